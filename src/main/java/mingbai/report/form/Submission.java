package mingbai.report.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.ledger.Touched;
import mingbai.publication.Attachment;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sheet as it was submitted; what is counted later does not change it.
 *
 * @param n    from 1; the highest is the one that counts
 * @param list hash of the file with the records behind its figures, "" when there are none
 * @param asOf epoch milliseconds at which the figures were counted
 */
public record Submission(long reply, int n, List<Frozen> values, String list, long asOf, long by, String byName) {

    public static final String KIND = "report-submission";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Submission {
        values = List.copyOf(values);
    }

    /**
     * A value as it stood.
     *
     * @param value   whole number or millionths, null for words and for what has no record
     * @param text    as it is printed: the number, the words, 无记录, or "" when nothing was typed
     * @param records how many records a counted figure is made of
     * @param listed  whether all of them are in the list
     */
    public record Frozen(String key, @Nullable Long value, String text, long records, boolean listed, String evidence, String objection,
            List<Attachment> files) {}

    public Optional<Frozen> value(String key) {
        return values.stream().filter(value -> value.key().equals(key)).findFirst();
    }

    String valuesJson() {
        return JSON.writeValueAsString(values);
    }

    static List<Frozen> valuesOf(String json) {
        return JSON.readValue(json, new TypeReference<List<Frozen>>() { });
    }

    Touched touched() {
        return new Touched(KIND, reply + "." + n, 1, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("values", valuesJson());
        kept.put("list", list);
        kept.put("asOf", asOf);
        kept.put("by", Long.toString(by));
        return kept;
    }
}
