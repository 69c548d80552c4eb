package mingbai.inquiry.desk;

import java.time.LocalDate;
import mingbai.calendar.WorkCalendar;
import mingbai.web.Tone;

/** How long is left of a term, in words; working days. */
public record DueLeft(LocalDate due, String text, Tone tone, boolean provisional) {

    private static final int SOON = 2;

    static DueLeft of(LocalDate due, boolean provisional, LocalDate today, WorkCalendar calendar) {
        if (due.isBefore(today)) {
            return new DueLeft(due, "已超期" + calendar.workingDaysBetween(due, today) + "个工作日", Tone.LATE, provisional);
        }
        int left = calendar.workingDaysBetween(today, due);
        return new DueLeft(due, due.equals(today) ? "今天到期" : "还有" + left + "个工作日", left <= SOON ? Tone.SOON : Tone.PLAIN, provisional);
    }
}
