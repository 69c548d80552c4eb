package mingbai.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import mingbai.identity.events.IdentityActs;
import mingbai.ledger.Act;
import mingbai.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a person in (登录) who knows login and password. Five wrong passwords lock the account for half an hour. Every refusal reads
 * the same and takes the same time: nobody learns here which logins exist, which are locked and which are suspended.
 */
@Component
public class SignIn {

    static final int TRIES = 5;
    static final Duration LOCKED_FOR = Duration.ofMinutes(30);

    private final AccountTable accounts;
    private final SessionTable attempts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SignIn(AccountTable accounts, SessionTable attempts, Sessions sessions, Passwords passwords, Ledger ledger, Clock clock,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** @return the token of a new session, empty when refused. Not one transaction: the password is compared outside of any. */
    public Optional<String> signIn(String login, String password) {
        Attempt attempt = transaction.execute(status -> begin(login));
        boolean right = passwords.matches(password, attempt.account().map(Account::passwordHash).orElse(null));
        if (attempt.account().isEmpty() || attempt.barred()) {
            return Optional.empty();
        }
        Account account = attempt.account().get();
        return transaction.execute(status -> right && account.state() == Account.State.ACTIVE ? letIn(account) : turnAway(account));
    }

    private record Attempt(Optional<Account> account, boolean barred) {}

    private Attempt begin(String login) {
        Optional<Account> account = accounts.byLogin(login);
        SessionTable.Failures failures = attempts.attempt(account.map(Account::id).orElse(0L));
        return new Attempt(account, failures.lockedUntil() > clock.millis() || failures.count() > TRIES);
    }

    private Optional<String> letIn(Account account) {
        attempts.forgive(account.id());
        ledger.record(Act.of(IdentityActs.SIGNED_IN, account.actor(), account.agency(), Map.of("account", Long.toString(account.id()))));
        return Optional.of(sessions.open(account.id()));
    }

    private Optional<String> turnAway(Account account) {
        if (attempts.failures(account.id()).count() >= TRIES) {
            long until = clock.millis() + LOCKED_FOR.toMillis();
            attempts.lock(account.id(), until);
            ledger.record(Act.of(IdentityActs.LOCKED, account.actor(), account.agency(), Map.of("account", Long.toString(account.id()), "until", until)));
        }
        return Optional.empty();
    }
}
