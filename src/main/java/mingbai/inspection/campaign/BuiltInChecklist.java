package mingbai.inspection.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.inspection.Severity;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A list that comes with the program, for an office to take over and change: {@code inspection/checklists/*.yaml}.
 *
 * @param basis     where it comes from, as the office is told
 * @param confirmed whether the basis was read
 */
public record BuiltInChecklist(String code, String title, String basis, boolean confirmed, List<CheckItem> items) {

    private static final List<BuiltInChecklist> ALL = read();

    public static List<BuiltInChecklist> all() {
        return ALL;
    }

    public static Optional<BuiltInChecklist> ofCode(String code) {
        return ALL.stream().filter(list -> list.code().equals(code)).findFirst();
    }

    private static List<BuiltInChecklist> read() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver(BuiltInChecklist.class.getClassLoader()).getResources("classpath*:inspection/checklists/*.yaml");
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            List<BuiltInChecklist> lists = new ArrayList<>();
            for (Resource file : files) {
                lists.add(read(file));
            }
            return List.copyOf(lists);
        } catch (IOException e) {
            throw new UncheckedIOException("the checklists of inspection cannot be read", e);
        }
    }

    private static BuiltInChecklist read(Resource file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            Map<?, ?> top = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
            List<CheckItem> items = new ArrayList<>();
            for (Object part : (List<?>) top.get("groups")) {
                Map<?, ?> group = (Map<?, ?>) part;
                ((List<?>) group.get("items")).forEach(item -> items.add(item(String.valueOf(group.get("name")), (Map<?, ?>) item)));
            }
            String code = String.valueOf(file.getFilename()).replaceFirst("\\.yaml$", "");
            return new BuiltInChecklist(code, String.valueOf(top.get("title")), String.valueOf(top.get("basis")), !Boolean.FALSE.equals(top.get("confirmed")), List.copyOf(items));
        } catch (RuntimeException e) {
            throw new IllegalStateException("inspection/checklists/" + file.getFilename() + ": " + e.getMessage(), e);
        }
    }

    private static CheckItem item(String group, Map<?, ?> row) {
        Object severity = row.get("severity");
        return new CheckItem(String.valueOf(row.get("key")), group, String.valueOf(row.get("name")), String.valueOf(row.get("what")), String.valueOf(row.get("evidence")),
                ((Number) row.get("term")).intValue(), severity == null ? Severity.MINOR : Severity.valueOf(severity.toString()));
    }
}
