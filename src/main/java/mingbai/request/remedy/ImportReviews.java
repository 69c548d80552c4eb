package mingbai.request.remedy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mingbai.agency.Agency;
import mingbai.agency.intake.CsvFile;
import mingbai.agency.intake.ImportReport;
import mingbai.agency.intake.Progress;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.agency.intake.ImportPass;
import org.springframework.stereotype.Component;

/** Takes in {@code reviews.csv}: reconsiderations and suits of an older system. The same file twice changes nothing. */
@Component
public class ImportReviews {

    public static final String KIND = "reviews";

    private final PastRemedyBatch batch;
    private final AgencyReading agencies;
    private final Clock clock;

    ImportReviews(PastRemedyBatch batch, AgencyReading agencies, Clock clock) {
        this.batch = batch;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** @param strict take nothing at all when any row is wrong */
    public ImportReport run(Path file, Actor actor, boolean strict, Progress progress) {
        CsvFile csv = CsvFile.open(file, PastRemedy.COLUMNS, Set.of());
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

    private ImportPass<PastRemedy> pass(Set<String> known, ImportReport report, Progress progress, Consumer<List<PastRemedy>> take) {
        return new ImportPass<>(new ImportPass.Rows<>("review_no", known, PastRemedy::read, PastRemedy::key), report, progress, LocalDate.now(clock), take);
    }

    /** Counted only once its transaction is committed. */
    private static void count(PastRemedyBatch.Written written, ImportReport report) {
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
