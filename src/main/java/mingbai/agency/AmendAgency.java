package mingbai.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.agency.events.AgencyActs;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corrects what is on record of an agency, or puts it under another parent. A new name by reform is {@link RenameAgency}'s. */
@Component
public class AmendAgency {

    private final AgencyTable table;
    private final Ledger ledger;

    AmendAgency(AgencyTable table, Ledger ledger) {
        this.table = table;
        this.ledger = ledger;
    }

    /** @param version the version the caller saw; another one now means somebody was faster */
    @Transactional
    public Agency amend(Actor actor, String code, long version, AgencyFacts facts) {
        table.lockTree();
        Agency before = table.find(code).orElseThrow(NotFound::new);
        if (before.version() != version) {
            throw new Overtaken("机构“" + before.name() + "”");
        }
        List<Issue> issues = new ArrayList<>(AgencyChecks.ofFacts(facts));
        issues.addAll(AgencyChecks.ofPlace(code, facts, table));
        Refused.ifAny(issues);
        if (before.facts().equals(facts)) {
            return before;
        }
        @Nullable Agency parent = facts.parent().isEmpty() ? null : table.find(facts.parent()).orElseThrow();
        Agency after = table.update(before, facts, Agency.pathUnder(parent, code));
        ledger.record(Act.of(AgencyActs.AMENDED, actor, code, Map.of("code", code, "parent", facts.parent()), after.touched()));
        return after;
    }
}
