package mingbai.report.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import mingbai.calendar.Due;
import mingbai.calendar.Explanation;
import mingbai.calendar.WorkCalendar;
import mingbai.figure.Period;

/**
 * By when a form is to be in: so many working days after the period's last day, which is not counted (民法典 Art. 201), or the first day of this name
 * after it.
 *
 * @param day {@code 01-31}, or "" when working days are counted
 */
public record DueRule(int workingDays, String day) {

    static final int MOST_DAYS = 120;

    public static DueRule after(int workingDays) {
        return new DueRule(workingDays, "");
    }

    public static DueRule on(String day) {
        return new DueRule(0, day);
    }

    /** Whether it names a day there is. */
    boolean sound() {
        try {
            return day.isEmpty() ? workingDays >= 1 && workingDays <= MOST_DAYS : day.matches("\\d{2}-\\d{2}") && monthDay().getMonthValue() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private MonthDay monthDay() {
        return MonthDay.parse("--" + day);
    }

    public Due of(Period period, WorkCalendar calendar) {
        if (day.isEmpty()) {
            return calendar.dueInDays(period.to(), workingDays);
        }
        LocalDate due = monthDay().atYear(period.to().getYear());
        return new Due(due.isAfter(period.to()) ? due : monthDay().atYear(period.to().getYear() + 1), false);
    }

    /** Day by day, where working days are counted. */
    public Optional<Explanation> why(Period period, WorkCalendar calendar) {
        return day.isEmpty() ? Optional.of(calendar.explain(period.to(), workingDays)) : Optional.empty();
    }

    public String label() {
        return day.isEmpty() ? "期满后第" + workingDays + "个工作日" : "期满后的" + monthDay().getMonthValue() + "月" + monthDay().getDayOfMonth() + "日";
    }
}
