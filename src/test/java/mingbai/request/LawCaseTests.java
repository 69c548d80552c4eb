package mingbai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.almanac.Schedules;
import mingbai.calendar.WorkCalendar;
import mingbai.law.LawCases;
import mingbai.law.LegalTerm;
import mingbai.request.Clocks.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The clock and the day of receipt against cases that a lawyer can read: {@code law-cases/clocks.yaml} and {@code receipt.yaml}. */
class LawCaseTests {

    private static final WorkCalendar CALENDAR = Schedules.builtIn();
    private static final Set<String> KEYS = Set.of("案例", "依据", "事实", "今天", "应当答复", "延长至", "暂停", "暂定", "逾期", "等待中", "理由", "瑕疵", "改用读法");

    record LawCase(String name, List<CaseFact> facts, LocalDate today, Map<String, Object> expected) {

        static LawCase of(Map<String, Object> written) {
            assertThat(KEYS).as("%s", written).containsAll(written.keySet());
            List<CaseFact> facts = ((List<?>) written.get("事实")).stream().map(String.class::cast).map(WrittenFact::read).toList();
            return new LawCase((String) written.get("案例"), facts, LocalDate.parse((String) written.get("今天")), written);
        }

        Clocks clocks() {
            return clocksOf(facts);
        }

        Clocks clocksOf(List<CaseFact> other) {
            return ReplyClock.of(other, CALENDAR, today, false, reading());
        }

        private Reading reading() {
            Map<?, ?> otherwise = (Map<?, ?>) expected.getOrDefault("改用读法", Map.of());
            return (parameter, value, day) -> otherwise.containsKey(parameter) ? value.equals(otherwise.get(parameter))
                    : Reading.OF_THE_DAY.is(parameter, value, day);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<LawCase> clocks() {
        return LawCases.<List<Map<String, Object>>>read("clocks.yaml").stream().map(LawCase::of);
    }

    static Stream<Map<String, String>> receipts() {
        return LawCases.<List<Map<String, String>>>read("receipt.yaml").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("clocks")
    void theDueDay(LawCase theCase) {
        Clocks clocks = theCase.clocks();
        assertThat(clocks.due().map(LocalDate::toString).orElse(null)).isEqualTo(theCase.expected().get("应当答复"));
        ifWritten(theCase, "暂停", clocks.paused());
        ifWritten(theCase, "暂定", clocks.reply() != null && clocks.reply().due().provisional());
        ifWritten(theCase, "逾期", clocks.late(theCase.today()).orElse(null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("clocks")
    void whyItIsThatDay(LawCase theCase) {
        Clocks clocks = theCase.clocks();
        ifWritten(theCase, "理由", written(clocks.steps()));
        ifWritten(theCase, "等待中", clocks.open().stream().map(clock -> clock.kind().label() + " " + clock.due()).toList());
        assertThat(written(clocks.flaws())).isEqualTo(theCase.expected().getOrDefault("瑕疵", List.of()));
        assertThat(Stream.concat(clocks.steps().stream(), clocks.flaws().stream())).noneMatch(step -> step.provision().isBlank());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("clocks")
    void howFarItCanBeExtended(LawCase theCase) {
        if (theCase.expected().get("延长至") instanceof String until) {
            Clocks clocks = theCase.clocks();
            LocalDate received = Objects.requireNonNull(clocks.received());
            List<CaseFact> facts = new ArrayList<>(theCase.facts());
            facts.add(new CaseFact.Extended(clocks.due().orElseThrow(), LegalTerm.on(LegalTerm.REPLY_EXTENSION, received).orElseThrow().days()));
            assertThat(theCase.clocksOf(facts).due()).contains(LocalDate.parse(until));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("clocks")
    void theOrderInWhichTheFactsWereRecordedDoesNotMatter(LawCase theCase) {
        assertThat(theCase.clocksOf(theCase.facts().reversed())).isEqualTo(theCase.clocks());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("receipts")
    void theDayOfReceipt(Map<String, String> theCase) {
        LocalDate confirmed = theCase.containsKey("确认") ? LocalDate.parse(theCase.get("确认")) : null;
        Channel channel = Channel.ofCode(theCase.get("渠道")).orElseThrow();
        assertThat(channel.receivedOn(LocalDate.parse(theCase.get("到达")), confirmed).map(LocalDate::toString).orElse(null)).isEqualTo(theCase.get("收到之日"));
    }

    @Test
    void everyChannelHasACase() {
        assertThat(receipts().map(theCase -> theCase.get("渠道"))).containsAll(Stream.of(Channel.values()).map(Channel::code).toList());
    }

    private static List<String> written(List<Step> steps) {
        return steps.stream().map(step -> step.day() + " " + step.text()).toList();
    }

    private static void ifWritten(LawCase theCase, String key, Object found) {
        if (theCase.expected().containsKey(key)) {
            assertThat(found).as(key).isEqualTo(theCase.expected().get(key));
        }
    }
}
