package mingbai.request;

import java.time.LocalDate;
import mingbai.web.Refused;

/** A day that is entered must lie where it can have happened. */
public final class DayRule {

    private DayRule() {}

    /** @throws Refused at the field when the day is before the first or after the last */
    public static void between(String field, String label, LocalDate day, LocalDate first, LocalDate last) {
        if (day.isBefore(first) || day.isAfter(last)) {
            throw new Refused(field, label + "应在" + first + "至" + last + "之间，请核对");
        }
    }

    /** A day given to somebody: after today, and not further than so many days of the calendar. */
    public static void ahead(String field, String label, LocalDate day, LocalDate today, int furthest) {
        between(field, label, day, today.plusDays(1), today.plusDays(furthest));
    }
}
