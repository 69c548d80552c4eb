package mingbai.inspection.campaign;

import java.util.Set;
import java.util.stream.Collectors;
import mingbai.agency.reading.AgencyReading;
import mingbai.inspection.DailyLook;
import mingbai.inspection.LookProgress;
import mingbai.inspection.LookResult;
import mingbai.ledger.Actor;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The machine's look over a campaign's scope: asked for by a person, done in the background, gone on with after a restart. */
@Component
public class LookForCampaign {

    private static final long SECOND = 1_000;

    private final CampaignBook book;
    private final DailyLook daily;
    private final TieFindings tie;
    private final AgencyReading agencies;
    private final TransactionTemplate transaction;

    LookForCampaign(CampaignBook book, DailyLook daily, TieFindings tie, AgencyReading agencies, TransactionTemplate transaction) {
        this.book = book;
        this.daily = daily;
        this.tie = tie;
        this.agencies = agencies;
        this.transaction = transaction;
    }

    /** Asks for another look. */
    public void want(Actor actor, long id) {
        transaction.executeWithoutResult(status -> {
            Campaign campaign = book.table.get(id);
            if (campaign.begunOn() == null || campaign.state().isOver()) {
                throw new Refused("", "自查部署以后、结束以前才能检查");
            }
            book.table.wantLook(id, book.clock.millis());
            book.noted(actor, campaign, "再次检查");
        });
    }

    /** Looks now. @param go asked again and again; false stops the look, which goes on from there next time. @return how many findings are new in the campaign */
    public int run(long id, LookProgress go) {
        Campaign campaign = transaction.execute(status -> book.table.get(id));
        Set<String> scope = campaign.scope().stream().map(agencies::successorOf).collect(Collectors.toSet());
        boolean[] stopped = {false};
        long[] told = {0};
        LookResult result = daily.run(scope, campaign.title(), (what, done, total) -> {
            long now = System.nanoTime() / 1_000_000;
            if (told[0] == 0 || now - told[0] > SECOND) {
                told[0] = now;
                transaction.executeWithoutResult(status -> book.table.lookAt(id, what, done, total, book.clock.millis()));
            }
            stopped[0] = !go.at(what, done, total);
            return !stopped[0];
        });
        if (stopped[0]) {
            return 0;
        }
        int tied = tie.seen(campaign);
        transaction.executeWithoutResult(status -> book.table.lookEnded(id, result.id(), book.clock.millis()));
        return tied;
    }
}
