package mingbai.statistics.closing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import mingbai.figure.Asked;
import mingbai.figure.Dimension;
import mingbai.figure.FigureReading;
import mingbai.figure.FigureRecord;
import mingbai.figure.Measure;
import mingbai.statistics.closing.Frozen.Part;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The records of one frozen figure as a file: CSV, compressed, the same bytes for the same records. Columns: id, agency, day, label, public_label, address,
 * public_address, amount, then the dimensions the measure knew.
 */
final class FrozenFile {

    private static final List<String> HEAD = List.of("id", "agency", "day", "label", "public_label", "address", "public_address", "amount");

    private FrozenFile() {}

    /** A line: the record with its values in the dimensions. */
    record Line(FigureRecord record, Map<Dimension, String> values) {

        /** What makes it the same record in two lists; names and titles may change. */
        String sameness() {
            return record.id() + '\t' + record.agency() + '\t' + record.day() + '\t' + record.amount();
        }

        String value(Dimension dimension) {
            return dimension == Dimension.AGENCY ? record.agency() : values.getOrDefault(dimension, "");
        }
    }

    /** Which lines answer a question. */
    static Predicate<Line> matching(Asked asked) {
        List<String> codes = asked.agencies();
        Set<String> agencies = codes == null ? Set.of() : new HashSet<>(codes);
        return line -> (codes == null || agencies.contains(line.record().agency()))
                && asked.narrowed().entrySet().stream().allMatch(one -> line.value(one.getKey()).equals(one.getValue()));
    }

    /** What was written: the sums of the very lines in the file. */
    record Written(long value, long records, Map<String, Part> byAgency) {}

    static Written write(Path file, FigureReading figures, Measure measure, Asked asked) throws IOException {
        List<Dimension> dimensions = Stream.of(Dimension.values()).filter(dimension -> dimension != Dimension.AGENCY && measure.knows(dimension)).toList();
        Map<String, Part> byAgency = new TreeMap<>();
        try (Writer out = new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8); CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(Stream.concat(HEAD.stream(), dimensions.stream().map(Dimension::code)).toList());
            figures.each(measure, asked, dimensions, (record, values) -> {
                byAgency.merge(record.agency(), new Part(record.amount(), 1), (sum, one) -> sum.and(one.value()));
                print(csv, record, values);
            });
        }
        return new Written(byAgency.values().stream().mapToLong(Part::value).sum(), byAgency.values().stream().mapToLong(Part::records).sum(), new LinkedHashMap<>(byAgency));
    }

    private static void print(CSVPrinter csv, FigureRecord record, List<String> values) {
        List<Object> cells = new ArrayList<>(List.of(record.id(), record.agency(), record.day(), record.label(), record.publicLabel(), record.address(), record.publicAddress(),
                record.amount()));
        cells.addAll(values);
        try {
            csv.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands the lines on until somebody has enough. @param more false ends the reading */
    static void read(Path file, Predicate<Line> more) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
                CSVParser csv = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<Dimension> dimensions = csv.getHeaderNames().stream().skip(HEAD.size()).flatMap(code -> Dimension.ofCode(code).stream()).toList();
            for (CSVRecord row : csv) {
                if (!more.test(line(row, dimensions))) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the list of a closed period cannot be read: " + file, e);
        }
    }

    private static Line line(CSVRecord row, List<Dimension> dimensions) {
        Map<Dimension, String> values = new EnumMap<>(Dimension.class);
        for (int i = 0; i < dimensions.size(); i++) {
            values.put(dimensions.get(i), row.get(HEAD.size() + i));
        }
        return new Line(new FigureRecord(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5), row.get(6), Long.parseLong(row.get(7))), values);
    }
}
