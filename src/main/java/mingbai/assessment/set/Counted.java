package mingbai.assessment.set;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mingbai.figure.Dimension;

/**
 * A figure that an indicator counts: a measure by its key, possibly narrowed to values of dimensions. Written {@code duty.on-time} or
 * {@code inspection.open kind=duty.late}.
 */
public record Counted(String measure, Map<Dimension, String> narrowed) {

    public Counted {
        narrowed = narrowed.isEmpty() ? Map.of() : Map.copyOf(narrowed);
    }

    public static Counted of(String measure) {
        return new Counted(measure, Map.of());
    }

    /** Empty when it is no key followed by {@code dimension=value}. */
    public static Optional<Counted> read(String text) {
        String[] parts = text.strip().split("\\s+");
        if (!parts[0].matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
            return Optional.empty();
        }
        Map<Dimension, String> narrowed = new EnumMap<>(Dimension.class);
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            Optional<Dimension> dimension = equals < 1 ? Optional.empty() : Dimension.ofCode(parts[i].substring(0, equals)).filter(one -> one != Dimension.AGENCY);
            if (dimension.isEmpty() || narrowed.put(dimension.get(), parts[i].substring(equals + 1)) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new Counted(parts[0], narrowed));
    }

    /** As it is read. */
    public String written() {
        return measure + new java.util.TreeMap<>(narrowed).entrySet().stream().map(one -> " " + one.getKey().code() + "=" + one.getValue()).collect(Collectors.joining());
    }
}
