package mingbai.statistics.source;

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

/** Takes in {@code figures.csv}: figures of other business systems. The same file twice changes nothing; another number makes a new version. */
@Component
public class ImportFigures {

    public static final String KIND = "figures";

    private final FigureBatch batch;
    private final AgencyReading agencies;
    private final Clock clock;

    ImportFigures(FigureBatch batch, AgencyReading agencies, Clock clock) {
        this.batch = batch;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** @param strict take nothing at all when any row is wrong */
    public ImportReport run(Path file, Actor actor, boolean strict, Progress progress) {
        CsvFile csv = CsvFile.open(file, Told.COLUMNS, Set.of());
        ImportReport report = new ImportReport(KIND, csv.fileName(), csv.encoding());
        Set<String> known = agencies.within("").stream().map(Agency::code).collect(Collectors.toSet());
        if (strict) {
            pass(csv, known, report, progress, rows -> batch.flaws(rows).forEach(report::refuse)).over(csv);
            if (report.refused() > 0 || report.wasStopped()) {
                report.takeNothing();
                return report;
            }
        }
        pass(csv, known, report, progress, rows -> count(batch.write(actor, csv.text().sha256(), rows), report)).over(csv);
        return report;
    }

    private ImportPass<Told> pass(CsvFile csv, Set<String> known, ImportReport report, Progress progress, Consumer<List<Told>> take) {
        return new ImportPass<>(new ImportPass.Rows<>("key", known, (row, today, flaws) -> Told.read(row, today, csv.fileName(), flaws), Told::identity,
                "同一机关同一年的这项数字"), report, progress, LocalDate.now(clock), take);
    }

    /** Counted only once its transaction is committed. */
    private static void count(FigureBatch.Written written, ImportReport report) {
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
