package mingbai.almanac;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.calendar.SpecialDay;
import mingbai.ledger.Touched;

/**
 * A notice on holidays that was entered.
 *
 * @param number    from 1 without gaps; of two notices on one day the higher rules
 * @param source    address of the notice
 * @param sha256    of the file it came from
 * @param enteredAt epoch milliseconds
 * @param enteredBy account
 */
public record EnteredNotice(long number, String source, String sha256, long enteredAt, long enteredBy, List<SpecialDay> days) {

    static final String KIND = "calendar-notice";

    Touched touched() {
        return new Touched(KIND, Long.toString(number), 1, state());
    }

    Map<String, ?> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("source", source);
        state.put("sha256", sha256);
        state.put("enteredAt", enteredAt);
        state.put("enteredBy", Long.toString(enteredBy));
        state.put("days", days.stream().map(day -> Map.of("day", day.day().toString(), "name", day.name(), "working", day.working())).toList());
        return state;
    }
}
