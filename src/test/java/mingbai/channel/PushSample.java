package mingbai.channel;

import mingbai.Sample;
import mingbai.agency.Agency;
import mingbai.ledger.Ids;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionOperations;

/** A push that waits, for the walk over all handlers. */
final class PushSample implements Sample {

    private final SetTarget setTarget;
    private final PushTable pushes;
    private final Ids ids;
    private final TransactionOperations transaction;
    private final BeanFactory beans;

    PushSample(SetTarget setTarget, PushTable pushes, Ids ids, TransactionOperations transaction, BeanFactory beans) {
        this.setTarget = setTarget;
        this.pushes = pushes;
        this.ids = ids;
        this.transaction = transaction;
        this.beans = beans;
    }

    @Override
    public String kind() {
        return "push";
    }

    @Override
    public String ownedBy(Agency agency) {
        long target = Long.parseLong(new TargetSample(setTarget).ownedBy(agency));
        long document = new LivePapers(beans).guide(agency).id();
        long id = ids.next();
        transaction.executeWithoutResult(status -> pushes.queue(id, target, agency.code(), document, 1, Push.Action.PUT, 4_000_000_000_000L));
        return Long.toString(id);
    }
}
