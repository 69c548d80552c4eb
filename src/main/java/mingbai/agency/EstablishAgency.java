package mingbai.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.agency.events.AgencyActs;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a new agency on record (设立). Its code is given here and never changes. */
@Component
public class EstablishAgency {

    private final AgencyTable table;
    private final Ledger ledger;

    EstablishAgency(AgencyTable table, Ledger ledger) {
        this.table = table;
        this.ledger = ledger;
    }

    @Transactional
    public Agency establish(Actor actor, String code, AgencyFacts facts) {
        table.lockTree();
        List<Issue> issues = new ArrayList<>(AgencyChecks.ofCode(code));
        issues.addAll(AgencyChecks.ofFacts(facts));
        issues.addAll(AgencyChecks.ofPlace(code, facts, table));
        table.find(code).ifPresent(other -> issues.add(Issue.of("code", "代码“" + code + "”已登记为“" + other.name() + "”，代码一经使用不再改给他人。")));
        Refused.ifAny(issues);
        @Nullable Agency parent = facts.parent().isEmpty() ? null : table.find(facts.parent()).orElseThrow();
        Agency agency = new Agency(code, facts, Agency.pathUnder(parent, code), 1);
        table.insert(agency);
        ledger.record(Act.of(AgencyActs.ESTABLISHED, actor, code,
                Map.of("code", code, "parent", facts.parent(), "kind", facts.kind().code()), agency.touched()));
        return agency;
    }
}
