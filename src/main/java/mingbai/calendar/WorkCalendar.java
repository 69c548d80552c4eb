package mingbai.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Working days: Monday to Friday, less the holidays and with the worked weekends that the State Council's notices name. A year that is
 * not announced follows the rule of the week alone, and every term that runs into it is provisional. Immutable; a due day is two look-ups
 * in tables of one entry a day. Days before {@link #FIRST} or after {@link #LAST} are refused with {@link OutsideCalendar}.
 */
public final class WorkCalendar {

    /** The first year of the Regulation (State Council Decree 492, in force from 1 May 2008). */
    public static final LocalDate FIRST = LocalDate.of(2008, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2099, 12, 31);
    /** Ten years of working days: no term is that long, and nobody waits for the answer. */
    public static final int LONGEST = 2600;

    private static final int DAYS = (int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1;

    private final NavigableSet<Integer> announced;
    private final Map<LocalDate, SpecialDay> special;
    /** Working days from FIRST up to and with the day of this index. */
    private final int[] upTo = new int[DAYS];
    /** Index of the n-th working day, n from 1. */
    private final int[] nth;

    private WorkCalendar(NavigableSet<Integer> announced, Map<LocalDate, SpecialDay> special) {
        this.announced = announced;
        this.special = special;
        int[] days = new int[DAYS + 1];
        int count = 0;
        for (int i = 0; i < DAYS; i++) {
            if (kindOf(FIRST.plusDays(i)).isWorking()) {
                days[++count] = i;
            }
            upTo[i] = count;
        }
        nth = Arrays.copyOf(days, count + 1);
    }

    /**
     * @param announced years whose holidays are known
     * @param days      in the order of their notices: of two for one day the later rules
     */
    public static WorkCalendar of(Collection<Integer> announced, Collection<SpecialDay> days) {
        Map<LocalDate, SpecialDay> special = new HashMap<>();
        days.forEach(day -> special.put(day.day(), day));
        return new WorkCalendar(new TreeSet<>(announced), special);
    }

    public boolean isWorkingDay(LocalDate day) {
        index(day);
        return kindOf(day).isWorking();
    }

    /** Why a day is worked or not. */
    public DayKind kind(LocalDate day) {
        index(day);
        return kindOf(day);
    }

    /** The entry of a notice that settles the day, null for an ordinary one. */
    public @Nullable SpecialDay special(LocalDate day) {
        return special.get(day);
    }

    /** The days of a year that notices name, in their order. */
    public List<SpecialDay> specialDays(int year) {
        return special.values().stream().filter(day -> day.day().getYear() == year).sorted(Comparator.comparing(SpecialDay::day)).toList();
    }

    /** Whether the day's year is not announced. */
    public boolean isProvisional(LocalDate day) {
        return !announced.contains(day.getYear());
    }

    public List<Integer> announcedYears() {
        return List.copyOf(announced);
    }

    /** The day a term of working days ends; the start day is not counted (民法典 Art. 201), none at all is the start day itself. */
    public Due dueInDays(LocalDate start, int workingDays) {
        checkLength(workingDays);
        int from = index(start);
        if (workingDays == 0) {
            return new Due(start, isProvisional(start));
        }
        int n = upTo[from] + workingDays;
        if (n >= nth.length) {
            throw new OutsideCalendar(LAST.plusDays(1));
        }
        LocalDate day = FIRST.plusDays(nth[n]);
        return new Due(day, anyProvisional(start.plusDays(1), day));
    }

    /** A term of calendar days: holidays neither lengthen nor move it. */
    public Due calendarDays(LocalDate start, int days) {
        checkLength(days);
        return new Due(start.plusDays(days), false);
    }

    /** Working days in (after, upTo], negative when {@code upTo} comes first. */
    public int workingDaysBetween(LocalDate after, LocalDate upTo) {
        return this.upTo[index(upTo)] - this.upTo[index(after)];
    }

    public Explanation explain(LocalDate start, int workingDays) {
        return explain(start, workingDays, dueInDays(start, workingDays), List.of());
    }

    /** @param pauses apart from one another, in order; days in (from, to] are taken out */
    Explanation explain(LocalDate start, int workingDays, Due due, List<Pause> pauses) {
        List<Explanation.Day> days = new ArrayList<>();
        int ordinal = 0;
        for (LocalDate day = start; !day.isAfter(due.day()); day = day.plusDays(1)) {
            Explanation.Part part = part(day, start, pauses);
            ordinal += part == Explanation.Part.COUNTED ? 1 : 0;
            days.add(explained(day, part, part == Explanation.Part.COUNTED ? ordinal : 0));
        }
        return new Explanation(start, workingDays, due, List.copyOf(days));
    }

    private Explanation.Part part(LocalDate day, LocalDate start, List<Pause> pauses) {
        if (day.equals(start)) {
            return Explanation.Part.START;
        }
        if (pauses.stream().anyMatch(pause -> pause.takesOut(day))) {
            return Explanation.Part.PAUSED;
        }
        return kindOf(day).isWorking() ? Explanation.Part.COUNTED : Explanation.Part.SKIPPED;
    }

    private Explanation.Day explained(LocalDate day, Explanation.Part part, int ordinal) {
        SpecialDay entry = special.get(day);
        return new Explanation.Day(day, part, ordinal, kindOf(day), entry == null ? "" : entry.name(), entry == null ? "" : entry.notice(),
                isProvisional(day));
    }

    boolean anyProvisional(LocalDate first, LocalDate last) {
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            if (!announced.contains(year)) {
                return true;
            }
        }
        return false;
    }

    private DayKind kindOf(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        SpecialDay entry = special.get(day);
        if (entry == null) {
            return weekend ? DayKind.WEEKEND : DayKind.WORKDAY;
        }
        if (!entry.working()) {
            return DayKind.HOLIDAY;
        }
        return weekend ? DayKind.MADE_UP : DayKind.WORKDAY;
    }

    private static int index(LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new OutsideCalendar(day);
        }
        return (int) (day.toEpochDay() - FIRST.toEpochDay());
    }

    private static void checkLength(int days) {
        if (days < 0 || days > LONGEST) {
            throw new IllegalArgumentException(days + " 不是期限的天数：应在 0 到 " + LONGEST + " 之间。");
        }
    }
}
