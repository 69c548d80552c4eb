package mingbai.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.calendar.Due;
import mingbai.calendar.WorkCalendar;
import mingbai.catalog.TimeLimit.AfterPeriod;
import mingbai.catalog.TimeLimit.ByDay;
import mingbai.catalog.TimeLimit.CalendarDays;
import mingbai.catalog.TimeLimit.Standing;
import mingbai.catalog.TimeLimit.WorkingDays;
import mingbai.law.LegalTerm;

/**
 * From cadence and time limit to periods and due days. Most matters of most agencies ask the same, so answers are kept: one clock serves one
 * computation, in one thread, with one calendar.
 */
final class DutyClock {

    private final WorkCalendar calendar;
    private final Map<Stretch, List<Term>> kept = new HashMap<>();

    DutyClock(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** A period with the term that follows it. */
    record Term(Period period, LocalDate from, Due due) {}

    /** Periods whose last day lies in {@code first..last} and that begin by {@code until}. */
    record Stretch(TimeLimit limit, Cadence rhythm, LocalDate first, LocalDate last, LocalDate until) {}

    /** How often something falls due: the time limit's own period where it names one, else the cadence. */
    static Cadence rhythm(Matter matter) {
        return switch (matter.timeLimit()) {
            case AfterPeriod(TimeLimit.Unit unit, int days) -> switch (unit) {
                case MONTH -> Cadence.MONTHLY;
                case QUARTER -> Cadence.QUARTERLY;
                case HALF -> Cadence.HALF_YEARLY;
                case YEAR -> Cadence.YEARLY;
            };
            case ByDay(var day) -> Cadence.YEARLY;
            case Standing() -> Cadence.STANDING;
            case WorkingDays(int days, TimeLimit.From from) -> matter.cadence();
            case CalendarDays(int days) -> matter.cadence() == Cadence.STANDING ? Cadence.AD_HOC : matter.cadence();
        };
    }

    List<Term> terms(Stretch stretch) {
        return kept.computeIfAbsent(stretch, this::counted);
    }

    private List<Term> counted(Stretch stretch) {
        List<Term> terms = new ArrayList<>();
        Optional<Period> first = Period.containing(stretch.rhythm, stretch.first);
        for (Period period = first.orElse(null); period != null && !period.first().isAfter(stretch.until) && !period.last().isAfter(stretch.last);
                period = period.next()) {
            terms.add(term(stretch.limit, period));
        }
        return List.copyOf(terms);
    }

    /** The information of a period is formed when the period ends (Art. 26 counts from there), unless approval forms it. */
    private Term term(TimeLimit limit, Period period) {
        return switch (limit) {
            case WorkingDays(int days, TimeLimit.From from) -> new Term(period, period.last(), calendar.dueInDays(period.last(), days));
            case AfterPeriod(TimeLimit.Unit unit, int days) -> new Term(period, period.last(), calendar.dueInDays(period.last(), days));
            case ByDay(var day) -> new Term(period, period.last(), new Due(day.atYear(period.last().getYear() + 1), false));
            case Standing() -> new Term(period, period.last(), afterChange(period.last(), limit));
            // the approval is not on record yet: it must be within the period, and the last day of that is the latest there can be
            case CalendarDays(int days) -> new Term(period, period.first(), new Due(period.last(), false));
        };
    }

    Due afterApproval(LocalDate approved, int calendarDays) {
        return calendar.calendarDays(approved, calendarDays);
    }

    Due afterChange(LocalDate day, TimeLimit limit) {
        return calendar.dueInDays(day, workingDays(limit, day));
    }

    /** Art. 26 (as it was in force on the day) wherever the matter names no working days of its own. */
    static int workingDays(TimeLimit limit, LocalDate day) {
        return limit instanceof WorkingDays(int days, TimeLimit.From from) ? days
                : LegalTerm.on(LegalTerm.PUBLICATION, day).map(LegalTerm::days).orElse(((WorkingDays) TimeLimit.USUAL).days());
    }
}
