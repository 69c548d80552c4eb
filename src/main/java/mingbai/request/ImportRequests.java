package mingbai.request;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.agency.Agency;
import mingbai.agency.intake.CsvFile;
import mingbai.agency.intake.CsvRow;
import mingbai.agency.intake.Flaw;
import mingbai.agency.intake.ImportReport;
import mingbai.agency.intake.Progress;
import mingbai.agency.intake.UnreadableImport;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import org.springframework.stereotype.Component;

/**
 * Takes in {@code requests.csv}: requests of an older system, closed or open, each judged by the law of its date. The same file twice changes
 * nothing; a stopped import goes on when it is started again. An open one is worked on here like our own, and no import overwrites it from then on.
 */
@Component
public class ImportRequests {

    public static final String KIND = "requests";
    private static final int AT_ONCE = 500;

    private final PastRequestBatch batch;
    private final AgencyReading agencies;
    private final Clock clock;

    ImportRequests(PastRequestBatch batch, AgencyReading agencies, Clock clock) {
        this.batch = batch;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** @param strict take nothing at all when any row is wrong */
    public ImportReport run(Path file, Actor actor, boolean strict, Progress progress) {
        CsvFile csv = CsvFile.open(file, PastRequest.REQUIRED, PastRequest.OPTIONAL);
        if (csv.has("paused_from") != csv.has("paused_to")) {
            throw new UnreadableImport(csv.fileName() + "：列“paused_from”和“paused_to”应同时有或者同时省略。");
        }
        ImportReport report = new ImportReport(KIND, csv.text().fileName(), csv.text().encoding());
        Set<String> known = agencies.within("").stream().map(Agency::code).collect(Collectors.toSet());
        if (strict) {
            new Pass(report, known, progress, rows -> batch.flaws(rows).forEach(report::refuse)).over(csv);
            if (report.refused() > 0 || progress.stopped()) {
                report.takeNothing();
                return report;
            }
        }
        new Pass(report, known, progress, rows -> {
            PastRequestBatch.Written written = batch.write(actor, csv.text().sha256(), rows);
            count(written, report);
        }).over(csv);
        return report;
    }

    /** Counted only once its transaction is committed. */
    private static void count(PastRequestBatch.Written written, ImportReport report) {
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

    /** What is done with some hundred good rows. */
    private interface Batch {
        void take(List<PastRequest> rows);
    }

    /** Once through the file, batch by batch. */
    private final class Pass {

        private final ImportReport report;
        private final Set<String> agencyCodes;
        private final Progress progress;
        private final Batch take;
        private final LocalDate today = LocalDate.now(clock);
        private final Map<String, Long> lines = new HashMap<>();
        private final List<PastRequest> waiting = new ArrayList<>();
        private long rows;
        private boolean stopped;

        Pass(ImportReport report, Set<String> agencyCodes, Progress progress, Batch take) {
            this.report = report;
            this.agencyCodes = agencyCodes;
            this.progress = progress;
            this.take = take;
        }

        void over(CsvFile csv) {
            csv.each(this::row, report::refuse);
            flush();
        }

        private void row(CsvRow row) {
            if (stopped) {
                return;
            }
            rows++;
            List<Flaw> flaws = new ArrayList<>();
            if (!row.text("agency_code").isEmpty() && !agencyCodes.contains(row.text("agency_code"))) {
                flaws.add(row.flaw("agency_code", "没有这个机关，请先导入机关名录。"));
            }
            PastRequest.read(row, today, flaws).filter(request -> flaws.isEmpty() && unique(row, request, flaws)).ifPresent(waiting::add);
            if (!flaws.isEmpty()) {
                report.refuse(flaws);
            }
            if (waiting.size() == AT_ONCE) {
                flush();
            }
        }

        private boolean unique(CsvRow row, PastRequest request, List<Flaw> flaws) {
            Long earlier = lines.putIfAbsent(request.key(), row.line());
            if (earlier != null) {
                flaws.add(row.flaw("request_no", "同一机关的这个编号在第 " + earlier + " 行已经有了。"));
            }
            return earlier == null;
        }

        private void flush() {
            if (!stopped && !waiting.isEmpty()) {
                take.take(List.copyOf(waiting));
                waiting.clear();
                progress.at(rows, 0);
                if (progress.stopped()) {
                    stopped = true;
                    report.stop();
                }
            }
        }
    }
}
