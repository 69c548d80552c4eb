package mingbai.inspection.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.web.Choice;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The small list of causes findings are traced to ({@code inspection/causes.yaml}), with what suggests each. A person decides. */
@Component
public class Causes {

    private record Cause(String key, String name, List<String> rules, List<String> items) {}

    private final List<Cause> all = read();

    private static List<Cause> read() {
        try (InputStream file = new ClassPathResource("inspection/causes.yaml").getInputStream()) {
            Map<?, ?> top = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return ((List<?>) top.get("causes")).stream().map(row -> cause((Map<?, ?>) row)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("inspection/causes.yaml cannot be read", e);
        }
    }

    private static Cause cause(Map<?, ?> row) {
        return new Cause(String.valueOf(row.get("key")), String.valueOf(row.get("name")), texts(row.get("rules")), texts(row.get("items")));
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    public boolean knows(String key) {
        return all.stream().anyMatch(cause -> cause.key().equals(key));
    }

    /** The key itself for one that is no longer listed. */
    public String nameOf(String key) {
        return all.stream().filter(cause -> cause.key().equals(key)).map(Cause::name).findFirst().orElse(key);
    }

    public List<Choice> choices() {
        return all.stream().map(cause -> Choice.of(cause.key(), cause.name())).toList();
    }

    /** @param rule key of the rule, "" for none @param item key of the item within a campaign, "" for none */
    public Optional<String> suggested(String rule, String item) {
        String last = item.substring(item.indexOf('.') + 1);
        return all.stream().filter(cause -> !rule.isEmpty() && cause.rules().stream().anyMatch(rule::startsWith) || !last.isEmpty() && cause.items().contains(last))
                .map(Cause::key).findFirst();
    }
}
