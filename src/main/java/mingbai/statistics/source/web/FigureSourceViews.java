package mingbai.statistics.source.web;

import java.util.List;
import java.util.Map;
import mingbai.statistics.source.SourceFigure;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.Paging;

/** What the pages of figures of other business systems show. */
public final class FigureSourceViews {

    private FigureSourceViews() {}

    /** A line of the list. @param agency its name */
    public record Line(SourceFigure figure, String agency) {}

    public record ListPage(List<Line> lines, List<Choice> agencies, String agency, List<Choice> years, String year, List<Choice> keys, String key, boolean acts,
            Paging paging) {}

    /** The form of a new one. @param typed by field name */
    public record NewPage(List<Choice> agencies, List<Choice> years, List<Choice> keys, Map<String, String> typed, List<Issue> issues) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /** One version with all others. @param acts whether the caller may correct it */
    public record OnePage(SourceFigure figure, String agency, List<SourceFigure> versions, boolean acts, Map<String, String> typed, List<Issue> issues,
            String notice) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }
}
