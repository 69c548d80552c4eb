package mingbai.request.web;

import java.util.List;
import java.util.Map;
import mingbai.request.RequestCase;
import mingbai.request.Visit;
import mingbai.web.Issue;

/** One thing an applicant does in the own case, on a page of its own. */
public record FollowActPage(FollowAct act, RequestCase request, Visit visit, Map<String, String> typed, List<Issue> issues, String until) {

    public String get(String name) {
        return typed.getOrDefault(name, "");
    }
}
