package mingbai.inspection.column;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Which class a column is of, by words of its name ({@code inspection/columns.yaml}); none of them, and it is of the class of the column it stands in. */
final class ColumnClasses {

    private static final Map<ColumnClass, List<String>> WORDS = read();

    private ColumnClasses() {}

    /** @param above class of the column it stands in, {@link ColumnClass#OTHER} on the first level */
    static ColumnClass of(String name, ColumnClass above) {
        return WORDS.entrySet().stream().filter(words -> words.getValue().stream().anyMatch(name::contains)).map(Map.Entry::getKey).findFirst().orElse(above);
    }

    private static Map<ColumnClass, List<String>> read() {
        try (InputStream file = new ClassPathResource("inspection/columns.yaml").getInputStream()) {
            Map<?, ?> classes = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            Map<ColumnClass, List<String>> words = new EnumMap<>(ColumnClass.class);
            classes.forEach((name, list) -> words.put(ColumnClass.valueOf(name.toString()), ((List<?>) list).stream().map(Object::toString).toList()));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("inspection/columns.yaml cannot be read", e);
        }
    }
}
