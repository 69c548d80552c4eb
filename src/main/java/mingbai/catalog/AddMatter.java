package mingbai.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingbai.catalog.events.CatalogActs;
import mingbai.ledger.Actor;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An agency adds a matter of its own to its catalog (增列). */
@Component
public class AddMatter {

    private final AgencyCatalog catalog;

    AddMatter(AgencyCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * @param code empty: given by the program
     * @return its code
     */
    @Transactional
    public String add(Actor actor, String agency, String code, MatterFacts facts, LocalDate effectiveOn, String reason) {
        catalog.agency(agency);
        String given = code.isBlank() ? agency + "-Z" + (catalog.ownOf(agency) + 1) : code.strip();
        AgencyCatalog.check(List.of(MatterChecks.ofCode(given), MatterChecks.ofFacts(facts), MatterChecks.ofReason(reason),
                MatterChecks.ofDay("effective_on", effectiveOn)));
        if (catalog.inForce(agency, given, effectiveOn) != null || catalog.ofStandards(agency, given, effectiveOn) != null) {
            throw new Refused("code", "编号“" + given + "”的事项已在本机关目录中，请换一个编号，或去调整那个事项。");
        }
        MatterVersion fresh = catalog.fresh(agency, given, MatterVersion.Kind.OWN, "", facts, Set.of(), reason, effectiveOn);
        catalog.write(CatalogActs.MATTER_ADDED, actor, agency, given, effectiveOn, catalog.series(agency, given).put(fresh));
        return given;
    }
}
