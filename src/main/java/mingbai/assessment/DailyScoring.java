package mingbai.assessment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import mingbai.ledger.Actor;
import mingbai.ledger.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Once a day points follow the records in every assessment that is not frozen. */
@Component
class DailyScoring extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(DailyScoring.class);

    private final AssessmentReading rounds;
    private final ComputeSheets compute;
    private final Clock clock;

    DailyScoring(AssessmentReading rounds, ComputeSheets compute, Clock clock) {
        super("scores", Duration.ofMinutes(3), Duration.ofMinutes(10));
        this.rounds = rounds;
        this.compute = compute;
        this.clock = clock;
    }

    @Override
    protected void look() {
        Instant midnight = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        rounds.stale(midnight).forEach(this::compute);
    }

    private void compute(long round) {
        try {
            int changed = compute.compute(Actor.PROGRAM, round);
            LOG.info("assessment {}: points of {} units changed", round, changed);
        } catch (RuntimeException e) {
            LOG.warn("assessment {} was not scored", round, e);
        }
    }
}
