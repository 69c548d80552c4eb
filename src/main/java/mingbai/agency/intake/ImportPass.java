package mingbai.agency.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Once through a file of an older system, five hundred good rows at a time: bad rows are told, a number that comes twice in the file too. Stops
 * between two batches when asked to.
 */
public final class ImportPass<R> {

    private static final int AT_ONCE = 500;

    /**
     * What the rows are.
     *
     * @param number column that, with {@code agency_code}, identifies a row
     * @param key    the same of a row that was read
     * @param words  what it identifies, for whoever reads that it comes twice
     */
    public record Rows<R>(String number, Set<String> agencies, Reader<R> reader, Function<R, String> key, String words) {

        public Rows(String number, Set<String> agencies, Reader<R> reader, Function<R, String> key) {
            this(number, agencies, reader, key, "同一机关的这个编号");
        }
    }

    /** Reads a row; empty when it has flaws, which are added to the list. */
    public interface Reader<R> {
        Optional<R> read(CsvRow row, LocalDate today, List<Flaw> flaws);
    }

    private final Rows<R> rows;
    private final ImportReport report;
    private final Progress progress;
    private final LocalDate today;
    private final Consumer<List<R>> take;
    private final Map<String, Long> lines = new HashMap<>();
    private final List<R> waiting = new ArrayList<>();
    private long seen;
    private boolean stopped;

    public ImportPass(Rows<R> rows, ImportReport report, Progress progress, LocalDate today, Consumer<List<R>> take) {
        this.rows = rows;
        this.report = report;
        this.progress = progress;
        this.today = today;
        this.take = take;
    }

    public void over(CsvFile csv) {
        csv.each(this::row, flaw -> {
            if (!stopped) {
                report.refuse(flaw);
            }
        });
        flush();
    }

    private void row(CsvRow row) {
        if (stopped) {
            return;
        }
        seen++;
        List<Flaw> flaws = new ArrayList<>();
        if (!row.text("agency_code").isEmpty() && !rows.agencies().contains(row.text("agency_code"))) {
            flaws.add(row.flaw("agency_code", "没有这个机关，请先导入机关名录。"));
        }
        rows.reader().read(row, today, flaws).filter(read -> flaws.isEmpty() && unique(row, read, flaws)).ifPresent(waiting::add);
        if (!flaws.isEmpty()) {
            report.refuse(flaws);
        }
        if (waiting.size() == AT_ONCE) {
            flush();
        }
    }

    private boolean unique(CsvRow row, R read, List<Flaw> flaws) {
        Long earlier = lines.putIfAbsent(rows.key().apply(read), row.line());
        if (earlier != null) {
            flaws.add(row.flaw(rows.number(), rows.words() + "在第 " + earlier + " 行已经有了。"));
        }
        return earlier == null;
    }

    private void flush() {
        if (!stopped && !waiting.isEmpty()) {
            take.accept(List.copyOf(waiting));
            waiting.clear();
            progress.at(seen, 0);
            if (progress.stopped()) {
                stopped = true;
                report.stop();
            }
        }
    }
}
