package mingbai.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import mingbai.identity.Handover.OpenItem;
import mingbai.identity.events.IdentityActs;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passes all that waits for a person to their successor, in one transaction (工作交接). Nothing may be left behind: if anything still
 * waits for the predecessor afterwards, nothing has happened at all.
 */
@Component
public class HandOver {

    /** An act with more things than this would outgrow an entry of the log (64 KiB). */
    private static final int THINGS_AN_ACT = 200;

    private final AccountTable accounts;
    private final GrantTable grants;
    private final Enrolment enrolment;
    private final List<Handover> modules;
    private final Ledger ledger;

    HandOver(AccountTable accounts, GrantTable grants, Enrolment enrolment, List<Handover> modules, Ledger ledger) {
        this.accounts = accounts;
        this.grants = grants;
        this.enrolment = enrolment;
        this.modules = modules;
        this.ledger = ledger;
    }

    /** What waits for the person, the most urgent first. */
    @Transactional(readOnly = true)
    public List<OpenItem> openItems(long account) {
        return modules.stream().flatMap(module -> module.openItems(account).stream())
                .sorted(Comparator.comparing(OpenItem::due, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(OpenItem::kind)).toList();
    }

    /**
     * @param withRoles whether the successor is given the roles of the predecessor that they do not hold yet
     * @return how many items passed
     */
    @Transactional
    public int handOver(Actor actor, long from, String toLogin, boolean withRoles) {
        Account predecessor = accounts.require(from);
        Account successor = accounts.byLogin(toLogin).filter(account -> account.state() == Account.State.ACTIVE && account.id() != from)
                .orElseThrow(() -> new Refused("to", "没有登录名为“" + toLogin + "”的在用账号，请另选接手人。"));
        List<Act> acts = new ArrayList<>();
        if (withRoles) {
            passRoles(actor, predecessor, successor, acts);
        }
        int items = openItems(from).size();
        List<Touched> passed = modules.stream().flatMap(module -> module.pass(actor, from, successor.id()).stream()).toList();
        List<OpenItem> left = openItems(from);
        if (!left.isEmpty()) {
            throw new Refused("", "还有 " + left.size() + " 项没有交接，例如" + left.getFirst().kind() + "“" + left.getFirst().title()
                    + "”。本次交接没有生效，请先单独处理这些事项。");
        }
        for (int i = 0; i == 0 || i < passed.size(); i += THINGS_AN_ACT) {
            acts.add(new Act(IdentityActs.HANDED_OVER, actor, predecessor.agency(), Map.of("from", Long.toString(from), "to", Long.toString(successor.id()), "items", items),
                    passed.subList(i, Math.min(i + THINGS_AN_ACT, passed.size()))));
        }
        ledger.recordAll(acts);
        return items;
    }

    private void passRoles(Actor actor, Account predecessor, Account successor, List<Act> acts) {
        Account heir = successor;
        for (Grant grant : grants.of(predecessor.id())) {
            List<Grant> held = grants.of(heir.id());
            if (held.stream().noneMatch(other -> other.role() == grant.role() && other.agency().equals(grant.agency()))) {
                List<Role> roles = held.stream().map(Grant::role).toList();
                Refused.ifAny(enrolment.issues(actor, heir.id(), heir.name(), roles, grant.role(), grant.agency()));
                heir = enrolment.grant(actor, heir, grant.role(), grant.agency(), acts).account();
            }
        }
    }
}
