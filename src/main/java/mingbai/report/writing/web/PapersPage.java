package mingbai.report.writing.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mingbai.figure.Scope;
import mingbai.report.writing.Genre;
import mingbai.report.writing.PaperReading;
import mingbai.report.writing.PaperState;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.Paging;
import mingbai.web.Tone;

/** The list of papers, with the form that starts one. @param writing agencies the caller writes for, may be none; @param office of them the one whose templates the caller adapts, or "" */
public record PapersPage(List<PaperReading.Row> rows, Map<String, String> names, List<Choice> writing, String office, Map<String, String> typed, List<Issue> issues,
        Paging paging) {

    public static List<Choice> genres() {
        return Arrays.stream(Genre.values()).map(genre -> new Choice(genre.code(), genre.label(), genre.yearly() ? "按年度写" : "按月写")).toList();
    }

    public static List<Choice> scopes() {
        return Arrays.stream(Scope.values()).map(scope -> Choice.of(scope.code(), scope.label())).toList();
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public String name(String agency) {
        return names.getOrDefault(agency, agency);
    }

    public static String label(String state) {
        return PaperState.valueOf(state).label();
    }

    public static Tone tone(String state) {
        return switch (PaperState.valueOf(state)) {
            case DRAFT -> Tone.SOON;
            case FINISHED -> Tone.NEWS;
            case HANDED, KEPT -> Tone.DONE;
            case DROPPED -> Tone.PLAIN;
        };
    }
}
