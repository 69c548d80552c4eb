package mingbai.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A key point (要点) of a plan.
 *
 * @param place     order within the plan, from 1
 * @param text      what it asks, plain text, may be empty
 * @param takenFrom the superior's task it takes over, null when it is the plan's own
 */
public record KeyPoint(long id, int place, String title, String text, @Nullable Long takenFrom) {

    String wording() {
        return text.isEmpty() ? title : title + "\n" + text;
    }

    Map<String, ?> state() {
        Map<String, @Nullable Object> state = new LinkedHashMap<>();
        state.put("id", Long.toString(id));
        state.put("title", title);
        state.put("text", text);
        state.put("takenFrom", takenFrom == null ? null : Long.toString(takenFrom));
        return state;
    }
}
