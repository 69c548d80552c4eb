package mingbai.catalog;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingbai.paper.Xlsx;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Catalogs as a file with the columns of contracts.md, which {@link ImportCatalog} takes back unchanged. In the CSV a cell that a spreadsheet
 * would take for a formula begins with an apostrophe; the import takes that off again.
 */
public final class CatalogSheet {

    public static final List<String> HEAD = List.of("code", "level1", "level2", "content", "basis", "time_limit", "agency_code", "channels", "audience",
            "method", "level", "cadence", "effective_on", "item", "quota", "genre", "theme");
    private static final List<Integer> WIDTHS = List.of(16, 16, 24, 40, 40, 18, 12, 30, 12, 8, 14, 12, 12, 6, 6, 10, 16);
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r].*", Pattern.DOTALL);

    private CatalogSheet() {}

    public static void csv(Map<String, List<Matter>> byAgency, OutputStream out) {
        try {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write('\uFEFF'); // spreadsheets take the file for UTF-8 by it
            CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180);
            printer.printRecord(HEAD);
            for (List<String> row : (Iterable<List<String>>) rows(byAgency)::iterator) {
                printer.printRecord(row.stream().map(CatalogSheet::guarded).toList());
            }
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void xlsx(Map<String, List<Matter>> byAgency, OutputStream out) {
        // text is text in a book; only what looks like a guarded cell has to be guarded
        Xlsx.write("公开事项目录", HEAD, WIDTHS, rows(byAgency).map(row -> row.stream().map(cell -> cell.startsWith("'") ? guarded(cell) : cell).toList()), out);
    }

    private static Stream<List<String>> rows(Map<String, List<Matter>> byAgency) {
        return byAgency.entrySet().stream().flatMap(entry -> entry.getValue().stream().map(matter -> row(entry.getKey(), matter)));
    }

    private static List<String> row(String agency, Matter matter) {
        Map<String, String> columns = matter.facts().columns();
        List<String> row = new ArrayList<>();
        for (String column : HEAD) {
            row.add(switch (column) {
                case "code" -> matter.code();
                case "agency_code" -> agency;
                case "effective_on" -> matter.effectiveOn().toString();
                default -> columns.getOrDefault(column, "");
            });
        }
        return row;
    }

    private static String guarded(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    static String unguarded(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell.substring(1)).matches() ? cell.substring(1) : cell;
    }
}
