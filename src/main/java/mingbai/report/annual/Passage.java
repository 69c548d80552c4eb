package mingbai.report.annual;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A passage of the words of a report: counted by the program, or written by a person.
 *
 * @param part    1, 5 or 6
 * @param key     {@code open asked managed platform oversight assessed problems fee more}
 * @param author  who wrote it, "" when the program counted it
 * @param figures the figures it states, each with the address on the desk where its records are
 */
public record Passage(int part, String key, String heading, String text, String author, List<Quoted> figures) {

    /** @param where path of a cell, or {@code measure:key} */
    public record Quoted(String label, String value, String where) {}

    public Passage {
        figures = List.copyOf(figures);
    }

    public boolean isCounted() {
        return author.isEmpty();
    }

    /** The same place with words a person wrote; unchanged words stay whose they are. */
    public Passage written(String words, String by) {
        return words.equals(text) ? this : new Passage(part, key, heading, words, by, List.of());
    }

    Map<String, ?> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("part", part);
        json.put("key", key);
        json.put("heading", heading);
        json.put("text", text);
        json.put("author", author);
        json.put("figures", figures.stream().map(one -> Map.of("label", one.label(), "value", one.value(), "where", one.where())).toList());
        return json;
    }

    static Passage of(Map<String, @Nullable Object> json) {
        List<Quoted> figures = ((List<?>) json.getOrDefault("figures", List.of())).stream().map(one -> (Map<?, ?>) one)
                .map(one -> new Quoted(String.valueOf(one.get("label")), String.valueOf(one.get("value")), String.valueOf(one.get("where")))).toList();
        return new Passage(((Number) json.getOrDefault("part", 1L)).intValue(), String.valueOf(json.get("key")), String.valueOf(json.get("heading")),
                String.valueOf(json.get("text")), String.valueOf(json.get("author")), figures);
    }
}
