package mingbai.inspection.web;

import java.util.List;
import java.util.Map;
import mingbai.web.Choice;
import mingbai.web.Issue;

/** The form for what somebody outside found. @param typed by field */
public record EnterPage(List<Choice> agencies, List<Choice> sources, List<Choice> rules, List<Choice> severities, Map<String, String> typed, List<Issue> issues) {

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
