package mingbai.assessment.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingbai.ledger.Ids;
import mingbai.ledger.LedgeredState;
import mingbai.web.Caller;
import mingbai.web.Owned;
import mingbai.web.Place;
import mingbai.web.Role;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What social evaluations offer to the modules below: ownership, state for the ledger, the desk's menu, comments that wait for a reader. */
@Configuration(proxyBeanMethods = false)
class Evaluations {

    @Bean
    LedgeredState evaluationState(EvaluationTable evaluations) {
        return LedgeredState.of(Evaluation.KIND, evaluations::each);
    }

    @Bean
    LedgeredState evaluationAnswerState(EvaluationAnswerTable answers) {
        return LedgeredState.of(EvaluationAnswer.KIND, answers::each);
    }

    @Bean
    LedgeredState evaluationCommentState(EvaluationAnswerTable answers) {
        return LedgeredState.of(EvaluationComment.KIND, answers::eachComment);
    }

    @Bean
    Owned evaluationOwner(EvaluationTable evaluations) {
        return new Owned() {
            @Override
            public String kind() {
                return "evaluation";
            }

            @Override
            public Optional<String> agencyOf(String id) {
                return id.matches(Ids.PATTERN) ? evaluations.find(Long.parseLong(id)).map(Evaluation::agency) : Optional.empty();
            }
        };
    }

    @Bean
    Place appraisalPlace() {
        return new Place("appraisal", "评议和奖惩", "/desk/evaluations", 432, Set.of(Role.OFFICE, Role.LEADER, Role.INSPECTOR));
    }

    @Bean
    WaitingWork waitingComments(EvaluationTable evaluations, EvaluationAnswerTable answers, Clock clock) {
        return new WaitingWork() {
            @Override
            public List<Item> of(Caller caller, long account) {
                return evaluations.of(caller.agenciesFor(Role.OFFICE), MOST).stream().filter(one -> one.cancelled().isEmpty())
                        .flatMap(one -> item(one, answers.waiting(one.id())).stream()).toList();
            }

            private Optional<Item> item(Evaluation one, long waiting) {
                return waiting == 0 ? Optional.empty() : Optional.of(new Item(one.title() + "：" + waiting + "条意见", one.agency(), "审核公众意见",
                        one.opens().atStartOfDay(clock.getZone()).toInstant(), null, one.stage(LocalDate.now(clock)).label(), Tone.PLAIN, "审核意见",
                        "/desk/evaluation/" + one.id() + "#comments"));
            }
        };
    }
}
