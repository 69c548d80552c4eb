package mingbai.desk;

import java.time.LocalDate;
import mingbai.web.Tone;
import mingbai.web.WaitingWork.Limit;

/**
 * How long is left of a term, in working days, as a page says it: words first, a bar beside them.
 *
 * @param total working days of the whole term, at least 1
 * @param spent working days gone, at most the total
 */
public record DaysLeft(LocalDate due, String text, Tone tone, int total, int spent, boolean provisional) {

    /** Within so many working days a term is said to end soon. */
    static final int SOON = 3;

    /** Working days in (after, upTo]; negative when upTo is earlier. */
    interface WorkingDays {
        int between(LocalDate after, LocalDate upTo);
    }

    static DaysLeft of(Limit limit, LocalDate today, WorkingDays days) {
        int left = days.between(today, limit.due());
        int total = Math.max(1, days.between(limit.started(), limit.due()));
        int spent = Math.clamp(days.between(limit.started(), today), 0, total);
        boolean late = limit.due().isBefore(today);
        Tone tone = late ? Tone.LATE : left <= SOON ? Tone.SOON : Tone.PLAIN;
        return new DaysLeft(limit.due(), late ? overdue(-left) : remaining(limit.due(), today, left), tone, total, late ? total : spent, limit.provisional());
    }

    private static String overdue(int workingDays) {
        return workingDays > 0 ? "已超期" + workingDays + "个工作日" : "已超期，之后还没有工作日";
    }

    private static String remaining(LocalDate due, LocalDate today, int left) {
        if (due.equals(today)) {
            return "今天到期";
        }
        return left > 0 ? "还有" + left + "个工作日到期" : "到期前已没有工作日，请马上办理";
    }

    public boolean late() {
        return tone == Tone.LATE;
    }

    public boolean soon() {
        return tone == Tone.SOON;
    }
}
