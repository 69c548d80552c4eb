package mingbai.agency;

import java.util.ArrayList;
import java.util.List;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a new agency on record (设立). Its code is given here and never changes. */
@Component
public class EstablishAgency {

    private final AgencyTable table;
    private final Registration registration;
    private final Ledger ledger;

    EstablishAgency(AgencyTable table, Registration registration, Ledger ledger) {
        this.table = table;
        this.registration = registration;
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
        Registration.Written written = registration.enter(actor, code, facts);
        ledger.record(written.act());
        return written.agency();
    }
}
