package mingbai.inspection.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import mingbai.inspection.events.CampaignAct;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.web.Overtaken;
import org.springframework.stereotype.Component;

/** Writes a campaign's change: row, step and ledger line together, within the caller's transaction. */
@Component
class CampaignBook {

    final CampaignTable table;
    final Ledger ledger;
    final Ids ids;
    final Clock clock;

    CampaignBook(CampaignTable table, Ledger ledger, Ids ids, Clock clock) {
        this.table = table;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** As the person saw it, and where it must stand for what is asked. */
    Campaign current(long id, long version, CampaignState... wanted) {
        Campaign campaign = table.get(id);
        if (campaign.version() != version || !java.util.List.of(wanted).contains(campaign.state())) {
            throw new Overtaken("这次自查");
        }
        return campaign;
    }

    void insert(Actor actor, Campaign campaign) {
        table.insert(campaign);
        table.step(ids.next(), campaign.id(), "制定计划", campaign.basis(), actor, clock.millis());
        ledger.record(Act.of(CampaignAct.PLANNED, actor, campaign.agency(), Map.of("units", campaign.scope().size(), "items", campaign.items().size()), campaign.touched()));
    }

    void change(Actor actor, Campaign after, String what, String note) {
        table.update(after);
        table.step(ids.next(), after.id(), what, note, actor, clock.millis());
        ledger.record(Act.of(CampaignAct.CHANGED, actor, after.agency(), Map.of("what", what, "state", after.state().name()), after.touched()));
    }

    /** What a person did that leaves the campaign as it is. */
    void noted(Actor actor, Campaign campaign, String what) {
        table.step(ids.next(), campaign.id(), what, "", actor, clock.millis());
        ledger.record(Act.of(CampaignAct.CHANGED, actor, campaign.agency(), Map.of("campaign", Long.toString(campaign.id()), "what", what)));
    }
}
