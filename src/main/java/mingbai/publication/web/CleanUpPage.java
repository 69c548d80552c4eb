package mingbai.publication.web;

import java.util.List;
import java.util.Map;
import mingbai.publication.CleanUp;
import mingbai.publication.reading.NormativeReading;
import mingbai.web.Choice;
import mingbai.web.Issue;

/** The form by which a clean-up is recorded: every document in force with a choice of its own. @param typed what was typed, by field */
public record CleanUpPage(String agency, String agencyName, List<NormativeReading.Row> rows, Map<String, String> typed, List<Issue> issues) {

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public static List<Choice> outcomes() {
        return java.util.Arrays.stream(CleanUp.Outcome.values()).map(outcome -> Choice.of(outcome.name(), outcome.label())).toList();
    }
}
