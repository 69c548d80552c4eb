package mingbai.assessment;

import java.util.List;
import java.util.Map;
import mingbai.assessment.score.Adjustment;

/** Port: decisions that indicators are worth other points than their formulas give (appeals). */
public interface ScoreAdjustments {

    /** In force for a round, by the unit's code. */
    Map<String, List<Adjustment>> of(AssessmentRound round);
}
