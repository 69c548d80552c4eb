package mingbai.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.identity.events.IdentityActs;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a colleague act in one's stead while one is away (委托代办): own roles only, not those of an administrator, not those one uses in
 * another's stead, to somebody of the same agency.
 */
@Component
public class DelegateRoles {

    private final AccountTable accounts;
    private final GrantTable grants;
    private final DelegationTable delegations;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    DelegateRoles(AccountTable accounts, GrantTable grants, DelegationTable delegations, Ledger ledger, Ids ids, Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.delegations = delegations;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is asked for: first and last day are inclusive. */
    public record Wish(String toLogin, String agency, Set<Role> roles, LocalDate fromDay, LocalDate toDay) {}

    @Transactional
    public Delegation delegate(Actor actor, Wish wish) {
        Account from = accounts.require(actor.accountId());
        Account to = accounts.byLogin(wish.toLogin()).orElseThrow(
                () -> new Refused("to", "没有登录名为“" + wish.toLogin() + "”的账号，请核对。"));
        Refused.ifAny(issues(from, to, wish));
        Delegation delegation = new Delegation(ids.next(), from.id(), to.id(), wish.agency(), EnumSet.copyOf(wish.roles()), wish.fromDay(),
                wish.toDay(), null, 1);
        delegations.insert(delegation);
        ledger.record(Act.of(IdentityActs.DELEGATED, actor, wish.agency(),
                Map.of("from", Long.toString(from.id()), "to", Long.toString(to.id()), "roles", delegation.roleCodes()), delegation.touched()));
        return delegation;
    }

    private List<Issue> issues(Account from, Account to, Wish wish) {
        List<Issue> issues = new ArrayList<>();
        if (to.id() == from.id() || to.state() != Account.State.ACTIVE) {
            issues.add(Issue.of("to", "请选择另一位在用账号的同事。"));
        }
        if (!to.agency().equals(wish.agency()) && !to.agency().equals(from.agency())) {
            issues.add(Issue.of("to", to.name() + "不是本单位的人员，不能代办；需要跨单位代办的，请由安全管理员授权。"));
        }
        Set<Role> held = EnumSet.noneOf(Role.class);
        grants.of(from.id()).stream().filter(grant -> grant.agency().equals(wish.agency())).map(Grant::role).forEach(held::add);
        if (wish.roles().isEmpty() || !held.containsAll(wish.roles())) {
            issues.add(Issue.of("roles", "请选择要委托的角色，只能委托您在该机构本人持有的角色。"));
        }
        if (wish.roles().stream().anyMatch(Role::administers)) {
            issues.add(Issue.of("roles", "系统、安全、审计管理员的职责不能委托。"));
        }
        LocalDate today = LocalDate.now(clock);
        if (wish.fromDay().isBefore(today) || wish.toDay().isBefore(wish.fromDay())
                || ChronoUnit.DAYS.between(wish.fromDay(), wish.toDay()) >= Delegation.LONGEST_DAYS) {
            issues.add(Issue.of("from", "起止日期应从今天或以后开始，终止不早于起始，最长 " + Delegation.LONGEST_DAYS + " 天。"));
        }
        return issues;
    }

    /** Ends a delegation early; the one who gave it may do that. */
    @Transactional
    public void end(Actor actor, long id) {
        Delegation before = delegations.find(id).filter(found -> found.fromAccount() == actor.accountId()).orElseThrow(NotFound::new);
        if (before.endedAt() != null) {
            throw new Refused("", "这项委托已经终止。");
        }
        Delegation after = before.ended(clock.millis());
        delegations.end(after);
        ledger.record(Act.of(IdentityActs.DELEGATION_ENDED, actor, before.agency(), Map.of("delegation", Long.toString(id)), after.touched()));
    }
}
