package mingbai.statistics.closing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a closed period.
 *
 * @param measure  key
 * @param title    as the measure was called then
 * @param hash     of the file that lists its records
 * @param byAgency what each agency adds; those without records are left out
 * @param added    records the version before did not have, null in a first version
 * @param removed  records the version before had and this one has not, or has otherwise
 */
public record Frozen(String measure, String title, long value, long records, String hash, Map<String, Part> byAgency, @Nullable Long added, @Nullable Long removed,
        Instant countedAt) {

    /** What one agency adds. */
    public record Part(long value, long records) {

        Part and(long amount) {
            return new Part(value + amount, records + 1);
        }
    }

    public boolean changed() {
        return added != null && removed != null && added + removed > 0;
    }

    Map<String, ?> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("value", value);
        state.put("records", records);
        state.put("file", hash);
        state.put("byAgency", written());
        state.put("added", added);
        state.put("removed", removed);
        return state;
    }

    /** {@code code value records}, one agency a line. */
    String written() {
        return byAgency.entrySet().stream().map(one -> one.getKey() + " " + one.getValue().value() + " " + one.getValue().records()).collect(Collectors.joining("\n"));
    }

    static Map<String, Part> read(String written) {
        Map<String, Part> parts = new LinkedHashMap<>();
        written.lines().map(line -> line.split(" ")).forEach(line -> parts.put(line[0], new Part(Long.parseLong(line[1]), Long.parseLong(line[2]))));
        return parts;
    }
}
