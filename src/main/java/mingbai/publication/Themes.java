package mingbai.publication;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/**
 * The 22 themes (主题分类) of the State Council's document library with their second level. A document carries the first level alone
 * ({@code 综合政务}) or with the second ({@code 综合政务\政务公开}).
 */
public final class Themes {

    /** @param below values of the second level, complete: {@code 综合政务\政务公开} */
    public record Theme(String name, List<String> below) {}

    private static final List<Theme> ALL = read();

    private Themes() {}

    public static List<Theme> all() {
        return ALL;
    }

    public static boolean isKnown(String value) {
        return ALL.stream().anyMatch(theme -> theme.name().equals(value) || theme.below().contains(value));
    }

    private static List<Theme> read() {
        Map<String, String> first = new LinkedHashMap<>();
        Map<String, List<String>> second = new LinkedHashMap<>();
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader text = new InputStreamReader(new ClassPathResource("publication/themes.csv").getInputStream(), StandardCharsets.UTF_8)) {
            for (CSVRecord row : format.parse(text)) {
                if (row.get("parent").isEmpty()) {
                    first.put(row.get("code"), row.get("name"));
                    second.put(row.get("code"), new ArrayList<>());
                } else {
                    second.get(row.get("parent")).add(first.get(row.get("parent")) + "\\" + row.get("name"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the list of themes cannot be read", e);
        }
        return first.entrySet().stream().map(entry -> new Theme(entry.getValue(), List.copyOf(second.get(entry.getKey())))).toList();
    }
}
