package mingbai.inquiry.misconduct;

import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.merkle.Json;
import org.jspecify.annotations.Nullable;

/**
 * Something put beside a report, opened: a message, a file, or that somebody looked.
 *
 * @param by     account, 0 for who reported
 * @param byName name of the account; "" for who reported
 * @param text   the message, the name of the file, the reason of the look
 * @param sealed the sealed file, "" for all others
 */
public record Entry(long id, int n, Kind kind, long at, long by, String byName, String text, String sealed) {

    /** What it is. */
    public enum Kind { FROM_REPORTER, TO_REPORTER, FILE, LOOK, NOTE }

    String body() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", kind.name());
        json.put("at", at);
        json.put("by", Long.toString(by));
        json.put("byName", byName);
        json.put("text", text);
        json.put("sealed", sealed);
        return Json.canonical(json);
    }

    static Entry of(long id, int n, String body) {
        Map<String, @Nullable Object> json = Json.object(body);
        return new Entry(id, n, Kind.valueOf(Told.text(json, "kind")), Long.parseLong(Told.text(json, "at")), Long.parseLong(Told.text(json, "by")), Told.text(json, "byName"),
                Told.text(json, "text"), Told.text(json, "sealed"));
    }

    @Override
    public String toString() {
        return "Entry[" + id + "]";
    }
}
