package mingbai.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All measures there are, by key and in the order they were declared. */
@Component
public class MeasureList {

    private final Map<String, Measure> byKey = new LinkedHashMap<>();
    private final List<Group> groups;

    MeasureList(List<MeasureSet> sets) {
        groups = sets.stream().map(set -> new Group(set.title(), set.measures())).toList();
        groups.stream().flatMap(group -> group.measures().stream()).forEach(measure -> {
            if (byKey.put(measure.key(), measure) != null) {
                throw new IllegalStateException("two measures are called " + measure.key());
            }
        });
    }

    /** The measures of one module. */
    public record Group(String title, List<Measure> measures) {}

    public Optional<Measure> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Of a measure the program itself speaks of; not for what a person typed. */
    public Measure require(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("there is no measure " + key));
    }

    public List<Measure> all() {
        return List.copyOf(byKey.values());
    }

    public List<Group> groups() {
        return groups;
    }
}
