package mingbai.participation.interview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import mingbai.participation.Activity;
import mingbai.participation.ActivityState;
import mingbai.web.Times;

/** What the hours of an interview allow. Pure. */
final class Hours {

    private Hours() {}

    /** From its announcement, or the first day named there, until its end. */
    static boolean takesQuestions(Activity activity, Instant now, ZoneId zone) {
        if (!isGoingOn(activity, now, zone)) {
            return false;
        }
        LocalDate from = activity.content().opensOn();
        return (from == null || !LocalDate.ofInstant(now, zone).isBefore(from)) && Interview.of(activity.content()).at(now) != Interview.Time.OVER;
    }

    /** Whether live text may be let out: from its beginning until its result is public; what was left over is answered after its end. */
    static boolean mayRelease(Activity activity, Instant now, ZoneId zone) {
        return isGoingOn(activity, now, zone) && Interview.of(activity.content()).at(now) != Interview.Time.BEFORE;
    }

    /** Whether a question may still be shown or held back: while it can be answered. */
    static boolean mayJudge(Activity activity, Instant now, ZoneId zone) {
        return isGoingOn(activity, now, zone) && !isAnswered(Interview.of(activity.content()), LocalDate.ofInstant(now, zone));
    }

    /** Whether the days for later answers are over. */
    static boolean isAnswered(Interview interview, LocalDate today) {
        return interview.answerBy() != null && today.isAfter(interview.answerBy());
    }

    /** Announced, neither called off nor concluded. */
    static boolean isGoingOn(Activity activity, Instant now, ZoneId zone) {
        ActivityState state = activity.state(now, zone);
        return state == ActivityState.CLEARED || state == ActivityState.OPEN || state == ActivityState.CLOSED;
    }

    static String sentence(Activity activity, Instant now, ZoneId zone) {
        if (!isGoingOn(activity, now, zone)) {
            return "访谈" + activity.state(now, zone).label() + "。";
        }
        Interview interview = Interview.of(activity.content());
        LocalDate from = activity.content().opensOn();
        return "提问时间：" + (from == null ? "" : from + "起，") + Times.minute(interview.endsAt()) + "止。";
    }
}
