package mingbai.review;

import java.time.Clock;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.review.events.ReviewAct;
import mingbai.web.Overtaken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a subject back out of an open sign-off (撤回). Called by the subject's own module, inside its transaction. */
@Service
public class TakeBack {

    private final MatterTable matters;
    private final Ledger ledger;
    private final Clock clock;

    TakeBack(MatterTable matters, Ledger ledger, Clock clock) {
        this.matters = matters;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void run(Actor actor, String kind, long subject) {
        Matter matter = matters.openOn(kind, subject).orElseThrow(() -> new Overtaken("这项审核"));
        matters.moveTo(matter, MatterState.TAKEN_BACK, matter.stepNumber(), clock.millis());
        ledger.record(Act.of(ReviewAct.TAKEN_BACK, actor, matter.agency(), Map.of(), Matter.touched(matter.id(), matter.version() + 1, kind, subject,
                matter.digest(), matter.agency(), MatterState.TAKEN_BACK, matter.stepNumber())));
    }
}
