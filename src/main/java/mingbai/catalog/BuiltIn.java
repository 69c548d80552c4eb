package mingbai.catalog;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import mingbai.agency.AgencyKind;
import mingbai.agency.AgencyLevel;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/**
 * A standard catalog that comes with the program: the matters of Arts. 20 and 21 by kind of agency, those of public bodies (Art. 55) and villages,
 * and the 26 fields of 国办发〔2019〕54号. None holds before somebody issues it. Source of the rows: the public catalogs of counties, in our words;
 * a row or a field nobody could confirm there is marked so.
 *
 * @param confirmed whether the name was found on a government's page
 */
public record BuiltIn(String code, String name, Set<AgencyKind> kinds, Set<AgencyLevel> levels, String basis, boolean confirmed, List<Line> lines) {

    /** One matter; {@code confirmed} as above. */
    public record Line(String code, MatterFacts facts, boolean confirmed) {}

    private static final CSVFormat WITH_HEAD = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final List<BuiltIn> ALL = read();

    public static List<BuiltIn> all() {
        return ALL;
    }

    public static Optional<BuiltIn> ofCode(String code) {
        return ALL.stream().filter(standard -> standard.code().equals(code)).findFirst();
    }

    /** The code under which it is issued for a tree. */
    public String codeFor(String root) {
        return root.isEmpty() ? code : root + "." + code;
    }

    public long unconfirmed() {
        return lines.stream().filter(line -> !line.confirmed()).count();
    }

    Map<String, MatterFacts> matters() {
        Map<String, MatterFacts> matters = new LinkedHashMap<>();
        lines.forEach(line -> matters.put(line.code(), line.facts()));
        return matters;
    }

    private static List<BuiltIn> read() {
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        each("catalog/matters.csv", row -> lines.computeIfAbsent(row.get("standard"), code -> new ArrayList<>())
                .add(new Line(row.get("code"), MatterFacts.of(row.toMap()), row.get("confirmed").equals("yes"))));
        List<BuiltIn> standards = new ArrayList<>();
        each("catalog/standards.csv", row -> standards.add(new BuiltIn(row.get("code"), row.get("name"), Standard.kinds(row.get("kinds")),
                Standard.levels(row.get("levels")), row.get("basis"), row.get("confirmed").equals("yes"), List.copyOf(lines.get(row.get("code"))))));
        return List.copyOf(standards);
    }

    private static void each(String resource, Consumer<CSVRecord> rows) {
        try (Reader text = new InputStreamReader(new ClassPathResource(resource).getInputStream(), StandardCharsets.UTF_8)) {
            WITH_HEAD.parse(text).forEach(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
