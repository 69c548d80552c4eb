package mingbai.request.web;

import java.time.LocalDate;
import mingbai.calendar.WorkCalendar;
import mingbai.web.Tone;
import org.jspecify.annotations.Nullable;

/**
 * How long is left of a term in working days: words first, a bar beside them.
 *
 * @param due   the last day
 * @param total working days of the whole term, at least 1; @param spent working days gone
 */
public record TermLeft(LocalDate due, String text, Tone tone, int total, int spent, boolean provisional) {

    private static final int SOON = 3;

    /** @param started null when the whole length is of no interest */
    static TermLeft of(@Nullable LocalDate started, LocalDate due, boolean provisional, LocalDate today, WorkCalendar calendar) {
        int left = calendar.workingDaysBetween(today, due);
        int total = started == null || !started.isBefore(due) ? 1 : Math.max(1, calendar.workingDaysBetween(started, due));
        int spent = started == null || !started.isBefore(today) ? 0 : Math.clamp(calendar.workingDaysBetween(started, today), 0, total);
        boolean late = due.isBefore(today);
        Tone tone = late ? Tone.LATE : left <= SOON ? Tone.SOON : Tone.PLAIN;
        return new TermLeft(due, late ? overdue(calendar.workingDaysBetween(due, today)) : remaining(due, today, left), tone, total, late ? total : spent, provisional);
    }

    private static String overdue(int days) {
        return days > 0 ? "已超期" + days + "个工作日" : "已超期，之后还没有工作日";
    }

    private static String remaining(LocalDate due, LocalDate today, int left) {
        if (due.equals(today)) {
            return "今天到期";
        }
        return left > 0 ? "还有" + left + "个工作日到期" : "到期前已没有工作日，请马上办理";
    }

    /** While the clock rests nobody counts. */
    static TermLeft resting(LocalDate due, boolean provisional) {
        return new TermLeft(due, "暂停计时", Tone.NEWS, 1, 0, provisional);
    }
}
