package mingbai.participation.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.participation.Activity;
import mingbai.participation.ActivityKind;
import mingbai.publication.Scrub;
import mingbai.web.Issue;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is recorded of a meeting itself: materials, who came, the minutes and who signed them. */
@Component
public class HoldMeeting {

    private static final int LONGEST_HOW = 300;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_SPEAKER = 100;
    private static final int LONGEST_TEXT = 5_000;
    private static final int MOST_LINES = 1_000;

    private final MeetingBook book;
    private final HearingTerms terms;

    HoldMeeting(MeetingBook book, HearingTerms terms) {
        this.book = book;
        this.terms = terms;
    }

    /** Art. 16: 听证会材料应当于召开听证会7日前送达听证参加人. Later only with a reason, which goes into the report. */
    @Transactional
    public void deliver(Actor actor, long id, long version, LocalDate day, String how, String lateReason) {
        Activity activity = book.goingOn(id);
        Proceedings now = book.seen(id, version);
        LocalDate held = Meeting.of(activity.content()).heldOn(book.clock.getZone());
        String ways = Scrub.clean(how).strip();
        String late = Scrub.clean(lateReason).strip();
        List<Issue> issues = new ArrayList<>();
        if (day.isAfter(book.today())) {
            issues.add(Issue.of("day", "送达日期不能晚于今天，送达以后再登记"));
        }
        if (ways.isEmpty() || ways.length() > LONGEST_HOW) {
            issues.add(Issue.of("how", "请写明怎样送达、送了什么，最多" + LONGEST_HOW + "字"));
        }
        if (held != null && activity.kind() == ActivityKind.HEARING && terms.on(held).lateBy(day, held) > 0 && (late.isEmpty() || late.length() > LONGEST_REASON)) {
            issues.add(Issue.of("late", terms.on(held).warning(day, held)));
        }
        Refused.ifAny(issues);
        boolean inTime = held == null || activity.kind() != ActivityKind.HEARING || terms.on(held).lateBy(day, held) == 0;
        book.change(MeetingAct.DELIVERED, actor, activity, now.delivered(day, ways, inTime ? "" : late), Map.of("day", day.toString(), "late", !inTime), List.of());
    }

    @Transactional
    public void attend(Actor actor, long id, long applicant, long version, Attendance came) {
        Activity activity = book.goingOn(id);
        Applicant one = book.applicant(id, applicant, version);
        if (one.state() != ApplicantState.SEATED && one.state() != ApplicantState.RESERVE || begun(activity).minutesAt() != null) {
            throw new Overtaken("这份报名");
        }
        book.change(MeetingAct.ATTENDED, actor, activity, one.came(came));
    }

    /** A meeting may be recorded from the day it is held. */
    private Proceedings begun(Activity activity) {
        LocalDate held = Meeting.of(activity.content()).heldOn(book.clock.getZone());
        if (held == null || book.today().isBefore(held)) {
            throw new Refused(List.of(Issue.whole("会议还没有召开（" + held + "），召开以后再登记")));
        }
        return book.table.get(activity.id());
    }

    /** Another line at the end. */
    @Transactional
    public void write(Actor actor, long id, MinuteStep step, String speaker, String text) {
        Activity activity = book.goingOn(id);
        recording(activity);
        List<Minute> lines = book.table.minutes(id);
        Refused.ifAny(lineIssues(speaker, text, lines.size()));
        Minute line = new Minute(book.ids.next(), id, lines.size() + 1, step, Scrub.clean(speaker).strip(), Scrub.clean(text).strip(), actor.accountId(), actor.name(), 1);
        book.table.insert(line);
        book.ledger.record(Act.of(MeetingAct.MINUTED, actor, activity.agency(), Map.of("activity", activity.number(), "n", line.n()), line.touched()));
    }

    @Transactional
    public void amend(Actor actor, long id, long minute, long version, MinuteStep step, String speaker, String text) {
        Activity activity = book.goingOn(id);
        recording(activity);
        Minute line = book.table.minutes(id).stream().filter(one -> one.id() == minute).findFirst().orElseThrow(mingbai.web.NotFound::new);
        if (line.version() != version) {
            throw new Overtaken("这一条记录");
        }
        Refused.ifAny(lineIssues(speaker, text, 0));
        Minute changed = new Minute(line.id(), id, line.n(), step, Scrub.clean(speaker).strip(), Scrub.clean(text).strip(), actor.accountId(), actor.name(), version + 1);
        book.table.update(changed);
        book.ledger.record(Act.of(MeetingAct.MINUTED, actor, activity.agency(), Map.of("activity", activity.number(), "n", line.n()), changed.touched()));
    }

    private void recording(Activity activity) {
        if (begun(activity).minutesAt() != null) {
            throw new Refused(List.of(Issue.whole("会议记录已经交付签字，不能再改；要更正的，先撤回记录")));
        }
    }

    private static List<Issue> lineIssues(String speaker, String text, int lines) {
        List<Issue> issues = new ArrayList<>();
        if (speaker.isBlank() || speaker.length() > LONGEST_SPEAKER) {
            issues.add(Issue.of("speaker", "请填写发言人，听证参加人填编号，最多" + LONGEST_SPEAKER + "字"));
        }
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            issues.add(Issue.of("text", "请填写发言内容，最多" + LONGEST_TEXT + "字"));
        }
        if (lines >= MOST_LINES) {
            issues.add(Issue.whole("一次会议最多记录" + MOST_LINES + "条"));
        }
        return issues;
    }

    /** The minutes are laid before those who took part, or taken back to be put right; then who signed before signs anew. */
    @Transactional
    public void lay(Actor actor, long id, long version, boolean open) {
        Activity activity = book.goingOn(id);
        begun(activity);
        Proceedings now = book.seen(id, version);
        if (open == (now.minutesAt() != null)) {
            throw new Overtaken("会议记录");
        }
        if (open && book.table.minutes(id).isEmpty()) {
            throw new Refused(List.of(Issue.whole("还没有会议记录，先记录再交付签字")));
        }
        Long at = open ? (Long) book.clock.millis() : null;
        List<Applicant> anew = open ? List.of() : book.applicants.of(id).stream().filter(one -> one.signature() != Signature.NONE).map(one -> one.signed(Signature.NONE, "")).toList();
        book.change(MeetingAct.MINUTED, actor, activity, now.minuted(at), Map.of("laid", open), anew);
    }

    /** Art. 17(3). @param words why somebody did not sign, "" for who did */
    @Transactional
    public void sign(Actor actor, long id, long applicant, long version, Signature signature, @Nullable String words) {
        Activity activity = book.goingOn(id);
        Applicant one = book.applicant(id, applicant, version);
        if (book.table.get(id).minutesAt() == null || one.attendance() != Attendance.PRESENT || Meeting.of(activity.content()).observes(one.group())) {
            throw new Overtaken("会议记录");
        }
        String why = Scrub.clean(words == null ? "" : words).strip();
        if (signature == Signature.REFUSED && (why.isEmpty() || why.length() > LONGEST_HOW)) {
            throw new Refused("why-" + applicant, "请记明拒绝签字的理由，最多" + LONGEST_HOW + "字");
        }
        book.change(MeetingAct.SIGNED, actor, activity, one.signed(signature, signature == Signature.REFUSED ? why : ""));
    }
}
