package mingbai.identity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import mingbai.agency.reading.AgencyReading;
import mingbai.identity.events.IdentityActs;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens an account for a person, with a one-time password that the first sign-in replaces. It holds no role yet. */
@Component
public class CreateAccount {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final AccountTable accounts;
    private final AgencyReading agencies;
    private final Passwords passwords;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    CreateAccount(AccountTable accounts, AgencyReading agencies, Passwords passwords, Ledger ledger, Ids ids, Clock clock) {
        this.accounts = accounts;
        this.agencies = agencies;
        this.passwords = passwords;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** Who the account is for. {@code agency} is empty only for the administrators of the installation. */
    public record Person(String login, String name, String agency, String phone, String email) {
        Person tidy() {
            return new Person(login.strip().toLowerCase(Locale.ROOT), name.strip(), agency.strip(), phone.strip(), email.strip());
        }
    }

    /** The new account and the one-time password, which is stored nowhere. */
    public record Created(Account account, String oneTimePassword) {}

    @Transactional
    public Created create(Actor actor, Person asked) {
        Person person = asked.tidy();
        List<Issue> issues = new ArrayList<>(issues(person));
        if (!LOGIN.matcher(person.login()).matches()) {
            issues.add(Issue.of("login", "登录名“" + person.login() + "”不合要求：2 至 64 个小写字母、数字、点、横线、下划线或 @，以字母或数字开头。"));
        } else if (accounts.byLogin(person.login()).isPresent()) {
            issues.add(Issue.of("login", "登录名“" + person.login() + "”已被使用，请换一个。"));
        }
        Refused.ifAny(issues);
        String password = passwords.oneTime();
        Account account = new Account(ids.next(), person.login(), person.name(), person.agency(), person.phone(), person.email(),
                Account.State.ACTIVE, passwords.hashOneTime(password), clock.millis(), true, 1);
        accounts.insert(account);
        ledger.record(Act.of(IdentityActs.CREATED, actor, person.agency(), Map.of("account", account.id()), account.touched()));
        return new Created(account, password);
    }

    /** What holds of a person's details whether the account is new or not. */
    List<Issue> issues(Person person) {
        List<Issue> issues = new ArrayList<>();
        if (person.name().isEmpty() || person.name().length() > 100) {
            issues.add(Issue.of("name", "请填写姓名，最多 100 个字。"));
        }
        if (!person.agency().isEmpty() && agencies.byCode(person.agency()).isEmpty()) {
            issues.add(Issue.of("agency_code", "没有代码为“" + person.agency() + "”的机构，请先登记机构或改正代码。"));
        }
        if (person.phone().length() > 100) {
            issues.add(Issue.of("phone", "电话过长：最多 100 个字。"));
        }
        if (!person.email().isEmpty() && (person.email().length() > 200 || !EMAIL.matcher(person.email()).matches())) {
            issues.add(Issue.of("email", "电子邮箱“" + person.email() + "”不像一个邮箱地址，请核对。"));
        }
        return issues;
    }
}
