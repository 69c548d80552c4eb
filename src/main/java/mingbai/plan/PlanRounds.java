package mingbai.plan;

import java.time.Duration;
import mingbai.ledger.Rounds;
import org.springframework.stereotype.Component;

/** Looks every half hour whether records discharge tasks. */
@Component
class PlanRounds extends Rounds {

    private final SeeTasks see;

    PlanRounds(SeeTasks see) {
        super("plan-tasks", Duration.ofMinutes(2), Duration.ofMinutes(30));
        this.see = see;
    }

    @Override
    protected void look() {
        see.look();
    }
}
