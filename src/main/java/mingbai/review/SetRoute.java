package mingbai.review;

import java.util.List;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.review.events.ReviewAct;
import mingbai.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets the route that an agency's documents of a genre take from now on. Matters already open keep theirs. */
@Service
public class SetRoute {

    private final RouteTable routes;
    private final Ledger ledger;
    private final Ids ids;

    SetRoute(RouteTable routes, Ledger ledger, Ids ids) {
        this.routes = routes;
        this.ledger = ledger;
        this.ids = ids;
    }

    @Transactional
    public void run(Actor actor, String agency, String genre, String name, List<Step> steps) {
        Refused.ifAny(Step.issues(steps));
        RouteTable.Head found = routes.exactly(agency, genre).orElse(null);
        long id = found == null ? ids.next() : found.id();
        if (found == null) {
            routes.insert(id, agency, genre, name);
        } else {
            routes.rename(id, name, found.version());
        }
        routes.replaceSteps(id, steps);
        List<String> codes = steps.stream().map(step -> step.role().code()).toList();
        ledger.record(Act.of(ReviewAct.ROUTE_SET, actor, agency, Map.of("route", Long.toString(id), "genre", genre, "roles", codes)));
    }
}
