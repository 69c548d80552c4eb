package mingbai.identity;

import java.time.Clock;
import java.util.Map;
import mingbai.identity.events.IdentityActs;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives a person a new one-time password ({@code account reset LOGIN}): the old one no longer works, a lock is lifted, all sessions end.
 */
@Component
public class ResetPassword {

    private final AccountTable accounts;
    private final SessionTable sessions;
    private final Passwords passwords;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ResetPassword(AccountTable accounts, SessionTable sessions, Passwords passwords, Ledger ledger, Ids ids, Clock clock,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** @return the one-time password, which is stored nowhere */
    public String reset(Actor actor, long id) {
        String password = passwords.oneTime();
        String hash = passwords.hashOneTime(password);
        transaction.executeWithoutResult(status -> {
            Account before = accounts.require(id);
            Account after = before.withPassword(hash, clock.millis(), true);
            accounts.update(after);
            if (!before.mustChange()) {
                accounts.keepOldPassword(ids.next(), before);
            }
            sessions.deleteOf(id);
            sessions.forgive(id);
            ledger.record(Act.of(IdentityActs.PASSWORD_RESET, actor, after.agency(), Map.of("account", Long.toString(id)), after.touched()));
        });
        return password;
    }

    /** The same by login. */
    public String reset(Actor actor, String login) {
        long id = transaction.execute(status -> accounts.byLogin(login)).map(Account::id)
                .orElseThrow(() -> new Refused("login", "没有登录名为“" + login + "”的账号，请核对。"));
        return reset(actor, id);
    }
}
