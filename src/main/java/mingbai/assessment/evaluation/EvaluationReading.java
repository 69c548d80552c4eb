package mingbai.assessment.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Social evaluations read, by the desk and by the public. Results are shown when it is over, not before: who sees how it stands answers otherwise. */
@Component
@Transactional(readOnly = true)
public class EvaluationReading {

    private static final int MOST = 200;

    private final EvaluationTable evaluations;
    private final EvaluationAnswerTable answers;
    private final EvaluationMarkTable marks;
    private final Clock clock;

    EvaluationReading(EvaluationTable evaluations, EvaluationAnswerTable answers, EvaluationMarkTable marks, Clock clock) {
        this.evaluations = evaluations;
        this.answers = answers;
        this.marks = marks;
        this.clock = clock;
    }

    public Optional<Evaluation> find(long id) {
        return evaluations.find(id);
    }

    public List<Evaluation> of(Collection<String> agencies) {
        return evaluations.of(agencies, MOST);
    }

    public List<Evaluation> shown() {
        return evaluations.shown(MOST);
    }

    public Evaluation.Stage stage(Evaluation one) {
        return one.stage(LocalDate.now(clock));
    }

    /** Of each unit in the order of the evaluation; how many answered is told at any time. */
    public List<UnitResult> results(Evaluation one) {
        List<EvaluationAnswerTable.Heap> heaps = answers.heaps(one.id());
        boolean over = stage(one) == Evaluation.Stage.CLOSED;
        return one.units().stream().map(unit -> UnitResult.of(one, unit, heaps))
                .map(result -> over ? result : new UnitResult(result.unit(), result.open(), result.byCode(), null, null, List.of(), List.of())).toList();
    }

    public List<EvaluationComment> comments(long evaluation, EvaluationComment.State state) {
        return answers.comments(evaluation, state, MOST);
    }

    public long waiting(long evaluation) {
        return answers.waiting(evaluation);
    }

    public long codes(long evaluation) {
        return marks.codes(evaluation);
    }
}
