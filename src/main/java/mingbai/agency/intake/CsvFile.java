package mingbai.agency.intake;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * An import file of comma-separated values (RFC 4180) with a header row. An unknown or doubled column and one that is missing are
 * refused by name before any row is read.
 */
public final class CsvFile implements RowFile {

    private static final CSVFormat RFC_4180 = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private final ImportText text;
    private final List<String> header;

    private CsvFile(ImportText text, List<String> header) {
        this.text = text;
        this.header = header;
    }

    public static CsvFile open(Path file, Set<String> required, Set<String> optional) {
        ImportText text = ImportText.open(file);
        try (Reader reader = text.reader(); CSVParser parser = CSVParser.parse(reader, RFC_4180)) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                throw new UnreadableImport(text.fileName() + "：文件是空的，第一行应是列名 " + String.join(",", required) + "。");
            }
            List<String> header = records.next().stream().map(String::strip).toList();
            check(text.fileName(), header, required, optional);
            return new CsvFile(text, header);
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableImport(text.fileName() + "：第一行不是合格的列名行（" + e.getMessage() + "）。");
        }
    }

    static void check(String file, List<String> header, Set<String> required, Set<String> optional) {
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!required.contains(column) && !optional.contains(column)) {
                throw new UnreadableImport(file + "：不认识的列“" + column + "”。可用的列：" + String.join(",", required)
                        + (optional.isEmpty() ? "" : "；可以省略的列：" + String.join(",", optional)) + "。");
            }
            if (!seen.add(column)) {
                throw new UnreadableImport(file + "：列“" + column + "”出现了两次，请删去一个。");
            }
        }
        Set<String> missing = new TreeSet<>(required);
        missing.removeAll(seen);
        if (!missing.isEmpty()) {
            throw new UnreadableImport(file + "：缺少列“" + String.join("”“", missing) + "”。");
        }
    }

    /** A row that is no row has a cell too many, or a quote left open. */
    @Override
    public void each(Consumer<CsvRow> rows, Consumer<Flaw> flaws) {
        long line = 1;
        try (Reader reader = text.reader(); CSVParser parser = CSVParser.parse(reader, RFC_4180)) {
            Iterator<CSVRecord> records = parser.iterator();
            records.next();
            line = parser.getCurrentLineNumber() + 1;
            while (records.hasNext()) {
                CSVRecord record = records.next();
                hand(record, line, rows, flaws);
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException e) {
            flaws.accept(new Flaw(line, "", "从这一行起不是合格的 CSV，多半是引号没有成对；后面的行都没有读到。"));
        }
    }

    private void hand(CSVRecord record, long line, Consumer<CsvRow> rows, Consumer<Flaw> flaws) {
        if (record.size() == 1 && record.get(0).isEmpty()) {
            return; // an empty line
        }
        if (record.size() != header.size()) {
            flaws.accept(new Flaw(line, "", "应有 " + header.size() + " 个单元格，实有 " + record.size() + " 个。"));
            return;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), record.get(i).strip());
        }
        rows.accept(new CsvRow(line, cells));
    }

    @Override
    public boolean has(String column) {
        return header.contains(column);
    }

    @Override
    public String fileName() {
        return text.fileName();
    }

    @Override
    public String encoding() {
        return text.encoding();
    }

    public ImportText text() {
        return text;
    }
}
