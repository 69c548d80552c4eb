package mingbai.request.web;

import java.util.List;
import java.util.Map;
import mingbai.request.remedy.Remedy;
import mingbai.request.remedy.RemedyKind;
import mingbai.request.remedy.RemedyReading;
import mingbai.request.remedy.RemedyResult;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.Paging;
import mingbai.web.Tone;

/** What the pages of reconsiderations and suits show. */
public final class RemedyViews {

    private RemedyViews() {}

    /** A line of the list. */
    public record Line(RemedyReading.Line row, String agency) {

        public String state() {
            return row.result() != null ? row.result().label() : row.answerUntil() != null && row.answeredOn() == null ? "待提交答复" : "尚未审结";
        }

        public Tone tone() {
            return row.result() != null ? Tone.DONE : row.answerUntil() != null && row.answeredOn() == null ? Tone.SOON : Tone.PLAIN;
        }
    }

    /** One cell of table 3 with the list it counts. */
    public record Figure(long count, String address) {}

    /** One group of table 3. */
    public record Group(String label, List<Figure> figures) {}

    public record ListPage(List<Line> lines, List<Group> groups, List<Choice> years, String year, List<Choice> kinds, String kind, List<Choice> results, String ended,
            boolean acts, Paging paging) {}

    /** The form of a new one. @param typed by field name */
    public record NewPage(List<Choice> agencies, List<Choice> kinds, Map<String, String> typed, List<Issue> issues) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /** One remedy. @param requestAddress of the request it is about, or "" @param hint whether the way fits the law, or "" */
    public record OnePage(Remedy remedy, String agency, String requestAddress, String hint, boolean acts, boolean mayOrder, List<Choice> kinds,
            List<Choice> results, Map<String, String> typed, List<Issue> issues, String notice) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    static List<Choice> kinds() {
        return java.util.Arrays.stream(RemedyKind.values()).map(kind -> Choice.of(kind.code(), kind.label())).toList();
    }

    static List<Choice> results() {
        return java.util.Arrays.stream(RemedyResult.values()).map(result -> Choice.of(result.code(), result.label())).toList();
    }
}
