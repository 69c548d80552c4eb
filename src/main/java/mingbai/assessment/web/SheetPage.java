package mingbai.assessment.web;

import java.util.List;
import mingbai.assessment.AssessmentRound;
import mingbai.assessment.KeptSheet;
import mingbai.assessment.PointChange;
import mingbai.assessment.SetVersion;
import mingbai.assessment.score.ScoreSheet;
import mingbai.assessment.score.SheetFigure;
import mingbai.assessment.score.SheetGroup;
import mingbai.assessment.score.SheetLine;
import mingbai.assessment.set.Points;
import mingbai.web.Times;
import org.jspecify.annotations.Nullable;

/**
 * A unit's sheet.
 *
 * @param place    第3—7名，共12个单位; "" before places are shown to the unit
 * @param byHand   keys of the indicators the caller may score here
 */
public record SheetPage(AssessmentRound round, SetVersion set, KeptSheet kept, String unit, String office, String place, List<PointChange> changes, List<String> byHand, boolean mayCompute) {

    public String address() {
        return "/desk/assessment/sheet/" + kept.id();
    }

    public @Nullable ScoreSheet sheet() {
        return kept.sheet();
    }

    /** Where the records behind a figure are listed: as they were frozen, else as they stand. */
    public String records(SheetLine line, SheetFigure figure) {
        return figure.query().isEmpty() ? "" : kept.isFrozen() ? address() + "/records?indicator=" + line.indicator() + "&figure=" + line.figures().indexOf(figure)
                : "/desk/statistics/records?" + figure.query();
    }

    public static String points(long points) {
        return Points.shown(points);
    }

    /** 81.03—100, or "" where nothing is open. */
    public static String between(long low, long high) {
        return low == high ? "" : Points.shown(low) + "—" + Points.shown(high);
    }

    public static String most(SheetGroup group, SheetLine line) {
        return group.deducts() ? "最多扣" + Points.shown(line.max()) : Points.shown(line.max());
    }

    public static String moment(PointChange change) {
        return Times.minute(change.at());
    }
}
