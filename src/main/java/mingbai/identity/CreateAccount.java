package mingbai.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens an account for a person, with a one-time password that the first sign-in replaces. It holds no role yet. */
@Component
public class CreateAccount {

    private final AccountTable accounts;
    private final Enrolment enrolment;
    private final Passwords passwords;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    CreateAccount(AccountTable accounts, Enrolment enrolment, Passwords passwords, Ledger ledger, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.enrolment = enrolment;
        this.passwords = passwords;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /** Who the account is for. {@code agency} is empty only for the administrators of the installation. */
    public record Person(String login, String name, String agency, String phone, String email) {
        Person tidy() {
            return new Person(login.strip().toLowerCase(Locale.ROOT), name.strip(), agency.strip(), phone.strip(), email.strip());
        }
    }

    /** The new account and the one-time password, which is stored nowhere. */
    public record Created(Account account, String oneTimePassword) {}

    public Created create(Actor actor, Person asked) {
        Person person = asked.tidy();
        String password = passwords.oneTime();
        String hash = passwords.hashOneTime(password);
        return transaction.execute(status -> {
            List<Issue> issues = new ArrayList<>(enrolment.issues(person));
            issues.addAll(Enrolment.issuesOfLogin(person.login()));
            accounts.byLogin(person.login()).ifPresent(other -> issues.add(
                    Issue.of("login", "登录名“" + person.login() + "”已被使用，请换一个。")));
            Refused.ifAny(issues);
            List<Act> acts = new ArrayList<>();
            Account account = enrolment.enter(actor, person, hash, acts);
            ledger.recordAll(acts);
            return new Created(account, password);
        });
    }
}
