package mingbai.participation.meeting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mingbai.participation.Activity;
import mingbai.participation.ActivityContent;
import mingbai.participation.ActivityKind;
import mingbai.participation.ActivityPart;
import mingbai.participation.ActivityState;
import mingbai.participation.RevisionState;
import mingbai.web.Issue;
import mingbai.web.Times;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** What a hearing or meeting adds to an activity: seats, lots, and a report from the minutes as its result. */
@Component
class MeetingPart implements ActivityPart {

    private static final ZoneId ZONE = Times.ZONE;

    private final MeetingReading reading;

    MeetingPart(MeetingReading reading) {
        this.reading = reading;
    }

    @Override
    public Set<ActivityKind> kinds() {
        return Set.of(ActivityKind.HEARING, ActivityKind.MEETING);
    }

    @Override
    public List<Issue> issues(Activity activity, ActivityContent content, LocalDate today) {
        Meeting meeting = Meeting.of(content);
        List<Issue> issues = new ArrayList<>();
        issues.addAll(fixed(activity, meeting));
        LocalDate held = meeting.heldOn(ZONE);
        if (held == null || content.place().isBlank()) {
            issues.add(Issue.of("startsAt", "请填写举行的时间和地点"));
        } else if (moved(activity, content) && held.isBefore(today)) {
            issues.add(Issue.of("startsAt", "举行时间已经过去，请改到" + today + "以后"));
        }
        if (meeting.groups().isEmpty()) {
            if (activity.kind() == ActivityKind.HEARING) {
                issues.add(Issue.of("groups", "听证会要写明参加人怎样分组、各几席、谁可以报名"));
            } else if (reading.proceedings(activity.id()).isEmpty()) {
                issues.add(Issue.whole("请先打开“填写席位和抽签办法”保存一次；邀请参加、不公开报名的留空保存"));
            }
            return issues;
        }
        LocalDate opens = meeting.opensOn();
        LocalDate closes = meeting.closesOn();
        if (opens == null || closes == null) {
            issues.add(Issue.of("closesOn", "请填写报名的开始和截止日期"));
        } else if (held != null && !closes.isBefore(held)) {
            issues.add(Issue.of("closesOn", "报名截止要在举行以前，留出抽签、公布名单和送达材料的时间"));
        } else if (held != null && activity.kind() == ActivityKind.HEARING && !closes.isBefore(reading.term(held).lastDay(held))) {
            issues.add(Issue.of("closesOn", reading.term(held).basis() + "：听证会材料应当于召开" + reading.term(held).days() + "日前送达。" + held + "召开，最迟" + reading.term(held).lastDay(held)
                    + "送达，报名截止要在这一天以前，或者把会期推后"));
        } else if (activity.shown() == null && closes.isBefore(today)) {
            issues.add(Issue.of("closesOn", "报名截止日期已经过去"));
        }
        return issues;
    }

    /** Once the list is closed, nothing that decides who is drawn may change: the draw goes by what was announced. */
    private List<Issue> fixed(Activity activity, Meeting meeting) {
        if (activity.shown() == null || reading.proceedings(activity.id()).filter(Proceedings::isClosed).isEmpty()) {
            return List.of();
        }
        return meeting.drawsLike(Meeting.of(activity.shown().content())) ? List.of() : List.of(Issue.of("groups", MeetingBook.FIXED));
    }

    /** Of a change of what is public, only a new hour must lie ahead. */
    private static boolean moved(Activity activity, ActivityContent content) {
        return activity.shown() == null || !java.util.Objects.equals(content.startsAt(), activity.shown().content().startsAt());
    }

    @Override
    public String html(ActivityContent content) {
        Meeting meeting = Meeting.of(content);
        if (meeting.groups().isEmpty()) {
            return "<p>参加人由组织机关邀请，不公开报名。</p>";
        }
        StringBuilder html = new StringBuilder("<h2>席位</h2><ul>");
        meeting.groups().forEach(group -> html.append("<li>").append(escaped(group.name())).append(group.observer() ? "（旁听）" : "").append("：").append(group.seats())
                .append("席，").append(escaped(group.who())).append("</li>"));
        html.append("</ul><h2>抽签</h2><p>报名时间").append(meeting.opensOn()).append("至").append(meeting.closesOn())
                .append("。每份报名有一个编号，截止后公布全部编号，用事先封存的秘密值").append(meeting.publicValue().isEmpty() ? "" : "加上“" + escaped(meeting.publicValue()) + "”")
                .append("抽签，任何人都可以重新核算。秘密值的指纹（SHA-256）：").append(escaped(meeting.commitment())).append("</p>");
        return html.toString();
    }

    @Override
    public String words(ActivityContent content) {
        Meeting meeting = Meeting.of(content);
        return SeatGroup.lines(meeting.groups()) + "\n" + meeting.publicValue();
    }

    @Override
    public List<Way> ways(Activity activity, ActivityState state) {
        if (Meeting.of(activity.content()).groups().isEmpty() || !state.isPublic()) {
            return List.of();
        }
        return List.of(new Way(reading.takes(activity) ? "报名、查询" : "抽签和名单", activity.address() + "/seats", reading.takes(activity) ? "截止" + activity.content().closesOn() : ""));
    }

    @Override
    public List<Way> deskWays(Activity activity, ActivityState state) {
        List<Way> ways = new ArrayList<>();
        if (activity.newest().state() == RevisionState.DRAFT) {
            ways.add(Way.of("填写席位和抽签办法", activity.deskAddress() + "/meeting"));
        }
        if (activity.shown() != null && reading.proceedings(activity.id()).isPresent()) {
            ways.add(Way.of("报名、抽签、到会和记录", activity.deskAddress() + "/seats"));
        }
        return ways;
    }

    @Override
    public List<Issue> beforeConcluding(Activity activity) {
        return reading.unsettled(activity).stream().map(Issue::whole).toList();
    }

    @Override
    public String result(Activity activity) {
        return MeetingReport.of(activity, Meeting.of(activity.content()), reading.proceedings(activity.id()).orElseThrow(), reading.applicants(activity.id()),
                reading.minutes(activity.id()));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
