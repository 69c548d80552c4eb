package mingbai.report.annual;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import mingbai.figure.Scope;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The list of records every figure of a handed-in report was made of, kept as a file under its hash (CSV, gzip: where, id, agency, label, address,
 * amount). Totals are not listed: they are their parts. What happens to the records later does not change it.
 */
@Component
class FrozenAnnual {

    static final String FILES = "annual-records";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final AnnualSource source;
    private final FileStore files;

    FrozenAnnual(AnnualSource source, FileStore files) {
        this.source = source;
        this.files = files;
    }

    /** @param amounts what the records of each cell that is no total come to */
    record Frozen(StoredFile file, Map<String, Long> amounts) {

        /** Cells of tables 2 and 3 whose number is not that of their records. */
        List<String> unlike(AnnualReport report) {
            Map<String, @Nullable BigDecimal> cells = AnnualFigures.of(report);
            return AnnualFigures.basic().stream().filter(where -> where.startsWith("table2.") || where.startsWith("table3."))
                    .filter(where -> BigDecimal.valueOf(amounts.getOrDefault(where, 0L)).compareTo(Objects.requireNonNullElse(cells.get(where), BigDecimal.ZERO)) != 0)
                    .toList();
        }
    }

    /** Writes the list and puts it into the store; outside any write transaction. */
    Frozen freeze(String agency, int year, Scope scope) {
        try {
            Path file = Files.createTempFile("annual-records", ".csv.gz");
            try {
                Map<String, Long> amounts = write(file, agency, year, scope);
                try (InputStream content = Files.newInputStream(file)) {
                    return new Frozen(files.put(content, "记录清单.csv.gz"), amounts);
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the list of records could not be written", e);
        }
    }

    private Map<String, Long> write(Path file, String agency, int year, Scope scope) throws IOException {
        Map<String, Long> amounts = new HashMap<>();
        try (Writer text = new java.io.OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8);
                CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            csv.printRecord("where", "id", "agency", "label", "address", "amount");
            for (String where : AnnualFigures.basic()) {
                source.each(agency, year, scope, where, one -> {
                    print(csv, where, one);
                    amounts.merge(where, one.amount(), Long::sum);
                });
            }
        }
        return amounts;
    }

    private static void print(CSVPrinter csv, String where, AnnualSource.CellRecord one) {
        try {
            csv.printRecord(where, one.id(), one.agency(), one.label(), one.address(), one.amount());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param total how many there are in all */
    record Page(List<AnnualSource.CellRecord> records, long total) {}

    /** The records of one cell, as they were. */
    Page read(String hash, String where, long offset, int limit) {
        Set<String> parts = new HashSet<>(AnnualFigures.parts(where));
        List<AnnualSource.CellRecord> records = new ArrayList<>();
        long total = 0;
        try (BufferedReader text = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(files.path(hash))), StandardCharsets.UTF_8));
                var csv = FORMAT.builder().setHeader().setSkipHeaderRecord(true).get().parse(text)) {
            for (CSVRecord row : csv) {
                if (parts.contains(row.get(0))) {
                    if (total >= offset && records.size() < limit) {
                        records.add(new AnnualSource.CellRecord(row.get(1), row.get(2), row.get(3), row.get(4), Long.parseLong(row.get(5))));
                    }
                    total++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the list of records " + hash + " could not be read", e);
        }
        return new Page(records, total);
    }
}
