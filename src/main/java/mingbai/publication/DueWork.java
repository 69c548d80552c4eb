package mingbai.publication;

import java.time.Duration;
import java.util.List;
import mingbai.ledger.Actor;
import mingbai.ledger.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does what has fallen due: publications set for a time, documents that run out. Looks every second (and at the start, for what was missed);
 * the rows are the schedule, and the version of each keeps two nodes from doing the same twice.
 */
@Component
class DueWork extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);

    private final Archive archive;
    private final PublishEdition publish;
    private final EndValidity endValidity;
    private final TransactionOperations reading;

    DueWork(Archive archive, PublishEdition publish, EndValidity endValidity, org.springframework.transaction.PlatformTransactionManager transactions) {
        super("due publications", Duration.ZERO, Duration.ofSeconds(1));
        this.archive = archive;
        this.publish = publish;
        this.endValidity = endValidity;
        var template = new org.springframework.transaction.support.TransactionTemplate(transactions);
        template.setReadOnly(true);
        this.reading = template;
    }

    @Override
    protected void look() {
        done();
    }

    /** One look; @return how many publications were done */
    int done() {
        long now = archive.clock.millis();
        List<EditionTable.Due> due = reading.execute(status -> archive.editions.due(now, 100));
        int done = 0;
        for (EditionTable.Due next : due == null ? List.<EditionTable.Due>of() : due) {
            try {
                Actor actor = Actor.of(next.account(), next.name(), "");
                done += publish.runDue(actor, next.edition()).isPresent() ? 1 : 0;
            } catch (mingbai.web.Overtaken elsewhere) {
                LOG.debug("edition {} was published by another node", next.edition());
            } catch (RuntimeException e) {
                LOG.warn("edition {} could not be published at its time: {}", next.edition(), e.getMessage());
            }
        }
        boolean anyExpired = Boolean.TRUE.equals(reading.execute(status ->
                !archive.documents.expiredBy(java.time.LocalDate.now(archive.clock), 1).isEmpty()));
        if (anyExpired) {
            endValidity.expireDue(Actor.PROGRAM);
        }
        return done;
    }
}
