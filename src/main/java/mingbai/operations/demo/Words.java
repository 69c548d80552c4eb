package mingbai.operations.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One file of the demonstration's vocabulary ({@code src/main/resources/demo/*.yaml}), as lists and texts. */
final class Words {

    private final Map<?, ?> top;

    private Words(Map<?, ?> top) {
        this.top = top;
    }

    static Words of(String name) {
        return new Words((Map<?, ?>) load(name));
    }

    /** A file that is one list of entries. */
    static List<Words> each(String name) {
        return ((List<?>) load(name)).stream().map(entry -> new Words((Map<?, ?>) entry)).toList();
    }

    private static Object load(String name) {
        try (InputStream file = Words.class.getResourceAsStream("/demo/" + name + ".yaml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String key) {
        return String.valueOf(top.get(key));
    }

    boolean flag(String key) {
        return Boolean.TRUE.equals(top.get(key));
    }

    List<String> list(String key) {
        return ((List<?>) value(key)).stream().map(String::valueOf).toList();
    }

    List<Integer> numbers(String key) {
        return ((List<?>) value(key)).stream().map(number -> (Integer) number).toList();
    }

    List<List<String>> rows(String key) {
        return ((List<?>) value(key)).stream().map(row -> ((List<?>) row).stream().map(String::valueOf).toList()).toList();
    }

    Words part(String key) {
        return new Words((Map<?, ?>) value(key));
    }

    Set<?> keys() {
        return top.keySet();
    }

    private Object value(String key) {
        Object value = top.get(key);
        if (value == null) {
            throw new IllegalStateException("the demonstration's words have no '" + key + "'");
        }
        return value;
    }
}
