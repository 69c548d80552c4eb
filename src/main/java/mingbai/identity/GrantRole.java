package mingbai.identity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.agency.reading.AgencyReading;
import mingbai.identity.events.IdentityActs;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.web.Issue;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives an account a role for an agency (授权). The three administrators exclude one another, and nobody grants to themselves. An
 * administrator's role may be given for the whole installation: its agency is then empty.
 */
@Component
public class GrantRole {

    private final AccountTable accounts;
    private final GrantTable grants;
    private final AgencyReading agencies;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    GrantRole(AccountTable accounts, GrantTable grants, AgencyReading agencies, Ledger ledger, Ids ids, Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.agencies = agencies;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Grant grant(Actor actor, long accountId, Role role, String agency) {
        Account account = accounts.require(accountId);
        Refused.ifAny(issues(actor, account, role, agency));
        // Two grants at once could make one person two administrators: both must be the next version of the account.
        Account after = account.touchedAgain();
        accounts.update(after);
        Grant grant = new Grant(ids.next(), account.id(), agency, role, clock.millis(), null, 1);
        grants.insert(grant);
        ledger.record(Act.of(IdentityActs.GRANTED, actor, agency, Map.of("account", account.id(), "role", role.code()),
                after.touched(), grant.touched()));
        return grant;
    }

    private List<Issue> issues(Actor actor, Account account, Role role, String agency) {
        List<Issue> issues = new ArrayList<>();
        if (actor.accountId() == account.id()) {
            issues.add(Issue.of("role", "不能给自己授权，请由另一位安全管理员办理。"));
        }
        if (agency.isEmpty() ? !role.administers() : agencies.byCode(agency).isEmpty()) {
            issues.add(Issue.of("agency_code", agency.isEmpty() ? "请选择角色所属的机构。" : "没有代码为“" + agency + "”的机构，请改正代码。"));
        }
        List<Grant> held = grants.of(account.id());
        held.stream().filter(grant -> grant.role() == role && grant.agency().equals(agency)).findAny()
                .ifPresent(grant -> issues.add(Issue.of("role", account.name() + "已有“" + role.label() + "”角色，不必再授。")));
        held.stream().map(Grant::role).filter(other -> role.administers() && other.administers() && other != role).findAny()
                .ifPresent(other -> issues.add(Issue.of("role", account.name() + "已是" + other.label() + "，不能兼任" + role.label()
                        + "：系统、安全、审计三员必须由不同的人担任。")));
        return issues;
    }
}
