package mingbai.inquiry.misconduct;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mingbai.calendar.WorkCalendar;

/**
 * What is owed on a report and by when; made from what happened, kept nowhere.
 *
 * @param what in words that tell nothing of the report
 */
public record OwedStep(String what, LocalDate since, LocalDate due, String why, boolean provisional) {

    /** Everything owed, the most urgent first. */
    static List<OwedStep> of(Matter matter, List<Entry> entries, WorkCalendar calendar, ZoneId zone) {
        List<OwedStep> owed = new ArrayList<>();
        switch (matter.stage()) {
            case RECEIVED -> owed.add(owed("决定是否受理", "accept", matter.told().receivedOn(), calendar));
            case ACCEPTED, INVESTIGATING -> owed.add(owed("办结", "handle", day(matter, Step.ACCEPT), calendar));
            case CONCLUDED -> owed.add(owed("告知结果", "tell", day(matter, Step.CONCLUDE), calendar));
            case DECLINED, TRANSFERRED, TOLD -> { }
        }
        unanswered(entries).ifPresent(at -> owed.add(owed("回复新消息", "answer", at.atZone(zone).toLocalDate(), calendar)));
        for (Safeguard.Point point : Safeguard.Point.values()) {
            if (!point.term().isEmpty() && matter.told().fear() && taken(matter, Step.ACCEPT) && matter.safeguards().stream().noneMatch(done -> done.point() == point)) {
                owed.add(owed("回访", point.term(), day(matter, Step.ACCEPT), calendar));
            }
        }
        return owed.stream().sorted(Comparator.comparing(OwedStep::due)).toList();
    }

    private static OwedStep owed(String what, String step, LocalDate start, WorkCalendar calendar) {
        MisconductTerms.DueBy due = MisconductTerms.due(step, start, calendar);
        return new OwedStep(what, start, due.day(), due.why(), due.provisional());
    }

    private static boolean taken(Matter matter, Step step) {
        return matter.taken().stream().anyMatch(taken -> taken.step() == step);
    }

    private static LocalDate day(Matter matter, Step step) {
        return matter.taken().stream().filter(taken -> taken.step() == step).map(Taken::on).findFirst().orElse(matter.told().receivedOn());
    }

    /** When the reporter last wrote, if nobody has answered since; what came in with the report itself is answered by handling it. */
    private static Optional<Instant> unanswered(List<Entry> entries) {
        Optional<Entry> last = entries.stream().filter(entry -> entry.kind() == Entry.Kind.FROM_REPORTER || entry.kind() == Entry.Kind.TO_REPORTER)
                .max(Comparator.comparingInt(Entry::n));
        return last.filter(entry -> entry.kind() == Entry.Kind.FROM_REPORTER).map(entry -> Instant.ofEpochMilli(entry.at()));
    }

    /** From which day on it may be erased; nothing while it is open. */
    static Optional<MisconductTerms.DueBy> keptUntil(Matter matter, WorkCalendar calendar) {
        return matter.stage().isOpen() ? Optional.empty() : Optional.of(MisconductTerms.due("keep", matter.taken().getLast().on(), calendar));
    }
}
