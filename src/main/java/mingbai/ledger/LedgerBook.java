package mingbai.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes acts into the caller's transaction and wakes the sequencer once that has committed. */
@Component
class LedgerBook implements Ledger {

    private final Ids ids;
    private final Clock clock;
    private final LineTable lines;
    private final Sealing sealing;
    private final Published published;
    private final TransactionSynchronization wakeAfterCommit;

    LedgerBook(Ids ids, Clock clock, LineTable lines, Sealing sealing, Published published, WakeUp wakeUp) {
        this.ids = ids;
        this.clock = clock;
        this.lines = lines;
        this.sealing = sealing;
        this.published = published;
        // one object for all: a transaction with many acts wakes the sequencer once
        this.wakeAfterCommit = new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeUp.signal();
            }
        };
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long record(Act act) {
        return write(List.of(act)).getFirst();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> recordAll(List<Act> acts) {
        return acts.isEmpty() ? List.of() : write(acts);
    }

    private List<Long> write(List<Act> acts) {
        long now = clock.millis();
        List<Draft> drafts = new ArrayList<>(acts.size());
        acts.forEach(act -> drafts.add(Draft.of(ids.next(), act, now)));
        lines.insert(drafts);
        TransactionSynchronizationManager.registerSynchronization(wakeAfterCommit);
        return drafts.stream().map(Draft::line).toList();
    }

    @Override
    @Transactional(propagation = Propagation.NEVER)
    public OptionalLong awaitSequenced(long line, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            long seen = published.size();
            OptionalLong seq = sealing.seqOf(line);
            if (seq.isPresent() && published.awaitMoreThan(seq.getAsLong(), Duration.ofNanos(deadline - System.nanoTime()))) {
                return seq;
            }
            if (!published.awaitMoreThan(seen, Duration.ofNanos(deadline - System.nanoTime()))) {
                return OptionalLong.empty();
            }
        }
    }
}
