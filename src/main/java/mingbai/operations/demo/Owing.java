package mingbai.operations.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingbai.calendar.WorkCalendar;
import mingbai.catalog.Cadence;
import mingbai.catalog.Matter;
import mingbai.catalog.Period;
import mingbai.catalog.TimeLimit;

/** What bodies owe by their catalogs: one paper for each period that has ended since counting began, and one for each standing matter. */
final class Owing {

    private static final int STANDING_DAYS = 20;

    private final WorkCalendar calendar;
    private final LocalDate today;

    Owing(WorkCalendar calendar, LocalDate today) {
        this.calendar = calendar;
        this.today = today;
    }

    List<Owed> of(Unit unit, List<Matter> matters, LocalDate counted) {
        List<Owed> owed = new ArrayList<>();
        for (Matter matter : matters) {
            Cadence rhythm = rhythm(matter);
            if (rhythm == Cadence.STANDING) {
                LocalDate due = calendar.dueInDays(counted, STANDING_DAYS).day();
                owed.add(owed(unit, matter, Period.STANDING, "", counted, due));
            }
            for (Optional<Period> period = Period.containing(rhythm, counted); period.isPresent() && from(matter, period.get()).isBefore(today);
                    period = period.map(Period::next)) {
                owed.add(owed(unit, matter, period.get().code(), period.get().label(), from(matter, period.get()), due(matter.timeLimit(), period.get())));
            }
        }
        return owed;
    }

    private static Owed owed(Unit unit, Matter matter, String period, String label, LocalDate from, LocalDate due) {
        String words = DutyWords.of(matter);
        return new Owed(unit, matter.code(), DutyWords.name(matter), words, matter.genre().isEmpty() ? words : matter.genre(), matter.theme(), period, label,
                from, due);
    }

    private static Cadence rhythm(Matter matter) {
        return switch (matter.timeLimit()) {
            case TimeLimit.AfterPeriod after -> switch (after.unit()) {
                case MONTH -> Cadence.MONTHLY;
                case QUARTER -> Cadence.QUARTERLY;
                case HALF -> Cadence.HALF_YEARLY;
                case YEAR -> Cadence.YEARLY;
            };
            case TimeLimit.ByDay byDay -> Cadence.YEARLY;
            case TimeLimit.Standing standing -> Cadence.STANDING;
            case TimeLimit.WorkingDays days -> matter.cadence();
            case TimeLimit.CalendarDays days -> matter.cadence();
        };
    }

    private static LocalDate from(Matter matter, Period period) {
        return matter.timeLimit() instanceof TimeLimit.CalendarDays ? period.first() : period.last();
    }

    private LocalDate due(TimeLimit limit, Period period) {
        return switch (limit) {
            case TimeLimit.AfterPeriod after -> calendar.dueInDays(period.last(), after.workingDays()).day();
            case TimeLimit.WorkingDays days -> calendar.dueInDays(period.last(), days.days()).day();
            case TimeLimit.CalendarDays days -> period.last(); // whenever it is approved: within the period
            case TimeLimit.ByDay byDay -> byDay.day().atYear(period.last().getYear() + 1);
            case TimeLimit.Standing standing -> calendar.dueInDays(period.last(), STANDING_DAYS).day();
        };
    }
}
