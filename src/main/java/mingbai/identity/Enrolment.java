package mingbai.identity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mingbai.agency.reading.AgencyReading;
import mingbai.identity.CreateAccount.Person;
import mingbai.identity.events.IdentityActs;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.web.Issue;
import mingbai.web.Role;
import org.springframework.stereotype.Component;

/**
 * The rules and writings that the desk, the import and the first start share. Whoever calls has the transaction, asks for the issues
 * first, and records the acts that each writing adds.
 */
@Component
class Enrolment {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final AccountTable accounts;
    private final GrantTable grants;
    private final AgencyReading agencies;
    private final Ids ids;
    private final Clock clock;

    Enrolment(AccountTable accounts, GrantTable grants, AgencyReading agencies, Ids ids, Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.agencies = agencies;
        this.ids = ids;
        this.clock = clock;
    }

    static List<Issue> issuesOfLogin(String login) {
        return LOGIN.matcher(login).matches() ? List.of() : List.of(Issue.of("login",
                "登录名“" + login + "”不合要求：2 至 64 个小写字母、数字、点、横线、下划线或 @，以字母或数字开头。"));
    }

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

    /** What forbids this person, who holds {@code held}, to be given the role. */
    List<Issue> issues(Actor actor, long account, String name, List<Role> held, Role role, String agency) {
        List<Issue> issues = new ArrayList<>();
        if (actor.accountId() == account) {
            issues.add(Issue.of("roles", "不能给自己授权，请由另一位安全管理员办理。"));
        }
        if (agency.isEmpty() ? !role.administers() : agencies.byCode(agency).isEmpty()) {
            issues.add(Issue.of("agency_code", agency.isEmpty() ? "请选择角色所属的机构。" : "没有代码为“" + agency + "”的机构，请改正代码。"));
        }
        held.stream().filter(other -> role.administers() && other.administers() && other != role).findFirst()
                .ifPresent(other -> issues.add(Issue.of("roles", name + "已是" + other.label() + "，不能兼任" + role.label()
                        + "：系统、安全、审计三员必须由不同的人担任。")));
        return issues;
    }

    Account enter(Actor actor, Person person, String oneTimeHash, List<Act> acts) {
        Account account = new Account(ids.next(), person.login(), person.name(), person.agency(), person.phone(), person.email(),
                Account.State.ACTIVE, oneTimeHash, clock.millis(), true, 1);
        accounts.insert(account);
        acts.add(Act.of(IdentityActs.CREATED, actor, person.agency(), Map.of("account", Long.toString(account.id())), account.touched()));
        return account;
    }

    Account describe(Actor actor, Account before, Person person, List<Act> acts) {
        Account after = before.described(person.name(), person.agency(), person.phone(), person.email());
        accounts.update(after);
        acts.add(Act.of(IdentityActs.AMENDED, actor, person.agency(), Map.of("account", Long.toString(after.id())), after.touched()));
        return after;
    }

    /** What a grant wrote: the grant, and the account's next version, so that two grants at once cannot pass by one another. */
    record Granted(Grant grant, Account account) {}

    Granted grant(Actor actor, Account before, Role role, String agency, List<Act> acts) {
        Account after = before.touchedAgain();
        accounts.update(after);
        Grant grant = new Grant(ids.next(), before.id(), agency, role, clock.millis(), null, 1);
        grants.insert(grant);
        acts.add(Act.of(IdentityActs.GRANTED, actor, agency, Map.of("account", Long.toString(before.id()), "role", role.code()), after.touched(), grant.touched()));
        return new Granted(grant, after);
    }

    Account revoke(Actor actor, Account before, Grant grant, List<Act> acts) {
        Account after = before.touchedAgain();
        accounts.update(after);
        Grant ended = grant.revoked(clock.millis());
        grants.revoke(ended);
        acts.add(Act.of(IdentityActs.REVOKED, actor, grant.agency(), Map.of("account", Long.toString(before.id()), "role", grant.role().code()),
                after.touched(), ended.touched()));
        return after;
    }
}
