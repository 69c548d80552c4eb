package mingbai.identity;

import java.util.Map;
import mingbai.identity.events.IdentityActs;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a session at once (退出). */
@Component
public class SignOut {

    private final SessionTable table;
    private final Ledger ledger;

    SignOut(SessionTable table, Ledger ledger) {
        this.table = table;
        this.ledger = ledger;
    }

    @Transactional
    public void signOut(Actor actor, String token) {
        if (table.delete(Sessions.digest(token)) > 0) {
            ledger.record(Act.of(IdentityActs.SIGNED_OUT, actor, actor.agency(), Map.of("account", Long.toString(actor.accountId()))));
        }
    }
}
