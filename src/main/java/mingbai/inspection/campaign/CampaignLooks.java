package mingbai.inspection.campaign;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does the looks that campaigns ask for. */
@Component
class CampaignLooks extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(CampaignLooks.class);
    /** Rounds for which a look that failed is left alone: ten minutes. */
    private static final int REST = 30;

    private final CampaignTable campaigns;
    private final LookForCampaign looking;
    private final TransactionTemplate transaction;
    private final boolean used;
    private final Map<Long, Integer> resting = new HashMap<>();
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
        resting.replaceAll((campaign, rounds) -> rounds - 1);
        resting.values().removeIf(rounds -> rounds <= 0);
        wanting.stream().filter(campaign -> !resting.containsKey(campaign)).forEach(this::look);
    }

    /** One that fails keeps no other waiting, and is not tried again at once. */
    private void look(long campaign) {
        try {
            looking.run(campaign, (what, done, total) -> !stopping);
        } catch (RuntimeException e) {
            LOG.warn("the look of campaign {} failed", campaign, e);
            resting.put(campaign, REST);
        }
    }

    @Override
    public void stop() {
        stopping = true;
        super.stop();
    }
}
