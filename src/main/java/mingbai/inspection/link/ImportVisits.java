package mingbai.inspection.link;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingbai.agency.intake.CsvFile;
import mingbai.agency.intake.CsvRow;
import mingbai.agency.intake.Flaw;
import mingbai.agency.intake.ImportReport;
import mingbai.agency.intake.Progress;
import mingbai.inspection.events.InspectionAct;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in visits of our home page that a monitor outside made: {@code visited_at,millis,status} and, as far as known, {@code monitor,note}. A visit of one monitor at one moment is
 * kept once, so the same file twice changes nothing.
 */
@Component
public class ImportVisits {

    public static final String KIND = "visits";
    private static final int AT_ONCE = 500;
    private static final String OUTSIDE = "外部监测";
    private static final long LONGEST = 600_000;

    private final HomeVisitTable table;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ImportVisits(HomeVisitTable table, Ledger ledger, Ids ids, Clock clock, PlatformTransactionManager transactions) {
        this.table = table;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param strict take nothing at all when any row is wrong */
    public ImportReport run(Path file, Actor actor, boolean strict, Progress progress) {
        CsvFile csv = CsvFile.open(file, Set.of("visited_at", "millis", "status"), Set.of("monitor", "note"));
        ImportReport report = new ImportReport(KIND, csv.fileName(), csv.encoding());
        List<HomeVisit> visits = new ArrayList<>();
        csv.each(row -> {
            List<Flaw> flaws = new ArrayList<>();
            read(row, flaws).ifPresent(visits::add);
            if (!flaws.isEmpty()) {
                report.refuse(flaws);
            }
        }, report::refuse);
        if (strict && report.refused() > 0) {
            report.takeNothing();
            return report;
        }
        for (int from = 0; from < visits.size() && !report.wasStopped(); from += AT_ONCE) {
            take(visits.subList(from, Math.min(visits.size(), from + AT_ONCE)), csv, actor, report);
            progress.at(Math.min(visits.size(), from + AT_ONCE), visits.size());
            if (progress.stopped()) {
                report.stop();
            }
        }
        return report;
    }

    private void take(List<HomeVisit> some, CsvFile csv, Actor actor, ImportReport report) {
        Integer taken = transaction.execute(status -> {
            int fresh = (int) some.stream().filter(table::insert).count();
            if (fresh > 0) {
                ledger.record(Act.of(InspectionAct.VISITS_IMPORTED, actor, actor.agency(), Map.of("file", csv.text().sha256(), "visits", fresh)));
            }
            return fresh;
        });
        for (int i = 0; i < some.size(); i++) {
            if (taken != null && i < taken) {
                report.take();
            } else {
                report.leave();
            }
        }
    }

    private Optional<HomeVisit> read(CsvRow row, List<Flaw> flaws) {
        Instant at = moment(row, flaws);
        long millis = number(row, "millis", 0, LONGEST, "应是0到" + LONGEST + "的整数，单位毫秒。", flaws);
        long status = number(row, "status", 0, 599, "应是网站答复的状态码，没有答复的填0。", flaws);
        String monitor = row.text("monitor").isEmpty() ? OUTSIDE : row.text("monitor");
        if (monitor.length() > 60 || monitor.equals(HomeVisit.OWN)) {
            flaws.add(row.flaw("monitor", "监测单位最多60个字，不能是“" + HomeVisit.OWN + "”。"));
        }
        if (row.text("note").length() > 200) {
            flaws.add(row.flaw("note", "备注最多200个字。"));
        }
        return flaws.isEmpty() ? Optional.of(new HomeVisit(ids.next(), monitor, at, millis, (int) status, row.text("note"))) : Optional.empty();
    }

    private Instant moment(CsvRow row, List<Flaw> flaws) {
        try {
            LocalDateTime local = LocalDateTime.parse(row.text("visited_at").replace(' ', 'T'));
            Instant at = local.atZone(clock.getZone()).toInstant();
            if (local.getYear() < 2000 || at.isAfter(clock.instant())) {
                flaws.add(row.flaw("visited_at", "不能早于2000年，也不能在今后。"));
            }
            return at;
        } catch (DateTimeException e) {
            flaws.add(row.flaw("visited_at", "应形如 2026-03-02 09:00。"));
            return Instant.EPOCH;
        }
    }

    private static long number(CsvRow row, String column, long least, long most, String problem, List<Flaw> flaws) {
        String text = row.text(column);
        boolean sound = text.matches("\\d{1,9}") && Long.parseLong(text) >= least && Long.parseLong(text) <= most;
        if (!sound) {
            flaws.add(row.flaw(column, problem));
        }
        return sound ? Long.parseLong(text) : 0;
    }
}
