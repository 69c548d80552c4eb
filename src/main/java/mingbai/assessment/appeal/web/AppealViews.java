package mingbai.assessment.appeal.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mingbai.assessment.AssessmentRound;
import mingbai.assessment.KeptSheet;
import mingbai.assessment.PointChange;
import mingbai.assessment.appeal.Appeal;
import mingbai.assessment.appeal.AppealTerm;
import mingbai.assessment.score.SheetLine;
import mingbai.assessment.set.Points;
import mingbai.calendar.Explanation;
import mingbai.publication.Attachment;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MonthDrawing;
import mingbai.web.Tone;
import org.jspecify.annotations.Nullable;

/** What the pages of appeals show. */
public final class AppealViews {

    private AppealViews() {}

    /** @param left in words, empty once it ended */
    public record Line(Appeal appeal, String unit, String assessment, LocalDate due, String left, Tone tone, String address) {}

    /** A sheet one may appeal against, or could. */
    public record OpenSheet(KeptSheet sheet, AssessmentRound round, String unit, LocalDate until, boolean open) {}

    /** A round whose terms the office may set. */
    public record Terms(AssessmentRound round, AppealTerm term, boolean settable) {}

    public record ListPage(List<Line> waiting, List<Line> own, List<OpenSheet> sheets, List<Terms> rounds, Map<String, String> typed, List<Issue> issues) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /** One indicator of the sheet. @param appeal the one against it, null for none */
    public record Row(SheetLine line, @Nullable Appeal appeal) {

        public String points() {
            return Points.shown(line.points());
        }

        public String most() {
            return Points.shown(line.max());
        }
    }

    /** A unit's sheet taken apart. @param mayFile whether the caller is of the unit and the term runs */
    public record SheetPage(KeptSheet sheet, AssessmentRound round, String unit, List<Row> rows, List<PointChange> changes, @Nullable Explanation filing, AppealTerm term,
            boolean mayFile, String records) {

        public String points(long points) {
            return Points.shown(points);
        }
    }

    /** The form of an appeal. */
    public record FilePage(KeptSheet sheet, AssessmentRound round, SheetLine line, String unit, Explanation filing, MonthDrawing drawing, String records, String text,
            List<Issue> issues) {

        public String points(long points) {
            return Points.shown(points);
        }
    }

    /** One appeal, at the unit's end or the office's. @param whyNot why the caller may not decide, empty when they may */
    public record OnePage(Appeal appeal, AssessmentRound round, String unit, String office, @Nullable SheetLine line, List<Attachment> files, Explanation deciding,
            MonthDrawing drawing, String left, Tone tone, String home, String records, boolean acts, String whyNot, boolean mayWithdraw, Map<String, String> typed, List<Issue> issues,
            String notice) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }

        public String points(long points) {
            return Points.shown(points);
        }

        public boolean decides() {
            return acts && whyNot.isEmpty() && appeal.state() == Appeal.State.FILED;
        }

        public List<Choice> outcomes() {
            return Arrays.stream(Appeal.Outcome.values()).map(outcome -> Choice.of(outcome.name(), outcome.label())).toList();
        }

        public List<Choice> forms() {
            return Arrays.stream(Appeal.Hearing.Form.values()).map(form -> Choice.of(form.name(), form.label())).toList();
        }

        public static String size(long bytes) {
            return bytes < 1024 * 1024 ? Math.max(1, bytes / 1024) + " KB" : "%.1f MB".formatted(bytes / 1048576.0);
        }
    }
}
