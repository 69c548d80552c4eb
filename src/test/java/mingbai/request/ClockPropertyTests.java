package mingbai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import mingbai.almanac.Schedules;
import mingbai.calendar.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of the clock whatever happened to a request: made-up histories, always the same ones. */
class ClockPropertyTests {

    private static final WorkCalendar CALENDAR = Schedules.builtIn();

    /** A request with anything at all on record, in any order of days, even what no careful clerk would enter. */
    record History(int seed, List<CaseFact> facts, LocalDate today) {

        static History of(int seed) {
            Random random = new Random(seed);
            LocalDate received = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(3000));
            List<CaseFact> facts = new ArrayList<>(List.of(new CaseFact.Received(received)));
            IntStream.range(0, random.nextInt(9)).forEach(_ -> facts.add(any(random, received)));
            return new History(seed, facts, received.plusDays(random.nextInt(120)));
        }

        private static CaseFact any(Random random, LocalDate received) {
            LocalDate day = received.plusDays(random.nextInt(70) - 3L);
            LocalDate until = day.plusDays(random.nextInt(40));
            long party = random.nextInt(3);
            return switch (random.nextInt(15)) {
                case 0 -> new CaseFact.Submitted(day);
                case 1 -> new CaseFact.CorrectionAsked(day, until);
                case 2 -> new CaseFact.Corrected(day);
                case 3, 4, 5 -> new CaseFact.OpinionAsked(day, party, random.nextBoolean() ? PartyKind.THIRD_PARTY : PartyKind.CO_MAKER);
                case 6 -> new CaseFact.OpinionReceived(day, party);
                case 7 -> new CaseFact.OpinionGiven(day, party, Opinion.REFUSES);
                case 8 -> new CaseFact.Extended(day, random.nextInt(30));
                case 9 -> new CaseFact.FeeNoticed(day);
                case 10 -> new CaseFact.FeeReceived(day);
                case 11 -> new CaseFact.FeePaid(day);
                case 12 -> new CaseFact.Delayed(day, until);
                case 13 -> random.nextInt(3) == 0 ? new CaseFact.Ordered(day, until) : new CaseFact.ReasonsAsked(day, until);
                default -> random.nextInt(3) == 0 ? new CaseFact.Answered(day) : new CaseFact.ReasonsGiven(day);
            };
        }

        Clocks clocks() {
            return clocksOf(facts);
        }

        Clocks clocksOf(List<CaseFact> other) {
            return ReplyClock.of(other, CALENDAR, today);
        }
    }

    static List<History> histories() {
        return IntStream.range(0, 200).mapToObj(History::of).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("histories")
    void anyOrderOfTheSameFactsGivesTheSameDayAndExplanation(History history) {
        Clocks clocks = history.clocks();
        List<CaseFact> shuffled = new ArrayList<>(history.facts());
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(shuffled, new Random(i));
            assertThat(history.clocksOf(shuffled)).isEqualTo(clocks);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("histories")
    void whatIsRecordedTwiceCountsOnce(History history) {
        List<CaseFact> twice = new ArrayList<>(history.facts());
        twice.addAll(history.facts());
        assertThat(history.clocksOf(twice)).isEqualTo(history.clocks());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("histories")
    void aFactTakenBackLeavesNoTrace(History history) {
        Clocks before = history.clocks();
        CaseFact wrong = History.any(new Random(-history.seed()), history.today().minusDays(20));
        List<CaseFact> facts = new ArrayList<>(history.facts());
        if (facts.contains(wrong)) {
            return;
        }
        facts.add(wrong);
        history.clocksOf(facts);
        facts.remove(wrong);
        assertThat(history.clocksOf(facts)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("histories")
    void backDatedFactsEqualFactsRecordedInTime(History history) {
        List<CaseFact> inTime = history.facts().stream().sorted(Comparator.comparing(CaseFact::day)).toList();
        assertThat(history.clocksOf(inTime)).isEqualTo(history.clocks());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("histories")
    void theExplanationEndsOnTheDueDayAndCountsTheWholeTerm(History history) {
        var reply = Objects.requireNonNull(history.clocks().reply());
        assertThat(reply.explanation().days().getLast().day()).isEqualTo(reply.due().day());
        assertThat(reply.explanation().days().stream().mapToInt(day -> day.ordinal()).max()).hasValue(reply.explanation().workingDays());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("histories")
    void anOpinionNeverShortensTheTerm(History history) {
        LocalDate plain = history.clocksOf(history.facts().stream().filter(fact -> !(fact instanceof CaseFact.OpinionAsked)).toList()).due().orElseThrow();
        assertThat(history.clocks().due().orElseThrow()).isAfterOrEqualTo(plain);
    }

    @Test
    void aPauseNeverShortensAndTwoThatOverlapTakeOutTheirUnion() {
        Random random = new Random(20260302);
        for (int i = 0; i < 300; i++) {
            LocalDate received = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2000));
            LocalDate today = received.plusDays(200);
            LocalDate from = received.plusDays(random.nextInt(15));
            LocalDate to = from.plusDays(1 + random.nextInt(15));
            LocalDate within = from.plusDays(random.nextInt((int) (to.toEpochDay() - from.toEpochDay())));
            LocalDate later = to.plusDays(random.nextInt(5));
            LocalDate plain = due(today, List.of(new CaseFact.Received(received)));
            LocalDate one = due(today, opinion(received, 1, from, to));
            List<CaseFact> two = new ArrayList<>(opinion(received, 1, from, to));
            two.addAll(opinion(received, 2, within, later));
            assertThat(one).isAfterOrEqualTo(plain);
            assertThat(due(today, two)).as("%s: %s to %s and %s to %s", received, from, to, within, later)
                    .isEqualTo(due(today, opinion(received, 1, from, later)));
        }
    }

    private static List<CaseFact> opinion(LocalDate received, long party, LocalDate from, LocalDate to) {
        return List.of(new CaseFact.Received(received), new CaseFact.OpinionAsked(from, party, PartyKind.THIRD_PARTY),
                new CaseFact.OpinionGiven(to, party, Opinion.AGREES));
    }

    private static LocalDate due(LocalDate today, List<CaseFact> facts) {
        return ReplyClock.of(facts, CALENDAR, today).due().orElseThrow();
    }
}
