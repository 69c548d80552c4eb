package mingbai.request;

import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.request.events.RequestAct;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The office gives an applicant, whose identity it has seen, a new secret to follow the case; the one before is worth nothing any more. */
@Component
public class RenewSecret {

    private final FollowSecret secrets;
    private final FollowCase visits;
    private final CaseBook book;
    private final Ledger ledger;

    RenewSecret(FollowSecret secrets, FollowCase visits, CaseBook book, Ledger ledger) {
        this.secrets = secrets;
        this.visits = visits;
        this.book = book;
        this.ledger = ledger;
    }

    /** @return the secret, to be handed over now: it can never be shown again */
    @Transactional
    public String run(Actor actor, long request) {
        RequestCase seen = book.get(request);
        String secret = secrets.renew(request);
        visits.endAll(request); // nor who came in with the one before
        ledger.record(Act.of(RequestAct.AMENDED, actor, seen.agency(), Map.of("request", Long.toString(request), "what", "secret")));
        return secret;
    }
}
