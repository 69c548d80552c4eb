package mingbai.request.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mingbai.request.correction.CorrectionResult;
import mingbai.request.correction.RecordCorrection;
import mingbai.web.Choice;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Issue;
import mingbai.web.Paging;

/** What the pages of demands to correct records show. */
public final class RecordCorrectionViews {

    private RecordCorrectionViews() {}

    /** The public form; {@code number} once it was taken. */
    public record PublicPage(List<Choice> agencies, Map<String, String> typed, List<Issue> issues, String number, ColumnTags column, List<Crumb> crumbs) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /** A line of the desk's list. */
    public record Line(RecordCorrection correction, String agency) {}

    public record ListPage(List<Line> lines, boolean acts, Paging paging) {}

    /** The form for what came in otherwise. */
    public record NewPage(List<Choice> agencies, List<Choice> media, Map<String, String> typed, List<Issue> issues) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    public record OnePage(RecordCorrection correction, String agency, boolean acts, List<Choice> results, Map<String, String> typed, List<Issue> issues, String notice) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    static List<Choice> results() {
        return Arrays.stream(CorrectionResult.values()).map(result -> Choice.of(result.code(), result.label())).toList();
    }
}
