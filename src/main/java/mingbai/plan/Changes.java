package mingbai.plan;

import java.time.Clock;
import java.util.Optional;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Touched;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;

/** Whether a plan may be changed, and the old wording kept with the reason once it was issued. */
@Component
class Changes {

    private final PlanTable plans;
    private final Ids ids;
    private final Clock clock;

    Changes(PlanTable plans, Ids ids, Clock clock) {
        this.plans = plans;
        this.ids = ids;
        this.clock = clock;
    }

    /** The plan as the person saw it, open to change. */
    Plan open(long id, long version) {
        Plan plan = open(id);
        if (plan.version() != version) {
            throw new Overtaken("这份计划");
        }
        return plan;
    }

    Plan open(long id) {
        Plan plan = plans.get(id);
        if (!plan.mayChange()) {
            throw new Refused("", "这份计划" + plan.state().label() + "，不能再改。");
        }
        return plan;
    }

    /** Empty while the plan is a draft: nobody was told anything yet. */
    Optional<Touched> keep(Actor actor, Plan plan, String subject, long id, String was, String became, String reason) {
        if (plan.state() == PlanState.DRAFT) {
            return Optional.empty();
        }
        PlanChange change = new PlanChange(ids.next(), plan.id(), subject, id, was, became, Words.reason("reason", "改动的理由", reason), actor.accountId(), actor.name(),
                clock.millis());
        plans.insert(change);
        return Optional.of(change.touched());
    }
}
