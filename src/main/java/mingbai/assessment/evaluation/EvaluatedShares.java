package mingbai.assessment.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ArrayList;
import mingbai.assessment.AssessmentRound;
import mingbai.assessment.QuestionnaireResults;
import mingbai.assessment.score.Evaluated;
import org.springframework.stereotype.Component;

/** What the office's social evaluations of the year came to, for indicators that count them by their title: only those that are over, and of units with enough answers. */
@Component
class EvaluatedShares implements QuestionnaireResults {

    private static final int WHOLE = 10_000;

    private final EvaluationReading evaluations;

    EvaluatedShares(EvaluationReading evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public Map<String, List<Evaluated>> of(AssessmentRound round) {
        Map<String, List<Evaluated>> found = new HashMap<>();
        evaluations.of(List.of(round.agency())).stream().filter(one -> one.year() == round.year() && evaluations.stage(one) == Evaluation.Stage.CLOSED)
                .forEach(one -> evaluations.results(one).forEach(result -> {
                    Share share = result.satisfied();
                    if (share != null) {
                        found.computeIfAbsent(result.unit(), unit -> new ArrayList<>()).add(new Evaluated(one.title(), share.part() * WHOLE / share.whole(), share.whole(),
                                "/report/evaluation/" + one.id()));
                    }
                }));
        return found;
    }
}
