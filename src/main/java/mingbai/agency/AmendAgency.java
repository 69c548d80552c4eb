package mingbai.agency;

import java.util.ArrayList;
import java.util.List;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corrects what is on record of an agency, or puts it under another parent. A new name by reform is {@link RenameAgency}'s. */
@Component
public class AmendAgency {

    private final AgencyTable table;
    private final Registration registration;
    private final Ledger ledger;

    AmendAgency(AgencyTable table, Registration registration, Ledger ledger) {
        this.table = table;
        this.registration = registration;
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
        Registration.Written written = registration.alter(actor, before, facts);
        ledger.record(written.act());
        return written.agency();
    }
}
