package mingbai.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingbai.catalog.events.CatalogActs;
import mingbai.ledger.Actor;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An agency words a matter of its catalog differently from a day on, and says why: one of its own as a whole, one of a standard in some
 * columns; the columns it leaves alone follow the standard. Worded as the standard has it, the agency follows the standard again, also
 * after it had declined the matter.
 */
@Component
public class AdjustMatter {

    private final AgencyCatalog catalog;

    AdjustMatter(AgencyCatalog catalog) {
        this.catalog = catalog;
    }

    /** @return whether anything changed */
    @Transactional
    public boolean adjust(Actor actor, String agency, String code, MatterFacts facts, LocalDate effectiveOn, String reason) {
        catalog.agency(agency);
        AgencyCatalog.check(List.of(MatterChecks.ofFacts(facts), MatterChecks.ofReason(reason),
                MatterChecks.ofDay("effective_on", effectiveOn)));
        Series series = catalog.series(agency, code);
        boolean own = series.on(effectiveOn).filter(version -> version.kind() == MatterVersion.Kind.OWN).isPresent();
        return own ? word(actor, agency, code, facts, effectiveOn, reason, series) : depart(actor, agency, code, facts, effectiveOn, reason, series);
    }

    private boolean word(Actor actor, String agency, String code, MatterFacts facts, LocalDate day, String reason, Series series) {
        MatterVersion fresh = catalog.fresh(agency, code, MatterVersion.Kind.OWN, "", facts, Set.of(), reason, day);
        return catalog.write(CatalogActs.MATTER_ADJUSTED, actor, agency, code, day, series.put(fresh));
    }

    private boolean depart(Actor actor, String agency, String code, MatterFacts facts, LocalDate day, String reason, Series series) {
        Matter standard = catalog.requireOfStandards(agency, code, day);
        Set<String> changed = facts.differingFrom(standard.facts());
        if (changed.contains("level")) {
            throw new Refused("level", "公开层级由标准目录规定，不能由本机关调整；确实不适用的，请选择“本机关不适用”。");
        }
        if (changed.isEmpty()) {
            return catalog.write(CatalogActs.MATTER_ADJUSTED, actor, agency, code, day, series.end(day.minusDays(1), reason.strip()));
        }
        MatterVersion fresh = catalog.fresh(agency, code, MatterVersion.Kind.ADJUSTED, standard.standard(), facts, changed, reason, day);
        return catalog.write(CatalogActs.MATTER_ADJUSTED, actor, agency, code, day, series.put(fresh));
    }
}
