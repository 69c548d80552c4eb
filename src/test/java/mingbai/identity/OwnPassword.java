package mingbai.identity;

import java.util.Map;
import mingbai.identity.events.IdentityActs;
import mingbai.ledger.Act;
import mingbai.ledger.Ledger;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a test's person a password of their own as changing it would, with its act, but without the cost of a strong hash. */
public final class OwnPassword {

    private final AccountTable accounts;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    public OwnPassword(AccountTable accounts, Ledger ledger, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    public void given(long id, long now) {
        transaction.executeWithoutResult(status -> {
            Account before = accounts.require(id);
            if (before.mustChange()) {
                Account after = before.withPassword(before.passwordHash(), now, false);
                accounts.update(after);
                ledger.record(Act.of(IdentityActs.PASSWORD_CHANGED, after.actor(), after.agency(), Map.of("account", Long.toString(id)), after.touched()));
            }
        });
    }
}
