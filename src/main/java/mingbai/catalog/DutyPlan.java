package mingbai.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mingbai.calendar.Due;
import mingbai.catalog.Duty.How;
import mingbai.catalog.TimeLimit.CalendarDays;
import org.jspecify.annotations.Nullable;

/**
 * What one agency owes of one matter: a pure function of the matter's wordings, the days that count, the calendar and what is on record.
 * The wording in force on the last day of a period governs it; a period counts when its last day does (for the agency, the matter, the start
 * of counting). A standing matter is one duty from its first day on; each recorded fact is one more.
 */
final class DutyPlan {

    private final Owed owed;
    private final Days days;
    private final DutyClock clock;
    private final OnRecord record;

    private DutyPlan(Owed owed, Days days, DutyClock clock, OnRecord record) {
        this.owed = owed;
        this.days = days;
        this.clock = clock;
        this.record = record;
    }

    /** @param versions the matter's wordings, none of which overlap */
    record Owed(String agency, String owedBy, String matter, List<Matter> versions) {}

    /**
     * @param counted  from this day on the agency's duties count
     * @param last     last day of the agency, {@link LocalDate#MAX} while it exists
     * @param heirless the agency is gone and nobody follows it
     * @param today    decides only whether a standing matter is over
     * @param until    periods that begin after this day are not looked at yet
     */
    record Days(LocalDate counted, LocalDate last, boolean heirless, LocalDate today, LocalDate until) {}

    /** What people and publications put on record of the matter. */
    record OnRecord(List<DutyFact> facts, List<Discharge> discharges, List<Statement> statements) {

        static final OnRecord NOTHING = new OnRecord(List.of(), List.of(), List.of());

        boolean isEmpty() {
            return facts.isEmpty() && discharges.isEmpty() && statements.isEmpty();
        }
    }

    static List<Duty> of(Owed owed, Days days, DutyClock clock, OnRecord record) {
        return new DutyPlan(owed, days, clock, record).duties();
    }

    private List<Duty> duties() {
        List<Slot> slots = new ArrayList<>();
        owed.versions.stream().filter(Matter::isProactive).forEach(version -> addPeriods(version, slots));
        addStanding(slots);
        record.facts.forEach(fact -> addFact(fact, slots));
        Counting.count(record.discharges, slots);
        List<Duty> duties = new ArrayList<>(slots.size());
        slots.forEach(slot -> duties.add(duty(slot)));
        return duties;
    }

    private void addPeriods(Matter version, List<Slot> slots) {
        Cadence rhythm = DutyClock.rhythm(version);
        LocalDate first = later(version.effectiveOn(), days.counted);
        LocalDate last = lastDay(version);
        if (!rhythm.isPeriodic() || first.isAfter(last) || first.isAfter(days.until)) {
            return;
        }
        for (DutyClock.Term term : clock.terms(new DutyClock.Stretch(version.timeLimit(), rhythm, first, last, days.until))) {
            slots.add(approved(version, term).orElseGet(() -> Slot.ofPeriod(term.period(), term.from(), term.due(), version.quota())));
        }
    }

    /** The last approval said for a period is the one its term runs from. */
    private Optional<Slot> approved(Matter version, DutyClock.Term term) {
        if (record.facts.isEmpty() || !(version.timeLimit() instanceof CalendarDays(int calendarDays))) {
            return Optional.empty();
        }
        return record.facts.stream().filter(fact -> fact.kind() == DutyFact.Kind.APPROVED && term.period().contains(fact.onDay()))
                .max(Comparator.comparingLong(DutyFact::id))
                .map(fact -> Slot.ofPeriod(term.period(), fact.onDay(), clock.afterApproval(fact.onDay(), calendarDays), version.quota()));
    }

    private void addStanding(List<Slot> slots) {
        List<Matter> standing = owed.versions.stream().filter(Matter::isProactive).filter(version -> DutyClock.rhythm(version) == Cadence.STANDING)
                .filter(version -> !lastDay(version).isBefore(days.counted)).sorted(Comparator.comparing(Matter::effectiveOn)).toList();
        if (standing.isEmpty()) {
            return;
        }
        LocalDate start = later(standing.getFirst().effectiveOn(), days.counted);
        LocalDate from = later(start, lastEnded());
        Due due = clock.afterChange(from, standing.getLast().timeLimit());
        LocalDate end = lastDay(standing.getLast());
        boolean over = end.isBefore(days.today) && end.isBefore(due.day());
        if (!start.isAfter(days.until) && !over) {
            slots.add(new Slot(Period.STANDING, null, Slot.Sort.STANDING, from, due, standing.getLast().quota()));
        }
    }

    /** A standing document that was withdrawn while nothing else stood is information that changed: a fresh term runs from that day (Art. 26). */
    private LocalDate lastEnded() {
        return record.discharges.stream().map(Discharge::endedOn).filter(java.util.Objects::nonNull).filter(end -> record.discharges.stream().noneMatch(other -> stood(other, end)))
                .max(Comparator.naturalOrder()).orElse(LocalDate.MIN);
    }

    private static boolean stood(Discharge document, LocalDate day) {
        LocalDate ended = document.endedOn();
        return !document.publishedOn().isAfter(day) && (ended == null || ended.isAfter(day));
    }

    private void addFact(DutyFact fact, List<Slot> slots) {
        Optional<Matter> version = owed.versions.stream().filter(Matter::isProactive)
                .filter(one -> !fact.onDay().isBefore(one.effectiveOn()) && !fact.onDay().isAfter(lastDay(one))).findFirst();
        if (version.isEmpty() || fact.onDay().isBefore(days.counted)) {
            return;
        }
        TimeLimit limit = version.get().timeLimit();
        if (fact.kind() != DutyFact.Kind.APPROVED) {
            slots.add(Slot.ofFact(fact, clock.afterChange(fact.onDay(), limit)));
        } else if (limit instanceof CalendarDays(int calendarDays) && !DutyClock.rhythm(version.get()).isPeriodic()) {
            slots.add(Slot.ofFact(fact, clock.afterApproval(fact.onDay(), calendarDays)));
        }
    }

    private Duty duty(Slot slot) {
        boolean bySaying = slot.isOpen() || said(slot.code) == How.EXCUSED && slot.doneOn().isAfter(slot.due.day()); // published late, but excused from it
        How how = bySaying ? said(slot.code) : How.PUBLISHED;
        LocalDate doneOn = bySaying ? saidOn(slot.code, how) : slot.doneOn();
        if (how == How.OPEN && days.heirless) {
            how = How.EXCUSED; // nobody is left to owe it
            doneOn = days.last;
        }
        return new Duty(owed.agency, owed.matter, slot.code, owed.owedBy, slot.from, slot.due.day(), slot.due.provisional(), slot.quota, slot.published(), how,
                doneOn);
    }

    private How said(String period) {
        How how = How.OPEN;
        for (Statement statement : record.statements) {
            if (statement.period().equals(period)) {
                how = statement.kind() == Statement.Kind.EXCUSED || how == How.EXCUSED ? How.EXCUSED : How.NOTHING;
            }
        }
        return how;
    }

    private @Nullable LocalDate saidOn(String period, How how) {
        return record.statements.stream().filter(said -> said.period().equals(period) && (said.kind() == Statement.Kind.EXCUSED) == (how == How.EXCUSED))
                .map(Statement::onDay).findFirst().orElse(null);
    }

    private LocalDate lastDay(Matter version) {
        LocalDate end = version.endsOn();
        return end == null || end.isAfter(days.last) ? days.last : end;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
