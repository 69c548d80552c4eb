package mingbai.almanac;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import mingbai.calendar.SpecialDay;
import mingbai.calendar.WorkCalendar;
import org.springframework.stereotype.Component;

/**
 * The working calendar in force: the schedules carried with the program, amended by the notices that were entered, in the order in which
 * they were. Cheap to ask: it is made anew only when a notice was added.
 */
@Component
public class Almanac {

    private final HolidayTable notices;
    private volatile InForce inForce = new InForce(0, Schedules.builtIn());

    Almanac(HolidayTable notices) {
        this.notices = notices;
    }

    private record InForce(long version, WorkCalendar calendar) {}

    public WorkCalendar calendar() {
        return inForce().calendar();
    }

    /** Grows with each notice: who keeps days made from the calendar looks whether it has. */
    public long version() {
        return inForce().version();
    }

    private InForce inForce() {
        long version = notices.version();
        InForce known = inForce;
        if (known.version() != version) {
            known = new InForce(version, made(notices.days(version)));
            inForce = known;
        }
        return known;
    }

    /** The calendar as it would be with these days ruling over what is in force. */
    WorkCalendar with(List<SpecialDay> further) {
        List<SpecialDay> days = new ArrayList<>(notices.days(notices.version()));
        days.addAll(further);
        return made(days);
    }

    /** The carried schedules with further days ruling over them; a year is announced once its first and its national day are named. */
    private static WorkCalendar made(List<SpecialDay> further) {
        List<SpecialDay> days = new ArrayList<>(Schedules.days());
        days.addAll(further);
        TreeSet<Integer> years = new TreeSet<>(Schedules.years());
        further.stream().map(day -> day.day().getYear()).distinct().filter(year -> isWhole(year, further)).forEach(years::add);
        return WorkCalendar.of(years, days);
    }

    /** 1 January and 1 October are holidays by law in every year: a schedule without them is not that of a whole year. */
    static boolean isWhole(int year, List<SpecialDay> days) {
        return names(days, LocalDate.of(year, 1, 1)) && names(days, LocalDate.of(year, 10, 1));
    }

    private static boolean names(List<SpecialDay> days, LocalDate holiday) {
        return days.stream().anyMatch(day -> day.day().equals(holiday) && !day.working());
    }
}
