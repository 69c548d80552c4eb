package mingbai.inquiry.misconduct;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step that was taken.
 *
 * @param words what was written with it
 * @param where where to turn instead, or the body it was passed to with that body's receipt; "" for other steps
 */
public record Taken(Step step, LocalDate on, long by, String byName, String words, String where) {

    Map<String, ?> json() {
        return Map.of("step", step.code(), "on", on.toString(), "by", Long.toString(by), "byName", byName, "words", words, "where", where);
    }

    static Taken of(Map<String, @Nullable Object> json) {
        return new Taken(Step.ofCode(Told.text(json, "step")).orElseThrow(), LocalDate.parse(Told.text(json, "on")), Long.parseLong(Told.text(json, "by")), Told.text(json, "byName"),
                Told.text(json, "words"), Told.text(json, "where"));
    }

    @Override
    public String toString() {
        return "Taken[" + step + "]";
    }
}
