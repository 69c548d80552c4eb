package mingbai.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.events.CatalogActs;
import mingbai.catalog.reading.CatalogReading;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The writing that all changes of one agency's catalog share. Whoever calls is inside a transaction and has taken {@link #agency}. */
@Component
class AgencyCatalog {

    private final MatterVersionTable matters;
    private final ChangeTable changes;
    private final CatalogReading reading;
    private final AgencyReading agencies;
    private final Ledger ledger;
    private final Ids ids;

    AgencyCatalog(MatterVersionTable matters, ChangeTable changes, CatalogReading reading, AgencyReading agencies, Ledger ledger, Ids ids) {
        this.matters = matters;
        this.changes = changes;
        this.reading = reading;
        this.agencies = agencies;
        this.ledger = ledger;
        this.ids = ids;
    }

    /** Takes the catalogs' lock; nobody changes one meanwhile. */
    Agency agency(String code) {
        changes.lock();
        return agencies.require(code);
    }

    Series series(String agency, String code) {
        return matters.ofAgency(agency, code);
    }

    long ownOf(String agency) {
        return matters.ownOf(agency);
    }

    /** As it holds for the agency on the day. */
    @Nullable Matter inForce(String agency, String code, LocalDate day) {
        return reading.inForce(agency, day).stream().filter(matter -> matter.code().equals(code)).findFirst().orElse(null);
    }

    /** As the standard nearest to the agency has it on the day, whatever the agency made of it. */
    @Nullable Matter ofStandards(String agency, String code, LocalDate day) {
        return reading.ofStandards(agency, day).stream().filter(matter -> matter.code().equals(code)).findFirst().orElse(null);
    }

    Matter requireOfStandards(String agency, String code, LocalDate day) {
        Matter matter = ofStandards(agency, code, day);
        if (matter == null) {
            throw new NotFound();
        }
        return matter;
    }

    MatterVersion fresh(String agency, String code, MatterVersion.Kind kind, String standard, MatterFacts facts, java.util.Set<String> changed, String reason,
            LocalDate day) {
        return new MatterVersion(ids.next(), standard, agency, code, kind, facts, changed, reason.strip(), day, null, "", 1);
    }

    /** @return whether anything was written */
    boolean write(CatalogActs act, Actor actor, String agency, String code, LocalDate day, List<MatterVersion> written) {
        if (written.isEmpty()) {
            return false;
        }
        matters.write(written);
        changes.ofAgency(agency);
        ledger.record(new Act(act, actor, agency, Map.of("matter", code, "day", day.toString()), written.stream().map(MatterVersion::touched).toList()));
        return true;
    }

    static void check(List<List<Issue>> issues) {
        Refused.ifAny(issues.stream().flatMap(List::stream).toList());
    }
}
