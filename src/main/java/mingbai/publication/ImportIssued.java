package mingbai.publication;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import mingbai.agency.intake.CsvFile;
import mingbai.agency.intake.CsvRow;
import mingbai.agency.intake.Flaw;
import mingbai.agency.intake.ImportReport;
import mingbai.law.DisclosureClass;
import mingbai.law.Ground;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.publication.events.PublicationAct;
import mingbai.web.Issue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a document ledger in that was kept as a table (发文台账): {@code agency_code,title,document_number,written_on,class,ground,ground_note,
 * kind,catalog_code}; {@code kind} is {@code official} or {@code other}. A line with a known number, else with a known title and day, is the
 * same line: one that differs is corrected, and the same file twice changes nothing.
 */
@Component
public class ImportIssued {

    static final Set<String> REQUIRED = new LinkedHashSet<>(List.of("agency_code", "title", "document_number", "written_on", "class"));
    static final Set<String> OPTIONAL = new LinkedHashSet<>(List.of("ground", "ground_note", "kind", "catalog_code"));
    private static final int AT_ONCE = 500;

    private final IssuedTable lines;
    private final RegisterIssued register;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final java.time.Clock clock;

    ImportIssued(IssuedTable lines, RegisterIssued register, Ledger ledger, TransactionTemplate transaction, java.time.Clock clock) {
        this.lines = lines;
        this.register = register;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Row(CsvRow source, String agency, IssuedEntry entry) {}

    /** @param mayEnter whether whoever sends the file may register for the agency of a row */
    public ImportReport run(Path file, Actor actor, Predicate<String> mayEnter) {
        CsvFile csv = CsvFile.open(file, REQUIRED, OPTIONAL);
        ImportReport report = new ImportReport("issued", csv.text().fileName(), csv.text().encoding());
        List<Row> waiting = new ArrayList<>();
        csv.each(row -> {
            read(row, mayEnter, report).ifPresent(waiting::add);
            if (waiting.size() == AT_ONCE) {
                flush(actor, waiting, report);
            }
        }, report::refuse);
        flush(actor, waiting, report);
        return report;
    }

    private Optional<Row> read(CsvRow row, Predicate<String> mayEnter, ImportReport report) {
        List<Flaw> flaws = new ArrayList<>();
        String agency = row.text("agency_code");
        if (!mayEnter.test(agency)) {
            flaws.add(row.flaw("agency_code", "没有机关“" + agency + "”，或者您不能为它登记。"));
        }
        DisclosureClass kind = DisclosureClass.ofCode(row.text("class")).orElse(null);
        if (kind == null) {
            flaws.add(row.flaw("class", "应为 proactive、on_request、exempt 之一。"));
            kind = DisclosureClass.PROACTIVE;
        }
        Ground ground = ground(row, kind, flaws);
        String official = row.text("kind");
        if (!Set.of("", "official", "other").contains(official)) {
            flaws.add(row.flaw("kind", "应为 official 或者 other。"));
        }
        String number = DocumentNumber.normal(Scrub.clean(row.text("document_number")));
        IssuedEntry entry = new IssuedEntry(Scrub.clean(row.text("title")).strip(), number, row.day("written_on", flaws::add), kind, ground,
                Scrub.clean(row.text("ground_note")), official.isEmpty() ? !number.isEmpty() : official.equals("official"), row.text("catalog_code"));
        boolean dayTold = flaws.stream().anyMatch(flaw -> flaw.column().equals("written_on"));
        entry.issues(LocalDate.now(clock)).stream().filter(issue -> !dayTold || !issue.field().equals("writtenOn"))
                .forEach(issue -> flaws.add(row.flaw(column(issue), issue.text())));
        if (!flaws.isEmpty()) {
            report.refuse(flaws);
            return Optional.empty();
        }
        return Optional.of(new Row(row, agency, entry));
    }

    private static @Nullable Ground ground(CsvRow row, DisclosureClass kind, List<Flaw> flaws) {
        String code = row.text("ground");
        if (kind == DisclosureClass.PROACTIVE || code.isEmpty()) {
            return null;
        }
        Optional<Ground> found = Ground.forClass(kind).stream().filter(ground -> ground.name().equalsIgnoreCase(code)).findFirst();
        if (found.isEmpty()) {
            flaws.add(row.flaw("ground", "应为 " + String.join("、", Ground.forClass(kind).stream().map(Ground::name).toList()) + " 之一。"));
        }
        return found.orElse(null);
    }

    private static String column(Issue issue) {
        return switch (issue.field()) {
            case "documentNumber" -> "document_number";
            case "writtenOn" -> "written_on";
            case "groundNote" -> "ground_note";
            case "catalogCode" -> "catalog_code";
            default -> issue.field();
        };
    }

    private enum Outcome { TAKEN, UNCHANGED, CHANGED, REFUSED }

    private void flush(Actor actor, List<Row> rows, ImportReport report) {
        List<Outcome> outcomes = transaction.execute(status -> write(actor, rows));
        for (int i = 0; i < rows.size(); i++) {
            switch (outcomes.get(i)) {
                case TAKEN -> report.take();
                case UNCHANGED -> report.leave();
                case CHANGED -> report.change();
                case REFUSED -> report.refuse(rows.get(i).source().flaw("document_number", "这个文号的登记由本平台的文件带出，请更正那份文件。"));
            }
        }
        rows.clear();
    }

    private List<Outcome> write(Actor actor, List<Row> rows) {
        List<Act> acts = new ArrayList<>();
        List<Outcome> outcomes = rows.stream().map(row -> write(actor, row, acts)).toList();
        if (!acts.isEmpty()) {
            ledger.recordAll(acts);
        }
        return outcomes;
    }

    private Outcome write(Actor actor, Row row, List<Act> acts) {
        IssuedEntry entry = row.entry();
        Optional<Issued> known = entry.documentNumber().isEmpty()
                ? lines.byTitle(row.agency(), entry.title(), java.util.Objects.requireNonNull(entry.writtenOn()))
                : lines.byNumber(row.agency(), entry.documentNumber());
        if (known.isEmpty()) {
            Issued line = register.line(actor, row.agency(), entry, null, "FILE");
            lines.insert(line);
            acts.add(Act.of(PublicationAct.ISSUED, actor, row.agency(), java.util.Map.of(), line.touched()));
            return Outcome.TAKEN;
        }
        if (known.get().entry().equals(entry)) {
            return Outcome.UNCHANGED;
        }
        if (known.get().document() != null) {
            return Outcome.REFUSED;
        }
        Issued changed = known.get().saying(entry);
        lines.update(changed);
        acts.add(Act.of(PublicationAct.ISSUED_CORRECTED, actor, row.agency(), java.util.Map.of(), changed.touched()));
        return Outcome.CHANGED;
    }
}
