package mingbai.calendar;

import java.time.LocalDate;

/** A working day was asked for where no calendar reaches. */
public final class OutsideCalendar extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    OutsideCalendar(LocalDate day) {
        super(day + " 不在工作日历之内：日历从 " + WorkCalendar.FIRST + " 起，到 " + WorkCalendar.LAST + " 止。");
    }
}
