package mingbai.request;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mingbai.agency.Agency;
import mingbai.agency.intake.CsvFile;
import mingbai.agency.intake.ImportPass;
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
            pass(known, report, progress, rows -> batch.flaws(rows).forEach(report::refuse)).over(csv);
            if (report.refused() > 0 || report.wasStopped()) {
                report.takeNothing();
                return report;
            }
        }
        pass(known, report, progress, rows -> count(batch.write(actor, csv.text().sha256(), rows), report)).over(csv);
        return report;
    }

    private ImportPass<PastRequest> pass(Set<String> known, ImportReport report, Progress progress, Consumer<List<PastRequest>> take) {
        return new ImportPass<>(new ImportPass.Rows<>("request_no", known, PastRequest::read, PastRequest::key), report, progress, LocalDate.now(clock), take);
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
}
