package mingbai.inquiry.hotline;

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
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import org.springframework.stereotype.Component;

/**
 * Takes in {@code hotline.csv}: calls of the hotline as the call system exports them. The same file twice changes nothing, a later file tells of the same
 * calls anew (handled since, called back since), a stopped import goes on when it is started again.
 */
@Component
public class ImportHotline {

    public static final String KIND = "hotline";

    private final CallBook book;
    private final AgencyReading agencies;
    private final Clock clock;

    ImportHotline(CallBook book, AgencyReading agencies, Clock clock) {
        this.book = book;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** @param strict take nothing at all when any row is wrong */
    public ImportReport run(Path file, Actor actor, boolean strict, Progress progress) {
        CsvFile csv = CsvFile.open(file, ToldCall.REQUIRED, ToldCall.OPTIONAL);
        ImportReport report = new ImportReport(KIND, csv.text().fileName(), csv.text().encoding());
        Set<String> known = agencies.within("").stream().map(Agency::code).collect(Collectors.toSet());
        if (strict) {
            pass(known, report, progress, rows -> { }).over(csv);
            if (report.refused() > 0 || report.wasStopped()) {
                report.takeNothing();
                return report;
            }
        }
        CallBook.Origin origin = new CallBook.Origin("file", csv.text().sha256());
        pass(known, report, progress, rows -> count(book.tell(actor, origin, rows), report)).over(csv);
        return report;
    }

    private ImportPass<ToldCall> pass(Set<String> known, ImportReport report, Progress progress, Consumer<List<ToldCall>> take) {
        return new ImportPass<>(new ImportPass.Rows<>("call_no", known, ToldCall::read, ToldCall::number, "这个来电编号"), report, progress, LocalDate.now(clock), take);
    }

    /** Counted only once its transaction is committed. */
    private static void count(CallBook.Written written, ImportReport report) {
        for (int i = 0; i < written.taken(); i++) {
            report.take();
        }
        for (int i = 0; i < written.changed(); i++) {
            report.change();
        }
        for (int i = 0; i < written.unchanged(); i++) {
            report.leave();
        }
    }
}
