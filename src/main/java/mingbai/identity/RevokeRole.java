package mingbai.identity;

import java.time.Clock;
import java.util.Map;
import mingbai.identity.events.IdentityActs;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a role back (收回授权); it ends at once, in open sessions and for delegates too. */
@Component
public class RevokeRole {

    private final AccountTable accounts;
    private final GrantTable grants;
    private final Ledger ledger;
    private final Clock clock;

    RevokeRole(AccountTable accounts, GrantTable grants, Ledger ledger, Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public void revoke(Actor actor, long accountId, long grantId) {
        Account account = accounts.require(accountId);
        Grant grant = grants.of(accountId).stream().filter(held -> held.id() == grantId).findAny().orElseThrow(NotFound::new);
        Account after = account.touchedAgain();
        accounts.update(after);
        Grant ended = grant.revoked(clock.millis());
        grants.revoke(ended);
        ledger.record(Act.of(IdentityActs.REVOKED, actor, grant.agency(), Map.of("account", account.id(), "role", grant.role().code()),
                after.touched(), ended.touched()));
    }
}
