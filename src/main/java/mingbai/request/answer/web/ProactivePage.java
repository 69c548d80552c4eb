package mingbai.request.answer.web;

import java.util.List;
import java.util.Map;
import mingbai.request.RequestCase;
import mingbai.request.answer.LikeCaseReading;
import mingbai.request.answer.Suggestion;
import mingbai.web.Issue;
import org.jspecify.annotations.Nullable;

/**
 * The way from an answer to proactive disclosure.
 *
 * @param same    further requests of the agency for the same
 * @param edition the draft made, 0 while none was
 */
public record ProactivePage(RequestCase request, List<LikeCaseReading.Like> same, long edition, boolean mayMake, boolean office, @Nullable Suggestion suggestion,
        Map<String, String> typed, List<Issue> issues, String notice) {

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public String address() {
        return "/desk/request/" + request.id();
    }
}
