package mingbai.figure;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is asked for.
 *
 * @param agencies codes of those whose records count, null for all there are
 * @param narrowed values that dimensions must have; "" stands for records without one
 */
public record Asked(@Nullable List<String> agencies, Period period, Map<Dimension, String> narrowed) {

    public Asked {
        agencies = agencies == null ? null : List.copyOf(agencies);
        narrowed = Map.copyOf(narrowed);
    }

    public static Asked of(@Nullable Collection<String> agencies, Period period) {
        return new Asked(agencies == null ? null : List.copyOf(agencies), period, Map.of());
    }

    public Asked with(Dimension dimension, String value) {
        Map<Dimension, String> more = new EnumMap<>(Dimension.class);
        more.putAll(narrowed);
        more.put(dimension, value);
        return new Asked(agencies, period, more);
    }

    public Asked in(Period other) {
        return new Asked(agencies, other, narrowed);
    }
}
