package mingbai.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingbai.catalog.events.CatalogActs;
import mingbai.ledger.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An agency says that a matter of a standard does not concern it (不适用), from a day on and with the reason. */
@Component
public class DeclineMatter {

    private final AgencyCatalog catalog;

    DeclineMatter(AgencyCatalog catalog) {
        this.catalog = catalog;
    }

    @Transactional
    public void decline(Actor actor, String agency, String code, LocalDate effectiveOn, String reason) {
        catalog.agency(agency);
        AgencyCatalog.check(List.of(MatterChecks.ofReason(reason),
                MatterChecks.ofDay("effective_on", effectiveOn)));
        Matter standard = catalog.requireOfStandards(agency, code, effectiveOn);
        MatterVersion fresh = catalog.fresh(agency, code, MatterVersion.Kind.DECLINED, standard.standard(), standard.facts(), Set.of(), reason, effectiveOn);
        catalog.write(CatalogActs.MATTER_DECLINED, actor, agency, code, effectiveOn, catalog.series(agency, code).put(fresh));
    }
}
