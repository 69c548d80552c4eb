package mingbai.assessment.evaluation;

import java.util.Map;
import mingbai.assessment.form.TypedForm;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person of the office read what somebody wrote and shows it to the public, or does not, with a reason. Criticism is no reason; it may be judged again. */
@Component
public class JudgeComment {

    private final EvaluationTable evaluations;
    private final EvaluationAnswerTable answers;
    private final Ledger ledger;

    JudgeComment(EvaluationTable evaluations, EvaluationAnswerTable answers, Ledger ledger) {
        this.evaluations = evaluations;
        this.answers = answers;
        this.ledger = ledger;
    }

    @Transactional
    public void run(Actor actor, long evaluation, long comment, long version, boolean show, String reason) {
        Evaluation asked = evaluations.find(evaluation).orElseThrow(NotFound::new);
        EvaluationComment seen = answers.comment(comment).filter(one -> one.evaluation() == evaluation).orElseThrow(NotFound::new);
        if (seen.version() != version) {
            throw new Overtaken("这条意见");
        }
        Refused.ifAny(show ? java.util.List.of() : TypedForm.words("reason-" + comment, reason, 200, "请写明不公开的理由；批评意见本身不是理由"));
        EvaluationComment next = seen.judged(show ? EvaluationComment.State.SHOWN : EvaluationComment.State.HIDDEN, show ? "" : reason.strip(), actor.name());
        answers.judge(next);
        ledger.record(Act.of(EvaluationAct.COMMENT_JUDGED, actor, asked.agency(), Map.of(), next.touched()));
    }
}
