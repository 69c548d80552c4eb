package mingbai.agency;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingbai.agency.intake.CsvFile;
import mingbai.agency.intake.ImportReport;
import mingbai.agency.intake.Progress;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in {@code agencies.csv}: every new row establishes an agency, every differing one amends it. Parents may stand after their
 * children and in several files; what would make a ring is refused. A column the file leaves out keeps what is on record.
 */
@Component
public class ImportAgencies {

    public static final String KIND = "agencies";
    static final Set<String> REQUIRED = new LinkedHashSet<>(List.of("code", "name", "parent_code", "kind", "level", "address", "phone", "fax",
            "email", "office_hours", "postcode", "person_in_charge"));
    static final Set<String> OPTIONAL = new LinkedHashSet<>(List.of("credit_code", "valid_from", "valid_to", "successor_code"));
    private static final int AT_ONCE = 500;

    private final AgencyTable table;
    private final Registration registration;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    ImportAgencies(AgencyTable table, Registration registration, Ledger ledger, TransactionTemplate transaction) {
        this.table = table;
        this.registration = registration;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    public ImportReport run(Path file, Actor actor, boolean strict, Progress progress) {
        CsvFile csv = CsvFile.open(file, REQUIRED, OPTIONAL);
        ImportReport report = new ImportReport(KIND, csv.text().fileName(), csv.text().encoding());
        AgencyRows rows = transaction.execute(status -> AgencyRows.read(csv, table, report));
        if (strict && report.refused() > 0) {
            report.takeNothing();
            return report;
        }
        List<AgencyRows.Row> inOrder = rows.parentsFirst();
        for (int from = 0; from < inOrder.size(); from += AT_ONCE) {
            if (progress.stopped()) {
                report.stop();
                return report;
            }
            List<AgencyRows.Row> batch = inOrder.subList(from, Math.min(from + AT_ONCE, inOrder.size()));
            List<Outcome> outcomes = transaction.execute(status -> write(actor, batch));
            outcomes.forEach(outcome -> outcome.countIn(report));
            progress.at(from + batch.size(), inOrder.size());
        }
        return report;
    }

    /** Counted only once its transaction is committed. */
    private enum Outcome {
        TAKEN, CHANGED, UNCHANGED;

        void countIn(ImportReport report) {
            switch (this) {
                case TAKEN -> report.take();
                case CHANGED -> report.change();
                case UNCHANGED -> report.leave();
            }
        }
    }

    private List<Outcome> write(Actor actor, List<AgencyRows.Row> batch) {
        table.lockTree();
        List<Outcome> outcomes = new ArrayList<>();
        List<Act> acts = new ArrayList<>();
        for (AgencyRows.Row row : batch) {
            Optional<Agency> before = table.find(row.code());
            if (before.isEmpty()) {
                acts.add(registration.enter(actor, row.code(), row.facts()).act());
                outcomes.add(Outcome.TAKEN);
            } else if (before.get().facts().equals(row.over(before.get().facts()))) {
                outcomes.add(Outcome.UNCHANGED);
            } else {
                acts.add(registration.alter(actor, before.get(), row.over(before.get().facts())).act());
                outcomes.add(Outcome.CHANGED);
            }
        }
        ledger.recordAll(acts);
        return outcomes;
    }
}
