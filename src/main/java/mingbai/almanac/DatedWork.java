package mingbai.almanac;

import java.time.LocalDate;
import java.util.List;
import mingbai.calendar.WorkCalendar;

/**
 * Port of every module that keeps days made from the working calendar: says which of them a new notice would move, before it is entered.
 * After the act each module follows by itself ({@link Almanac#version()}).
 */
public interface DatedWork {

    /** What sort of work it is, as pages write it: {@code 应公开事项}. */
    String kind();

    /** The open work whose day differs between the two calendars. */
    List<Moved> moved(WorkCalendar before, WorkCalendar after);

    /**
     * @param what   the thing, as its people know it
     * @param agency code of the agency that owes it
     * @param target address on the desk where it is seen
     */
    record Moved(String what, String agency, LocalDate before, LocalDate after, String target) {}
}
