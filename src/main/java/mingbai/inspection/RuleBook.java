package mingbai.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The rules that come with the program: one file a group, {@code inspection/rules/*.yaml}. */
public final class RuleBook {

    private static final List<Rule> ALL = read();

    private RuleBook() {}

    /** By group, and within a group as its file lists them. */
    public static List<Rule> all() {
        return ALL;
    }

    private static List<Rule> read() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver(RuleBook.class.getClassLoader()).getResources("classpath*:inspection/rules/*.yaml");
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            List<Rule> rules = new ArrayList<>();
            for (Resource file : files) {
                rules.addAll(read(file));
            }
            return List.copyOf(rules);
        } catch (IOException e) {
            throw new UncheckedIOException("the rules of inspection cannot be read", e);
        }
    }

    private static List<Rule> read(Resource file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            Map<?, ?> top = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
            String group = text(top, "group");
            return ((List<?>) top.get("rules")).stream().map(rule -> rule(group, (Map<?, ?>) rule)).toList();
        } catch (RuntimeException e) {
            throw new IllegalStateException("inspection/rules/" + file.getFilename() + ": " + e.getMessage(), e);
        }
    }

    private static Rule rule(String group, Map<?, ?> row) {
        Map<String, Long> thresholds = new LinkedHashMap<>();
        if (row.get("thresholds") instanceof Map<?, ?> named) {
            named.forEach((name, value) -> thresholds.put(name.toString(), ((Number) value).longValue()));
        }
        String to = text(row, "to");
        return new Rule(text(row, "key"), group, text(row, "name"), text(row, "what"), text(row, "basis"), !Boolean.FALSE.equals(row.get("confirmed")),
                Severity.valueOf(text(row, "severity")), ((Number) row.get("term")).intValue(), "person".equals(text(row, "closes")), thresholds,
                LocalDate.parse(text(row, "from")), to.isEmpty() ? null : LocalDate.parse(to));
    }

    /** A day without quotes is read by YAML as midnight of UTC. */
    private static String text(Map<?, ?> row, String key) {
        Object value = row.get(key);
        return value == null ? "" : value instanceof Date day ? day.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString() : value.toString().strip();
    }
}
