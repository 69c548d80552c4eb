package mingbai.inspection.rectify;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in {@code findings.csv}: what superiors, monitors and citizens found. The same file twice changes nothing; a later one may tell of mending. */
@Component
public class ImportFindings {

    public static final String KIND = "findings";

    private static final int AT_ONCE = 50;

    private final TakeOutsideFinding take;
    private final AgencyReading agencies;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportFindings(TakeOutsideFinding take, AgencyReading agencies, TransactionTemplate transaction, Clock clock) {
        this.take = take;
        this.agencies = agencies;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param strict take nothing at all when any row is wrong */
    public ImportReport run(Path file, Actor actor, boolean strict, Progress progress) {
        CsvFile csv = CsvFile.open(file, OutsideReport.COLUMNS, OutsideReport.MORE);
        ImportReport report = new ImportReport(KIND, csv.fileName(), csv.encoding());
        if (strict) {
            new Pass(csv, report, rows -> { }).over(progress);
            if (report.refused() > 0 || report.wasStopped()) {
                report.takeNothing();
                return report;
            }
        }
        new Pass(csv, report, rows -> write(actor, csv.text().sha256(), rows, report)).over(progress);
        return report;
    }

    /** Counted only once the transaction is committed. */
    private void write(Actor actor, String file, List<OutsideReport> rows, ImportReport report) {
        List<TakeOutsideFinding.Taken> taken = transaction.execute(status -> rows.stream().map(row -> take.take(actor, row, file)).toList());
        for (TakeOutsideFinding.Taken one : taken == null ? List.<TakeOutsideFinding.Taken>of() : taken) {
            switch (one) {
                case NEW -> report.take();
                case MENDED -> report.change();
                case UNCHANGED -> report.leave();
            }
        }
    }

    private interface Take {
        void rows(List<OutsideReport> rows);
    }

    /** Once through the file. */
    private final class Pass {

        private final CsvFile csv;
        private final ImportReport report;
        private final Take take;
        private final Set<String> known = agencies.within("").stream().map(Agency::code).collect(Collectors.toSet());
        private final Map<String, Long> lines = new HashMap<>();
        private final List<OutsideReport> waiting = new ArrayList<>();
        private long seen;

        Pass(CsvFile csv, ImportReport report, Take take) {
            this.csv = csv;
            this.report = report;
            this.take = take;
        }

        void over(Progress progress) {
            csv.each(row -> row(row, progress), flaw -> {
                if (!report.wasStopped()) {
                    report.refuse(flaw);
                }
            });
            flush(progress);
        }

        private void row(CsvRow row, Progress progress) {
            if (report.wasStopped()) {
                return;
            }
            seen++;
            List<Flaw> flaws = new ArrayList<>();
            if (!row.text("agency_code").isEmpty() && !known.contains(row.text("agency_code"))) {
                flaws.add(row.flaw("agency_code", "没有这个机关，请先导入机关名录。"));
            }
            Optional<OutsideReport> read = OutsideReport.read(row, LocalDate.now(clock), flaws).filter(one -> flaws.isEmpty());
            read.map(one -> lines.putIfAbsent(one.identity(), row.line()))
                    .ifPresent(earlier -> flaws.add(row.flaw(row.text("ref").isEmpty() ? "title" : "ref", "这个问题在第 " + earlier + " 行已经有了。")));
            if (flaws.isEmpty()) {
                read.ifPresent(waiting::add);
            } else {
                report.refuse(flaws);
            }
            if (waiting.size() == AT_ONCE) {
                flush(progress);
            }
        }

        private void flush(Progress progress) {
            if (report.wasStopped()) {
                return;
            }
            take.rows(List.copyOf(waiting));
            waiting.clear();
            progress.at(seen, 0);
            if (progress.stopped()) {
                report.stop();
            }
        }
    }
}
