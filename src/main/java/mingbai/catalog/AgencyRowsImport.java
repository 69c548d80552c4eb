package mingbai.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.catalog.ImportCatalog.Outcome;
import mingbai.catalog.events.CatalogActs;
import mingbai.catalog.reading.CatalogReading;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the rows of an import that belong to agencies: one transaction a batch, one act an agency. */
@Component
class AgencyRowsImport {

    private final MatterVersionTable matters;
    private final ChangeTable changes;
    private final CatalogReading reading;
    private final Ledger ledger;
    private final Ids ids;

    AgencyRowsImport(MatterVersionTable matters, ChangeTable changes, CatalogReading reading, Ledger ledger, Ids ids) {
        this.matters = matters;
        this.changes = changes;
        this.reading = reading;
        this.ledger = ledger;
        this.ids = ids;
    }

    @Transactional
    public List<Outcome> write(Actor actor, List<CatalogRow> batch, String file) {
        changes.lock();
        Set<String> agencies = batch.stream().map(CatalogRow::agency).collect(Collectors.toSet());
        Known known = new Known(reading, agencies, matters.byAgencyAndCode(agencies));
        List<Outcome> outcomes = new ArrayList<>();
        Map<String, List<MatterVersion>> written = new LinkedHashMap<>();
        for (CatalogRow row : batch) {
            boolean isNew = known.isNew(row);
            List<MatterVersion> versions = versions(row, known, "导入：" + file);
            matters.write(versions);
            known.keep(versions);
            if (!versions.isEmpty()) {
                written.computeIfAbsent(row.agency(), code -> new ArrayList<>()).addAll(versions);
            }
            outcomes.add(versions.isEmpty() ? Outcome.UNCHANGED : isNew ? Outcome.TAKEN : Outcome.CHANGED);
        }
        written.keySet().forEach(changes::ofAgency);
        ledger.recordAll(written.entrySet().stream().map(entry -> new Act(CatalogActs.IMPORTED, actor, entry.getKey(),
                Map.of("rows", entry.getValue().size()), lastOfEach(entry.getValue()))).toList());
        return outcomes;
    }

    /** A version written twice in one transaction is touched as it was left. */
    private static List<Touched> lastOfEach(List<MatterVersion> versions) {
        Map<Long, Touched> last = new LinkedHashMap<>();
        versions.forEach(version -> last.put(version.id(), version.touched()));
        return List.copyOf(last.values());
    }

    private List<MatterVersion> versions(CatalogRow row, Known known, String reason) {
        Series series = known.series(row);
        @Nullable Matter standard = known.ofStandards(row);
        boolean own = series.on(row.effectiveOn()).filter(version -> version.kind() == MatterVersion.Kind.OWN).isPresent();
        if (standard == null || own) {
            MatterFacts facts = series.on(row.effectiveOn()).map(before -> row.over(before.facts())).orElseGet(row::facts);
            return series.put(fresh(row, MatterVersion.Kind.OWN, "", facts, Set.of(), reason));
        }
        MatterFacts before = series.on(row.effectiveOn()).filter(version -> version.kind() == MatterVersion.Kind.ADJUSTED)
                .map(version -> standard.facts().under(version.facts(), version.changed())).orElse(standard.facts());
        MatterFacts facts = row.over(before).with("level", standard.level()); // for whom a standard holds is not the agency's to say
        Set<String> changed = facts.differingFrom(standard.facts());
        return changed.isEmpty() ? series.end(row.effectiveOn().minusDays(1), reason)
                : series.put(fresh(row, MatterVersion.Kind.ADJUSTED, standard.standard(), facts, changed, reason));
    }

    private MatterVersion fresh(CatalogRow row, MatterVersion.Kind kind, String standard, MatterFacts facts, Set<String> changed, String reason) {
        return new MatterVersion(ids.next(), standard, row.agency(), row.code(), kind, facts, changed, reason, row.effectiveOn(), null, "", 1);
    }

    /** What is on record of the agencies of a batch, kept up while it is written. */
    private static final class Known {

        private final CatalogReading reading;
        private final Set<String> agencies;
        private final Map<String, List<MatterVersion>> versions;
        private final Map<LocalDate, Map<String, Map<String, Matter>>> standards = new HashMap<>();

        Known(CatalogReading reading, Set<String> agencies, Map<String, List<MatterVersion>> versions) {
            this.reading = reading;
            this.agencies = agencies;
            this.versions = versions;
        }

        Series series(CatalogRow row) {
            return new Series(versions.getOrDefault(key(row.agency(), row.code()), List.of()));
        }

        boolean isNew(CatalogRow row) {
            return !versions.containsKey(key(row.agency(), row.code())) && ofStandards(row) == null;
        }

        @Nullable Matter ofStandards(CatalogRow row) {
            return standards.computeIfAbsent(row.effectiveOn(), day -> reading.ofStandardsOf(agencies, day))
                    .getOrDefault(row.agency(), Map.of()).get(row.code());
        }

        void keep(List<MatterVersion> written) {
            written.forEach(version -> {
                List<MatterVersion> all = versions.computeIfAbsent(key(version.agency(), version.code()), key -> new ArrayList<>());
                all.removeIf(old -> old.id() == version.id());
                all.add(version);
            });
        }
    }

    static String key(String agency, String code) {
        return agency + "\n" + code;
    }
}
