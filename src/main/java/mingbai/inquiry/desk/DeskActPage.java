package mingbai.inquiry.desk;

import java.util.List;
import java.util.Map;
import mingbai.inquiry.Inquiry;
import mingbai.web.Issue;

/** The form of one act. */
public record DeskActPage(Inquiry inquiry, DeskAct act, List<FormField> fields, Map<String, String> typed, List<Issue> issues, String due, String waiting) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
