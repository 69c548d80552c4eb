package mingbai.storage;

import java.time.Duration;
import mingbai.ledger.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sweeps orphaned files an hour after the start and every hour from then on. */
@Component
class Sweeping extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);
    private static final Duration PAUSE = Duration.ofHours(1);

    private final SweepOrphans orphans;

    Sweeping(SweepOrphans orphans) {
        super("sweeping of orphaned files", PAUSE, PAUSE);
        this.orphans = orphans;
    }

    @Override
    protected void look() {
        LOG.info("swept {} files that belong to nothing", orphans.sweep());
    }
}
