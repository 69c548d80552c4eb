package mingbai.inspection.indicator;

import java.time.LocalDate;

/** Terms in calendar months: from 31 May three months end on 31 August, from 30 November on the last of February. On that day they are not over yet. */
public final class MonthTerm {

    private MonthTerm() {}

    public static LocalDate end(LocalDate from, long months) {
        return from.plusMonths(months);
    }

    public static boolean isOver(LocalDate from, long months, LocalDate day) {
        return day.isAfter(end(from, months));
    }
}
