package mingbai.participation.web;

import java.util.List;
import java.util.Map;
import mingbai.participation.Activity;
import mingbai.participation.ActivityKind;
import mingbai.participation.ActivityPart;
import mingbai.participation.ActivityRevision;
import mingbai.participation.ActivityState;
import mingbai.participation.CancelReason;
import mingbai.participation.reading.ActivityRow;
import mingbai.web.Choice;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Issue;
import mingbai.web.Paging;

/** What the pages of activities show. */
public final class ActivityViews {

    /** The column all public pages of taking part stand in. */
    public static final ColumnTags COLUMN = ColumnTags.catalog("公众参与", "意见征集、网上调查、在线访谈、听证会和座谈会：公告、参与和结果");
    public static final Crumb LIST = new Crumb("公众参与", "/participation");

    private ActivityViews() {}

    /** A narrowing of a list, with how many it holds where that is known. @param count -1 where it is not */
    public record Tab(String label, String address, long count, boolean here) {}

    public record PublicRow(ActivityRow row, String agency) {}

    public record PublicList(List<PublicRow> rows, List<Tab> kinds, List<Tab> states, Paging paging, String title) {}

    /** @param bodyHtml what it is about; @param partHtml the part of its kind */
    public record PublicOne(Activity activity, ActivityState state, String agency, String bodyHtml, String partHtml, List<ActivityPart.Way> ways, List<ActivityRevision> earlier,
            String when) {

        public List<Crumb> crumbs() {
            return List.of(LIST, Crumb.here(activity.title()));
        }
    }

    /** @param replaced whether a later one stands before the public now */
    public record RevisionPage(Activity activity, ActivityRevision revision, String bodyHtml, String partHtml, boolean replaced) {

        public List<Crumb> crumbs() {
            return List.of(LIST, new Crumb(activity.title(), activity.address()), Crumb.here("第" + revision.n() + "版"));
        }
    }

    public record DeskRow(ActivityRow row, String agency) {}

    public record DeskList(List<DeskRow> rows, List<Choice> kinds, List<Choice> states, String kind, String state, Paging paging, boolean mayBegin) {}

    public record NewPage(List<Choice> agencies, List<Choice> kinds, Map<String, String> typed, List<Issue> issues) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /** @param result address of the result document's draft on the desk, "" while none was begun */
    public record DeskOne(Activity activity, ActivityState state, String agency, String bodyHtml, String partHtml, List<ActivityPart.Way> ways, List<ActivityRevision> revisions,
            boolean mayWrite, boolean mayCancel, boolean mayConclude, String result, List<Finding> findings, Map<String, String> typed, List<Issue> issues,
            String notice) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }

        public List<Choice> cancelReasons() {
            return java.util.Arrays.stream(CancelReason.values()).map(reason -> Choice.of(reason.code(), reason.sentence())).toList();
        }
    }

    /** What the screening found. @param key names the field of its reason */
    public record Finding(String key, String text) {}

    public record EditPage(Activity activity, Map<String, String> typed, boolean hasHour, List<Issue> issues) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    static List<Choice> kindChoices(List<ActivityKind> kinds) {
        return kinds.stream().map(kind -> Choice.of(kind.code(), kind.label())).toList();
    }
}
