package mingbai.almanac;

import java.util.List;
import mingbai.almanac.DatedWork.Moved;
import mingbai.calendar.SpecialDay;
import org.jspecify.annotations.Nullable;

/**
 * What a notice would change.
 *
 * @param version   of the calendar it was compared with
 * @param days      each row of the notice beside what was known of its day
 * @param work      the dated work that moves, by kind
 * @param newYears  years that it announces
 */
public record NoticeEffect(long version, List<Day> days, List<Work> work, List<Integer> newYears) {

    /** @param before null when no notice named the day */
    public record Day(SpecialDay after, @Nullable SpecialDay before) {

        public boolean isNew() {
            return before == null;
        }

        public boolean isUnchanged() {
            return before != null && before.working() == after.working() && before.name().equals(after.name());
        }
    }

    public record Work(String kind, List<Moved> moved) {}

    public boolean changesNothing() {
        return days.stream().allMatch(Day::isUnchanged);
    }

    public List<Moved> moved() {
        return work.stream().flatMap(part -> part.moved().stream()).toList();
    }
}
