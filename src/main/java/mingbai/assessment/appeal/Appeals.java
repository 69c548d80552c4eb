package mingbai.assessment.appeal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import mingbai.assessment.AssessmentReading;
import mingbai.assessment.AssessmentRound;
import mingbai.assessment.BeforeFreezing;
import mingbai.assessment.ScoreAdjustments;
import mingbai.assessment.score.Adjustment;
import mingbai.calendar.Due;
import mingbai.ledger.Ids;
import mingbai.ledger.LedgeredState;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.Owned;
import mingbai.web.Role;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What appeals offer: adjustments to the sheets, what is open before freezing, ownership, state for the ledger, work that waits. */
@Configuration(proxyBeanMethods = false)
class Appeals {

    private static final int SOON = 3;

    @Bean
    static LedgeredState appealState(AppealTable appeals) {
        return LedgeredState.of(Appeal.KIND, appeals::each);
    }

    @Bean
    static LedgeredState appealTermState(AppealTermTable terms) {
        return LedgeredState.of(AppealTerm.KIND, terms::each);
    }

    /** An appeal as the office sees it. */
    @Bean
    static Owned appealOwner(AppealTable appeals) {
        return new Thing("appeal", id -> appeals.find(id).map(Appeal::office));
    }

    /** An appeal as the unit sees it. */
    @Bean
    static Owned ownAppealOwner(AppealTable appeals) {
        return new Thing("ownappeal", id -> appeals.find(id).map(Appeal::unit));
    }

    private record Thing(String kind, Function<Long, Optional<String>> agency) implements Owned {

        @Override
        public Optional<String> agencyOf(String id) {
            return id.matches(Ids.PATTERN) ? agency.apply(Long.parseLong(id)) : Optional.empty();
        }
    }

    @Bean
    static ScoreAdjustments appealAdjustments(AppealTable appeals) {
        return round -> appeals.ofRound(round.id()).stream().filter(Appeals::changes).collect(Collectors.groupingBy(Appeal::unit,
                Collectors.mapping(Appeals::adjustment, Collectors.toList())));
    }

    private static boolean changes(Appeal appeal) {
        return appeal.decision() != null && appeal.decision().outcome() != Appeal.Outcome.REJECTED;
    }

    private static Adjustment adjustment(Appeal appeal) {
        Appeal.Decision decision = java.util.Objects.requireNonNull(appeal.decision());
        return new Adjustment(appeal.indicator(), decision.points(), decision.reason(), "/desk/appeals/own/" + appeal.id());
    }

    @Bean
    static BeforeFreezing openAppeals(AppealTable appeals) {
        return round -> {
            long open = appeals.ofRound(round.id()).stream().filter(appeal -> appeal.state() == Appeal.State.FILED).count();
            return open == 0 ? List.of() : List.of(Issue.whole("还有" + open + "件申诉没有决定。"));
        };
    }

    @Bean
    static WaitingWork waitingAppeals(AppealTable appeals, AssessmentReading assessments, AppealClock clocks) {
        return new WaitingWork() {
            @Override
            public List<Item> of(Caller caller, long account) {
                List<Item> items = new ArrayList<>();
                for (Appeal appeal : appeals.openAt(caller.agenciesFor(Role.OFFICE), MOST)) {
                    assessments.round(appeal.round()).ifPresent(round -> items.add(item(appeal, round)));
                }
                return items;
            }

            private Item item(Appeal appeal, AssessmentRound round) {
                Due due = clocks.deciding(round, appeal).due();
                int left = clocks.left(due.day());
                return new Item("申诉：" + appeal.name(), appeal.unit(), "复核并作出决定", appeal.filedOn().atStartOfDay(mingbai.web.Times.ZONE).toInstant(),
                        new Limit(appeal.filedOn(), due.day(), due.provisional()), left < 0 ? "逾期" : "待复核", left < 0 ? Tone.LATE : left <= SOON ? Tone.SOON : Tone.PLAIN, "复核",
                        "/desk/appeals/case/" + appeal.id());
            }
        };
    }
}
