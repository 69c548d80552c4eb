package mingbai.participation.meeting.web;

import java.util.List;
import java.util.Map;
import mingbai.participation.meeting.Applicant;
import mingbai.participation.meeting.MeetingReading;
import mingbai.participation.meeting.Minute;
import mingbai.participation.meeting.Proceedings;
import mingbai.web.Choice;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Issue;

/** What the pages of hearings and meetings show. */
public final class SeatViews {

    public static final ColumnTags COLUMN = ColumnTags.catalog("听证会和座谈会", "听证会、座谈会的公告、报名、抽签和参加人名单");

    private SeatViews() {}

    /** @param lots of this group, those seated first */
    public record GroupView(String code, String name, String who, int seats, boolean observer, List<MeetingReading.Lot> lots) {}

    /**
     * The seats as the public sees them.
     *
     * @param example a number with its rank, for the explanation; empty before the draw
     */
    public record SeatsPage(String number, String title, String address, String when, String place, String opensOn, String closesOn, boolean takes, List<GroupView> groups,
            Proceedings proceedings, String publicValue, List<String> numbers, Map<String, Long> excluded, List<MeetingReading.Lot> example, List<Choice> choices, String seal, String sum,
            Map<String, String> typed, List<Issue> issues, List<Crumb> crumbs) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /** Shown once, after applying. */
    public record AppliedPage(String title, String address, String number, String code, List<Crumb> crumbs) {}

    /** @param applicant null while nobody showed number and code */
    public record FollowPage(String title, String address, @org.jspecify.annotations.Nullable Applicant applicant, String group, boolean mayWithdraw, String notice, Map<String, String> typed,
            List<Issue> issues, List<Crumb> crumbs) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /** What a citizen takes along from the counter, and signs. */
    public record SlipPage(String back, String title, String name, String phone, String reason, String group, String number, String code, String follow) {}

    /** The form of groups and lots. */
    public record PartPage(String address, String home, String title, long version, boolean hearing, Map<String, String> typed, List<Issue> issues) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /** An applicant on the desk. @param twin numbers of others with the same telephone @param observes without signing */
    public record ApplicantLine(Applicant applicant, String group, List<String> twin, boolean observes) {}

    /** @param opened what was sealed, of the applicant just opened; null for none */
    public record DeskPage(String home, String title, String publicAddress, String when, String closesOn, boolean past, boolean hearing, boolean seats, String materialsBy,
            Proceedings proceedings, String publicValue, List<ApplicantLine> applicants, List<Minute> minutes, long openedId, Applicant.@org.jspecify.annotations.Nullable Contact opened,
            List<Choice> exclusions, List<Choice> steps, List<Choice> groups, boolean acts, Map<String, String> typed, List<Issue> issues, String notice) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }
}
