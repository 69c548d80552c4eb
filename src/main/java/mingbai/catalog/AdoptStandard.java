package mingbai.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.events.CatalogActs;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An agency gives its word that it has gone through the latest edition of a standard and works by it (确认采用). The standard holds without
 * that; who has not given it lags behind.
 */
@Component
public class AdoptStandard {

    private final StandardTable standards;
    private final AdoptionTable adoptions;
    private final AgencyReading agencies;
    private final Ledger ledger;
    private final Clock clock;

    AdoptStandard(StandardTable standards, AdoptionTable adoptions, AgencyReading agencies, Ledger ledger, Clock clock) {
        this.standards = standards;
        this.adoptions = adoptions;
        this.agencies = agencies;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Once is enough: a second time changes nothing. */
    @Transactional
    public void adopt(Actor actor, String agencyCode, String code, String note) {
        Standard standard = standards.find(code).orElseThrow(NotFound::new);
        Agency agency = agencies.require(agencyCode);
        if (!standard.holdsFor(agency)) {
            throw new Refused("standard", "“" + standard.name() + "”不适用于" + agency.name() + "。");
        }
        if (note.length() > 1_000) {
            throw new Refused("note", "说明最多 1000 个字。");
        }
        if (!adoptions.has(code, agencyCode, standard.edition())) {
            String day = LocalDate.now(clock).toString();
            ledger.record(Act.of(CatalogActs.STANDARD_ADOPTED, actor, agencyCode, Map.of("standard", code, "edition", standard.edition(), "day", day),
                    adoptions.insert(code, agencyCode, standard.edition(), day, actor.accountId(), note.strip())));
        }
    }
}
