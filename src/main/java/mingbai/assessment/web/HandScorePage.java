package mingbai.assessment.web;

import java.util.List;
import mingbai.assessment.AssessmentRound;
import mingbai.assessment.KeptSheet;
import mingbai.assessment.score.HandScore;
import mingbai.assessment.set.Indicator;
import mingbai.assessment.set.Points;
import mingbai.web.Issue;

/**
 * Scoring an indicator by hand.
 *
 * @param given   scores the caller may see: his own, and all once two differ and he is to decide
 * @param deducts whether the part begins full: then what is left is scored
 * @param decides whether two have scored too far apart and a third decides
 */
public record HandScorePage(AssessmentRound round, KeptSheet kept, String unit, Indicator indicator, String how, List<HandScore> given, int scored, boolean decides, boolean deducts, String points, String reason,
        List<Issue> issues) {

    public String address() {
        return "/desk/assessment/sheet/" + kept.id();
    }

    public static String shown(HandScore score) {
        return Points.of(score.points());
    }

    public String most() {
        return Points.of(indicator.points());
    }
}
