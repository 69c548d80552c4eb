package mingbai.request.web;

import java.util.List;
import java.util.Map;
import mingbai.request.complaint.Complaint;
import mingbai.web.Choice;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Issue;
import mingbai.web.Paging;

/** What the pages of complaints show. */
public final class ComplaintViews {

    private ComplaintViews() {}

    /** The public form; {@code number} once it was taken. */
    public record PublicPage(List<Choice> agencies, List<Choice> matters, Map<String, String> typed, List<Issue> issues, String number, ColumnTags column,
            List<Crumb> crumbs) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /** A line of the desk's list. */
    public record Line(Complaint complaint, String against) {}

    public record ListPage(List<Line> lines, boolean acts, Paging paging) {}

    /** The form for what came in otherwise. */
    public record NewPage(List<Choice> agencies, List<Choice> matters, List<Choice> media, Map<String, String> typed, List<Issue> issues) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /** One complaint, for the office that handles it. */
    public record OnePage(Complaint complaint, String against, boolean acts, Map<String, String> typed, List<Issue> issues, String notice) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /** What an agency was ordered to put right; nothing of who complained. */
    public record OrderPage(Complaint complaint, String supervisor, boolean acts, String correctedHow, List<Issue> issues, String notice) {}
}
