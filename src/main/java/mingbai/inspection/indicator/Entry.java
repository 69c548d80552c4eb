package mingbai.inspection.indicator;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * What a person entered of a line the program cannot see. Written once; the last one holds.
 *
 * @param region agency at the head of the site
 * @param item   rule's key, {@code national.v1}
 * @param passed whether it is as it must be; of a line judged by a day the day decides
 * @param lost   hundredths of points; of the bonus, those given
 * @param since  day the line is judged by, null of the others
 */
public record Entry(long id, String region, String item, boolean passed, long lost, @Nullable LocalDate since, String note, long account, String name, long at) {

    static final String KIND = "indicator-entry";

    Touched touched() {
        return new Touched(KIND, Long.toString(id), 1, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, @Nullable Object> state = new LinkedHashMap<>();
        state.put("region", region);
        state.put("item", item);
        state.put("passed", passed);
        state.put("lost", lost);
        state.put("since", since == null ? null : since.toString());
        state.put("note", note);
        state.put("by", Long.toString(account));
        state.put("at", at);
        return state;
    }
}
