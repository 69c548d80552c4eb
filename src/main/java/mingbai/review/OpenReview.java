package mingbai.review;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.review.events.ReviewAct;
import mingbai.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens the sign-off of a subject as it is now (送审). Called by the subject's own module, inside its transaction. */
@Service
public class OpenReview {

    private final RouteTable routes;
    private final MatterTable matters;
    private final Subjects subjects;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    OpenReview(RouteTable routes, MatterTable matters, Subjects subjects, Ledger ledger, Ids ids, Clock clock) {
        this.routes = routes;
        this.matters = matters;
        this.subjects = subjects;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return the matter's id */
    @Transactional(propagation = Propagation.MANDATORY)
    public long run(Actor actor, String kind, long subject) {
        Subject.State now = subjects.of(kind).now(subject).orElseThrow(NotFound::new);
        RouteTable.Head route = routes.fitting(now.agency(), now.genre()).orElse(null);
        List<Step> steps = route == null ? Step.standard() : routes.steps(route.id());
        long id = ids.next();
        long at = clock.millis();
        matters.insert(id, kind, subject, now, route == null ? "通用三审流程" : route.name(), steps, actor.accountId(), actor.name(), at);
        ledger.record(Act.of(ReviewAct.OPENED, actor, now.agency(), Map.of("subjectKind", kind, "subject", Long.toString(subject)),
                Matter.touched(id, 1, kind, subject, now.digest(), now.agency(), MatterState.OPEN, 1)));
        return id;
    }
}
