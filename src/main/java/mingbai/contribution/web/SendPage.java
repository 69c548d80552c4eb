package mingbai.contribution.web;

import java.util.List;
import java.util.Map;
import mingbai.web.Choice;
import mingbai.web.Issue;

/** The form by which something is sent up. @param marked whether a secrecy mark was found, so that a reason is asked for */
public record SendPage(Map<String, String> typed, List<Choice> units, List<Choice> receivers, boolean marked, List<Issue> issues) {

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
