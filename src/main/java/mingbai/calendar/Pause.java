package mingbai.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Time taken out of a term: the days in (from, to]. */
record Pause(LocalDate from, LocalDate to) {

    boolean takesOut(LocalDate day) {
        return day.isAfter(from) && !day.isAfter(to);
    }

    /** The union: what overlaps or touches is one pause, so that no day is taken out twice. */
    static List<Pause> union(List<Pause> pauses) {
        List<Pause> union = new ArrayList<>();
        for (Pause pause : pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            if (!union.isEmpty() && !pause.from().isAfter(union.getLast().to())) {
                Pause open = union.removeLast();
                union.add(new Pause(open.from(), pause.to().isAfter(open.to()) ? pause.to() : open.to()));
            } else {
                union.add(pause);
            }
        }
        return union;
    }
}
