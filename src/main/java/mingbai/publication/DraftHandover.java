package mingbai.publication;

import java.util.List;
import mingbai.identity.Handover;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Editions somebody opened and has not brought to an end: they pass to the successor, who answers for them from then on. */
@Component
class DraftHandover implements Handover {

    private final EditionTable editions;
    private final RevisionTable revisions;
    private final AccountReading accounts;

    DraftHandover(EditionTable editions, RevisionTable revisions, AccountReading accounts) {
        this.editions = editions;
        this.revisions = revisions;
        this.accounts = accounts;
    }

    @Override
    public List<OpenItem> openItems(long account) {
        return editions.openOf(account).stream().map(open -> new OpenItem("在办文稿（" + open.edition().state().label() + "）", Long.toString(open.edition().id()),
                open.title(), open.agency(), null, "/desk/edition/" + open.edition().id())).toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Touched> pass(Actor actor, long from, long to) {
        String name = accounts.require(to).name();
        return editions.openOf(from).stream().map(open -> {
            Edition passed = open.edition().in(open.edition().state());
            editions.update(passed);
            editions.passTo(passed.id(), to, name);
            return passed.touched(revisions.digest(passed.revision()));
        }).toList();
    }
}
