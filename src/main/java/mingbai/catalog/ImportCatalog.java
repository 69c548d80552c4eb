package mingbai.catalog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mingbai.agency.Agency;
import mingbai.agency.intake.Flaw;
import mingbai.agency.intake.ImportReport;
import mingbai.agency.intake.Progress;
import mingbai.agency.intake.RowFile;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import org.springframework.stereotype.Component;

/**
 * Takes in {@code catalog.csv} or a sheet with the same columns. A row with an agency is a matter of its catalog: its own, or, where a
 * standard brings the matter, what the agency made of it. A row without one belongs to the standard catalog of its level in the tree of the
 * agency that the answering person works for (everywhere, for an administrator of the installation).
 */
@Component
public class ImportCatalog {

    public static final String KIND = "catalog";
    private static final int AT_ONCE = 500;

    private final AgencyReading agencies;
    private final AgencyRowsImport ofAgencies;
    private final StandardRowsImport ofStandards;

    ImportCatalog(AgencyReading agencies, AgencyRowsImport ofAgencies, StandardRowsImport ofStandards) {
        this.agencies = agencies;
        this.ofAgencies = ofAgencies;
        this.ofStandards = ofStandards;
    }

    /** Counted only once its transaction is committed. */
    enum Outcome {
        TAKEN, CHANGED, UNCHANGED;

        void countIn(ImportReport report) {
            switch (this) {
                case TAKEN -> report.take();
                case CHANGED -> report.change();
                case UNCHANGED -> report.leave();
            }
        }
    }

    public ImportReport run(Path file, Actor actor, boolean strict, Progress progress) {
        return run(file, actor, strict, progress, agency -> true);
    }

    /** @param may whether the person looks after an agency; rows of others are refused, an empty code asks for the standards of their own tree */
    public ImportReport run(Path file, Actor actor, boolean strict, Progress progress, Predicate<String> may) {
        RowFile rows = RowFile.open(file, CatalogRow.REQUIRED, CatalogRow.OPTIONAL);
        ImportReport report = new ImportReport(KIND, rows.fileName(), rows.encoding());
        List<CatalogRow> good = goodRows(rows, report, may);
        if (strict && report.refused() > 0) {
            report.takeNothing();
            return report;
        }
        List<CatalogRow> inOrder = new ArrayList<>(good.stream().filter(row -> row.agency().isEmpty()).toList());
        int standards = inOrder.size();
        good.stream().filter(row -> !row.agency().isEmpty()).forEach(inOrder::add);
        Set<String> issued = new HashSet<>();
        for (int from = 0; from < inOrder.size();) {
            if (progress.stopped()) {
                report.stop();
                return report;
            }
            int to = Math.min(from + AT_ONCE, from < standards ? standards : inOrder.size());
            List<CatalogRow> batch = inOrder.subList(from, to);
            (from < standards ? ofStandards.write(actor, batch, issued, rows.fileName()) : ofAgencies.write(actor, batch, rows.fileName()))
                    .forEach(outcome -> outcome.countIn(report));
            progress.at(to, inOrder.size());
            from = to;
        }
        return report;
    }

    private List<CatalogRow> goodRows(RowFile file, ImportReport report, Predicate<String> may) {
        List<CatalogRow> read = new ArrayList<>();
        Map<String, Long> seen = new HashMap<>();
        file.each(cells -> {
            List<Flaw> flaws = new ArrayList<>();
            CatalogRow.read(cells, flaws).ifPresent(row -> {
                Long first = seen.putIfAbsent(row.key(), row.line());
                if (first == null) {
                    read.add(row);
                } else {
                    flaws.add(cells.flaw("code", "编号“" + row.code() + "”的同一事项在第 " + first + " 行已经出现过。"));
                }
            });
            if (!flaws.isEmpty()) {
                report.refuse(flaws);
            }
        }, report::refuse);
        return ofKnownAgencies(read, report, may);
    }

    private List<CatalogRow> ofKnownAgencies(List<CatalogRow> rows, ImportReport report, Predicate<String> may) {
        Set<String> known = new HashSet<>();
        List<String> codes = rows.stream().map(CatalogRow::agency).filter(code -> !code.isEmpty() && code.length() <= 32).distinct().toList();
        for (int from = 0; from < codes.size(); from += 1_000) {
            known.addAll(agencies.byCodes(codes.subList(from, Math.min(from + 1_000, codes.size()))).stream().map(Agency::code).collect(Collectors.toSet()));
        }
        List<CatalogRow> kept = new ArrayList<>();
        for (CatalogRow row : rows) {
            if (!row.agency().isEmpty() && !known.contains(row.agency())) {
                report.refuse(new Flaw(row.line(), "agency_code", "没有代码为“" + MatterChecks.cut(row.agency()) + "”的机构，请先登记或改正代码。"));
            } else if (!may.test(row.agency())) {
                report.refuse(new Flaw(row.line(), "agency_code", row.agency().isEmpty() ? "您不能发布标准目录，请填写机构代码。"
                        : "机构 " + row.agency() + " 不归您管理，请改正代码，或由该机构自己导入。"));
            } else {
                kept.add(row);
            }
        }
        return kept;
    }
}
