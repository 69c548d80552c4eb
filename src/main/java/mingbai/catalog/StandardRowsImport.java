package mingbai.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingbai.agency.AgencyLevel;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.ImportCatalog.Outcome;
import mingbai.catalog.events.CatalogActs;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the rows of an import that belong to standards. A row finds the standard of the tree that already has its matter, else goes to the
 * standard catalog of its level, which is made for it. What an import changes in a standard is one edition of it.
 */
@Component
class StandardRowsImport {

    private final StandardTable standards;
    private final MatterVersionTable matters;
    private final ChangeTable changes;
    private final AgencyReading agencies;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    StandardRowsImport(StandardTable standards, MatterVersionTable matters, ChangeTable changes, AgencyReading agencies, Ledger ledger, Ids ids, Clock clock) {
        this.standards = standards;
        this.matters = matters;
        this.changes = changes;
        this.agencies = agencies;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param issued standards that already have an edition of this import; those of the batch are added */
    @Transactional
    public List<Outcome> write(Actor actor, List<CatalogRow> batch, Set<String> issued, String file) {
        changes.lock();
        String root = actor.agency();
        Map<String, List<CatalogRow>> byStandard = new LinkedHashMap<>();
        Map<String, String> homes = standards.homes(root);
        batch.forEach(row -> byStandard.computeIfAbsent(homes.getOrDefault(row.code() + "\n" + row.columns().get("level"), ofLevel(row, root)), code -> new ArrayList<>()).add(row));
        Map<CatalogRow, Outcome> outcomes = new HashMap<>();
        Set<String> now = new LinkedHashSet<>();
        byStandard.forEach((code, rows) -> {
            if (writeOne(actor, code, rows, issued.contains(code), file, outcomes)) {
                now.add(code);
            }
        });
        issued.addAll(now);
        return batch.stream().map(outcomes::get).toList();
    }

    private boolean writeOne(Actor actor, String code, List<CatalogRow> rows, boolean hasEdition, String file, Map<CatalogRow, Outcome> outcomes) {
        Map<String, List<MatterVersion>> known = new HashMap<>();
        matters.ofStandard(code).forEach((matter, series) -> known.put(matter, new ArrayList<>(series.versions())));
        Map<Long, MatterVersion> written = new LinkedHashMap<>();
        for (CatalogRow row : rows) {
            boolean isNew = !known.containsKey(row.code());
            List<MatterVersion> versions = known.computeIfAbsent(row.code(), key -> new ArrayList<>());
            List<MatterVersion> fresh = new Series(versions).put(version(row, code, new Series(versions)));
            matters.write(fresh);
            fresh.forEach(version -> {
                versions.removeIf(old -> old.id() == version.id());
                versions.add(version);
                written.put(version.id(), version);
            });
            outcomes.put(row, fresh.isEmpty() ? Outcome.UNCHANGED : isNew ? Outcome.TAKEN : Outcome.CHANGED);
        }
        if (written.isEmpty()) {
            return false;
        }
        LocalDate day = rows.stream().map(CatalogRow::effectiveOn).max(LocalDate::compareTo).orElseThrow();
        Standard standard = edition(actor, code, rows.getFirst(), hasEdition, day, known.size(), file);
        changes.ofStandard(standard);
        List<Touched> touched = new ArrayList<>(List.of(standard.touched(standards.editions(code))));
        written.values().forEach(version -> touched.add(version.touched()));
        ledger.record(new Act(CatalogActs.STANDARD_ISSUED, actor, standard.root(),
                Map.of("standard", code, "edition", standard.edition(), "day", day.toString(), "root", standard.root()), touched));
        return true;
    }

    private MatterVersion version(CatalogRow row, String standard, Series series) {
        MatterFacts facts = series.on(row.effectiveOn()).map(before -> row.over(before.facts())).orElseGet(row::facts);
        return new MatterVersion(ids.next(), standard, "", row.code(), MatterVersion.Kind.STANDARD, facts, Set.of(), "", row.effectiveOn(), null, "", 1);
    }

    private Standard edition(Actor actor, String code, CatalogRow row, boolean hasEdition, LocalDate day, int count, String file) {
        Optional<Standard> before = standards.find(code);
        before.filter(old -> !old.root().equals(actor.agency())).ifPresent(old -> {
            throw new Refused("file", "编号“" + code + "”的标准目录属于另一范围，不能由本机关导入");
        });
        String levels = row.columns().getOrDefault("level", "");
        Standard fresh = new Standard(code, name(actor.agency(), levels), actor.agency(), actor.agency(), Set.of(), Standard.levels(levels), "", 1, 1);
        Standard after = before.map(old -> old.inEdition(hasEdition ? old.edition() : old.edition() + 1, old)).orElse(fresh);
        before.ifPresentOrElse(old -> standards.update(after), () -> standards.insert(after));
        if (!hasEdition) {
            standards.insertEdition(after, day, count, "导入：" + file, clock.millis(), actor.accountId());
        }
        return after;
    }

    private String name(String root, String levels) {
        String labels = MatterFacts.split(levels).stream().flatMap(code -> AgencyLevel.ofCode(code).stream()).map(AgencyLevel::label)
                .reduce((a, b) -> a + "、" + b).orElse("");
        return (root.isEmpty() ? "" : agencies.nameOf(root)) + labels + "标准目录";
    }

    private static String ofLevel(CatalogRow row, String root) {
        return "L-" + row.columns().getOrDefault("level", "").replace(';', '.') + (root.isEmpty() ? "" : "-" + root);
    }
}
