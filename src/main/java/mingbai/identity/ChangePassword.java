package mingbai.identity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.identity.events.IdentityActs;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A person changes their own password; every other session of theirs ends. Hashing happens before the transaction. */
@Component
public class ChangePassword {

    private final AccountTable accounts;
    private final SessionTable sessions;
    private final Passwords passwords;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ChangePassword(AccountTable accounts, SessionTable sessions, Passwords passwords, Ledger ledger, Ids ids, Clock clock,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    public void change(Actor actor, String current, String wanted) {
        Account account = transaction.execute(status -> accounts.require(actor.accountId()));
        List<String> earlier = new ArrayList<>(List.of(account.passwordHash()));
        earlier.addAll(transaction.execute(status -> accounts.oldPasswords(account.id(), PasswordRules.REMEMBERED - 1)));
        Refused.ifAny(issues(account, current, wanted, earlier));
        String hash = passwords.hash(wanted);
        transaction.executeWithoutResult(status -> {
            Account after = account.withPassword(hash, clock.millis(), false);
            accounts.update(after);
            accounts.keepOldPassword(ids.next(), account);
            sessions.deleteOf(account.id());
            ledger.record(Act.of(IdentityActs.PASSWORD_CHANGED, actor, account.agency(), Map.of("account", Long.toString(account.id())), after.touched()));
        });
    }

    private List<Issue> issues(Account account, String current, String wanted, List<String> earlier) {
        if (!passwords.matches(current, account.passwordHash())) {
            return List.of(Issue.of("current", "当前密码不正确，请重新输入。"));
        }
        List<Issue> issues = new ArrayList<>(PasswordRules.issues(wanted, account.login()));
        if (issues.isEmpty() && earlier.stream().anyMatch(hash -> passwords.matches(wanted, hash))) {
            issues.add(Issue.of("password", "新密码与最近 " + PasswordRules.REMEMBERED + " 次用过的密码相同，请换一个。"));
        }
        return issues;
    }
}
