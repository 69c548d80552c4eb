package mingbai.assessment.web;

import java.util.List;
import mingbai.assessment.AssessmentRound;
import mingbai.assessment.KeptSheet;
import mingbai.assessment.score.ScoreSheet;
import mingbai.assessment.score.SheetFigure;
import mingbai.assessment.score.SheetLine;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;

/** Views of published results. */
public final class PublicResults {

    private PublicResults() {}

    static final ColumnTags COLUMN = ColumnTags.catalog("考核结果", "政府信息公开工作的考核指标、得分和名次（条例第四十六条）");

    public record Entry(AssessmentRound round, String office, String address) {}

    /** All of them. */
    public record ListPage(List<Entry> entries, List<Crumb> crumbs) {
        public ColumnTags column() {
            return COLUMN;
        }
    }

    /** One, by comparison groups. */
    public record OnePage(RoundPage result, String address, List<Crumb> crumbs) {
        public ColumnTags column() {
            return COLUMN;
        }
    }

    /** A unit's sheet as the public sees it: what scorers and deciders wrote in their own words stays inside, it may speak of persons. */
    public record UnitPage(AssessmentRound round, KeptSheet kept, String unit, String office, List<Crumb> crumbs) {
        public ColumnTags column() {
            return COLUMN;
        }

        public ScoreSheet sheet() {
            return kept.require();
        }

        public List<String> notes(SheetLine line) {
            return line.figures().isEmpty() ? List.of() : line.notes().stream().filter(note -> !note.startsWith("复核决定")).toList();
        }

        /** Where the records are today; "" where they are not for the public. */
        public static String records(SheetFigure figure) {
            return figure.open() && !figure.query().isEmpty() ? "/report/records?" + figure.query().replace("&stand=now", "") : "";
        }
    }
}
