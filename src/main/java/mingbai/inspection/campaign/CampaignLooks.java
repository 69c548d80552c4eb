package mingbai.inspection.campaign;

import java.time.Duration;
import java.util.List;
import mingbai.ledger.Rounds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does the looks that campaigns ask for. */
@Component
class CampaignLooks extends Rounds {

    private final CampaignTable campaigns;
    private final LookForCampaign looking;
    private final TransactionTemplate transaction;
    private final boolean used;
    private volatile boolean stopping;

    /** @param used {@code mingbai.inspection.daily}: whether this node looks by itself */
    CampaignLooks(CampaignTable campaigns, LookForCampaign looking, TransactionTemplate transaction, @Value("${mingbai.inspection.daily:true}") boolean used) {
        super("looks of campaigns", Duration.ofSeconds(30), Duration.ofSeconds(20));
        this.campaigns = campaigns;
        this.looking = looking;
        this.transaction = transaction;
        this.used = used;
    }

    @Override
    protected void look() {
        List<Long> wanting = used ? transaction.execute(status -> campaigns.wantingLook()) : List.of();
        wanting.forEach(campaign -> looking.run(campaign, (what, done, total) -> !stopping));
    }

    @Override
    public void stop() {
        stopping = true;
        super.stop();
    }
}
