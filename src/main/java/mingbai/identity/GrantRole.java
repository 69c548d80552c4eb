package mingbai.identity;

import java.util.ArrayList;
import java.util.List;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
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
    private final Enrolment enrolment;
    private final Ledger ledger;

    GrantRole(AccountTable accounts, GrantTable grants, Enrolment enrolment, Ledger ledger) {
        this.accounts = accounts;
        this.grants = grants;
        this.enrolment = enrolment;
        this.ledger = ledger;
    }

    @Transactional
    public Grant grant(Actor actor, long accountId, Role role, String agency) {
        Account account = accounts.require(accountId);
        List<Grant> held = grants.of(account.id());
        List<Issue> issues = new ArrayList<>(enrolment.issues(actor, account.id(), account.name(), held.stream().map(Grant::role).toList(), role, agency));
        held.stream().filter(grant -> grant.role() == role && grant.agency().equals(agency)).findAny()
                .ifPresent(grant -> issues.add(Issue.of("roles", account.name() + "已有“" + role.label() + "”角色，不必再授。")));
        Refused.ifAny(issues);
        List<Act> acts = new ArrayList<>();
        Grant grant = enrolment.grant(actor, account, role, agency, acts).grant();
        ledger.recordAll(acts);
        return grant;
    }
}
