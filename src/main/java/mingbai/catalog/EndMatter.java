package mingbai.catalog;

import java.time.LocalDate;
import java.util.List;
import mingbai.catalog.events.CatalogActs;
import mingbai.ledger.Actor;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An agency takes a matter of its own out of its catalog. What held until then stays on record. */
@Component
public class EndMatter {

    private final AgencyCatalog catalog;

    EndMatter(AgencyCatalog catalog) {
        this.catalog = catalog;
    }

    @Transactional
    public void end(Actor actor, String agency, String code, LocalDate lastDay, String reason) {
        catalog.agency(agency);
        AgencyCatalog.check(List.of(MatterChecks.ofReason(reason),
                MatterChecks.ofDay("last_day", lastDay)));
        Series series = catalog.series(agency, code);
        MatterVersion now = series.on(lastDay).orElseThrow(NotFound::new);
        if (now.kind() != MatterVersion.Kind.OWN) {
            throw new Refused("code", "这个事项来自标准目录，不能由本机关删除；确实不适用的，请选择“本机关不适用”并写明理由。");
        }
        catalog.write(CatalogActs.MATTER_ENDED, actor, agency, code, lastDay, series.end(lastDay, reason.strip()));
    }
}
