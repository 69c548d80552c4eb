package mingbai.channel.web;

import java.util.List;
import java.util.Map;
import mingbai.channel.Push;
import mingbai.channel.PushTarget;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.Paging;

/** What the pages of pushes show. */
public final class PushViews {

    private PushViews() {}

    /** @param acts whether the caller is the office of the target */
    public record Line(Push push, String title, String target, String at, boolean acts) {}

    public record Page(List<Line> lines, Map<String, Long> counts, String state, Paging paging, List<PushTarget> targets, List<Choice> agencies, Typed typed,
            boolean sandbox, List<Issue> issues, String notice) {

        public static String label(String state) {
            return state.isEmpty() ? "全部" : Push.State.valueOf(state).label();
        }
    }

    /** A target as it is typed; the token is never shown again. */
    public record Typed(String agency, String name, String url, String below) {}

    public record TargetPage(PushTarget target, String agency, Typed typed, boolean active, List<Issue> issues, String notice) {}
}
