package mingbai.identity;

import java.util.ArrayList;
import java.util.List;
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
    private final Enrolment enrolment;
    private final Ledger ledger;

    RevokeRole(AccountTable accounts, GrantTable grants, Enrolment enrolment, Ledger ledger) {
        this.accounts = accounts;
        this.grants = grants;
        this.enrolment = enrolment;
        this.ledger = ledger;
    }

    @Transactional
    public void revoke(Actor actor, long accountId, long grantId) {
        Account account = accounts.require(accountId);
        Grant grant = grants.of(accountId).stream().filter(held -> held.id() == grantId).findAny().orElseThrow(NotFound::new);
        List<Act> acts = new ArrayList<>();
        enrolment.revoke(actor, account, grant, acts);
        ledger.recordAll(acts);
    }
}
