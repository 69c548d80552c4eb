package mingbai.request;

import java.time.LocalDate;
import mingbai.law.Parameter;

/** How the doubtful points of law are read: as the {@link Parameter}s have it, or, to see what would follow, otherwise. */
@FunctionalInterface
interface Reading {

    Reading OF_THE_DAY = Parameter::is;

    /** Whether the parameter has that value on the day. */
    boolean is(String parameter, String value, LocalDate day);
}
