package mingbai.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A term in working days with everything that happened to it: pauses taken out, extensions added, a fresh start (Arts. 30, 33, 42). It is
 * made of facts alone, in whatever order they became known: the same facts give the same due day and the same explanation.
 *
 * <p>The law does not spell out the arithmetic. Ours: the days in (from, to] of a pause are not counted; overlapping pauses are one (they
 * are not added up); a fresh start throws away the old clock with what was extended before it.
 */
public final class Term {

    /** Something that happened to the term. */
    public sealed interface Fact {

        /** @param day the day the term starts from, not counted itself */
        record Started(LocalDate day, int workingDays) implements Fact {}

        /** Art. 30: the corrected request came in; the term runs afresh in its whole length. */
        record Restarted(LocalDate day) implements Fact {}

        /** Art. 33(2). @param on the day it was decided: what was extended before a fresh start is gone with the old clock */
        record Extended(LocalDate on, int workingDays) implements Fact {}

        /** Art. 33(3): asking third parties or other agencies. @param to the day the answer came, null while it has not */
        record Paused(LocalDate from, @Nullable LocalDate to) implements Fact {

            public Paused {
                if (to != null && to.isBefore(from)) {
                    throw new IllegalArgumentException("a pause from " + from + " cannot end on " + to);
                }
            }
        }
    }

    /**
     * Where the term stands on a day.
     *
     * @param explanation while {@code paused}, as if the pause ended on the day it was asked about
     * @param paused      a pause is open on that day
     * @param used        working days used up to and with that day
     * @param left        working days left after it, negative when the due day is past
     */
    public record Standing(Explanation explanation, boolean paused, int used, int left) {

        public Due due() {
            return explanation.due();
        }
    }

    private final LocalDate start;
    private final int workingDays;
    private final List<Fact.Paused> pauses;

    private Term(LocalDate start, int workingDays, List<Fact.Paused> pauses) {
        this.start = start;
        this.workingDays = workingDays;
        this.pauses = pauses;
    }

    /** @param facts in any order, one of them the start */
    public static Term of(List<? extends Fact> facts) {
        List<Fact.Started> starts = only(facts, Fact.Started.class);
        if (starts.size() != 1) {
            throw new IllegalArgumentException("a term starts once, not " + starts.size() + " times");
        }
        Fact.Started started = starts.getFirst();
        Optional<LocalDate> restart = only(facts, Fact.Restarted.class).stream().map(Fact.Restarted::day).max(LocalDate::compareTo);
        if (restart.isPresent() && restart.get().isBefore(started.day())) {
            throw new IllegalArgumentException("a term that started on " + started.day() + " cannot start afresh on " + restart.get());
        }
        LocalDate start = restart.orElse(started.day());
        int extended = only(facts, Fact.Extended.class).stream().filter(fact -> restart.isEmpty() || !fact.on().isBefore(start))
                .mapToInt(Fact.Extended::workingDays).sum();
        return new Term(start, started.workingDays() + extended, only(facts, Fact.Paused.class));
    }

    private static <F extends Fact> List<F> only(List<? extends Fact> facts, Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The due day alone, without its explanation. @param today as in {@link #on} */
    public Due due(WorkCalendar calendar, LocalDate today) {
        return due(calendar, union(today));
    }

    /** @param today the day asked about: an open pause is taken to last until then */
    public Standing on(WorkCalendar calendar, LocalDate today) {
        List<Pause> union = union(today);
        Due due = due(calendar, union);
        int used = today.isBefore(start) ? 0 : counted(calendar, union, today);
        boolean paused = pauses.stream().anyMatch(pause -> pause.to() == null && !pause.from().isAfter(today) && pause.from().isBefore(due.day()));
        return new Standing(calendar.explain(start, workingDays, due, union), paused, used, workingDays - used);
    }

    private List<Pause> union(LocalDate today) {
        return Pause.union(pauses.stream().map(pause -> new Pause(pause.from(), end(pause, today))).toList());
    }

    private static LocalDate end(Fact.Paused pause, LocalDate today) {
        LocalDate to = pause.to();
        if (to != null) {
            return to;
        }
        return today.isBefore(pause.from()) ? pause.from() : today;
    }

    /** Working days of the term up to and with the day. */
    private int counted(WorkCalendar calendar, List<Pause> union, LocalDate day) {
        int counted = calendar.workingDaysBetween(start, day);
        for (Pause pause : union) {
            LocalDate from = later(pause.from(), start);
            LocalDate to = pause.to().isAfter(day) ? day : pause.to();
            counted -= to.isAfter(from) ? calendar.workingDaysBetween(from, to) : 0;
        }
        return counted;
    }

    private Due due(WorkCalendar calendar, List<Pause> union) {
        LocalDate counting = start;
        int left = workingDays;
        for (Pause pause : union) {
            if (pause.to().isAfter(counting)) {
                LocalDate from = later(pause.from(), counting);
                int before = calendar.workingDaysBetween(counting, from);
                if (before >= left) {
                    break;
                }
                left -= before;
                counting = pause.to();
            }
        }
        LocalDate day = calendar.dueInDays(counting, left).day();
        return new Due(day, calendar.anyProvisional(start.plusDays(1), day));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
