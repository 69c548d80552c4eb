package mingbai.inquiry.past;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mingbai.agency.Agency;
import mingbai.agency.intake.CsvFile;
import mingbai.agency.intake.CsvRow;
import mingbai.agency.intake.Flaw;
import mingbai.agency.intake.ImportReport;
import mingbai.agency.intake.Progress;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import org.springframework.stereotype.Component;

/**
 * Takes in {@code inquiries.csv}: letters, visits and calls of an older system, answered or open. The same file twice changes nothing; a stopped import goes on when it is started
 * again. An open one is worked on here like our own, and no import overwrites it from then on.
 */
@Component
public class ImportInquiries {

    public static final String KIND = "inquiries";
    private static final int AT_ONCE = 200;

    private final PastInquiryBatch batch;
    private final AgencyReading agencies;
    private final Clock clock;

    ImportInquiries(PastInquiryBatch batch, AgencyReading agencies, Clock clock) {
        this.batch = batch;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** @param strict take nothing at all when any row is wrong */
    public ImportReport run(Path file, Actor actor, boolean strict, Progress progress) {
        CsvFile csv = CsvFile.open(file, PastInquiry.REQUIRED, PastInquiry.OPTIONAL);
        ImportReport report = new ImportReport(KIND, csv.text().fileName(), csv.text().encoding());
        if (strict) {
            new Pass(report, progress, rows -> batch.flaws(rows).forEach(report::refuse)).over(csv);
            if (report.refused() > 0 || report.wasStopped()) {
                report.takeNothing();
                return report;
            }
        }
        new Pass(report, progress, rows -> count(batch.write(actor, rows), report)).over(csv);
        return report;
    }

    /** Counted only once its transaction is committed. */
    private static void count(PastInquiryBatch.Written written, ImportReport report) {
        for (int i = 0; i < written.taken(); i++) {
            report.take();
        }
        for (int i = 0; i < written.changed(); i++) {
            report.change();
        }
        for (int i = 0; i < written.unchanged(); i++) {
            report.leave();
        }
        written.refused().forEach(report::refuse);
    }

    /** Once over the file, batch by batch. */
    private final class Pass {

        private final ImportReport report;
        private final Progress progress;
        private final Consumer<List<PastInquiry>> take;
        private final Set<String> known = agencies.within("").stream().map(Agency::code).collect(Collectors.toSet());
        private final LocalDate today = LocalDate.now(clock);
        private final Map<String, Long> lines = new HashMap<>();
        private final List<PastInquiry> waiting = new ArrayList<>();
        private long seen;
        private boolean stopped;

        Pass(ImportReport report, Progress progress, Consumer<List<PastInquiry>> take) {
            this.report = report;
            this.progress = progress;
            this.take = take;
        }

        void over(CsvFile csv) {
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
            PastInquiry.read(row, known, today, flaws).filter(read -> unique(row, read, flaws)).ifPresent(waiting::add);
            if (!flaws.isEmpty()) {
                report.refuse(flaws);
            }
            if (waiting.size() == AT_ONCE) {
                flush();
            }
        }

        private boolean unique(CsvRow row, PastInquiry read, List<Flaw> flaws) {
            Long earlier = lines.putIfAbsent(read.key(), row.line());
            if (earlier != null) {
                flaws.add(row.flaw("number", "这个机关的这个编号在第 " + earlier + " 行已经有了。"));
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
}
