package mingbai.assessment;

import java.util.List;
import java.util.Map;
import mingbai.assessment.score.Evaluated;

/** Port: what public questionnaires came to (社会评议). */
public interface QuestionnaireResults {

    /** Over the round's period, by the unit's code. */
    Map<String, List<Evaluated>> of(AssessmentRound round);
}
