package mingbai.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import mingbai.ledger.reading.Tiles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ledger's part of {@code fsck}: recomputes everything from the payloads up and names whatever is not what it was. All of it sees
 * one snapshot, so it may run beside a working program. Whoever holds the disk and the signing key can rewrite all of this together;
 * only witnesses of the published checkpoints catch that.
 */
@Component
public class LedgerCheck {

    private final CheckReading reading;
    private final List<LedgeredState> states;
    private final Published published;
    private final LogKey key;
    private final Tiles tiles;
    private final TransactionTemplate snapshot;

    @Autowired
    LedgerCheck(CheckReading reading, ObjectProvider<LedgeredState> states, Published published, LogKey key, Tiles tiles,
            PlatformTransactionManager transactions) {
        this(reading, states.stream().toList(), published, key, tiles, transactions);
    }

    LedgerCheck(CheckReading reading, List<LedgeredState> states, Published published, LogKey key, Tiles tiles,
            PlatformTransactionManager transactions) {
        this.reading = reading;
        this.states = states;
        this.published = published;
        this.key = key;
        this.tiles = tiles;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Checks all, handing over each finding as it is made. */
    public void run(Consumer<Finding> findings) {
        Optional<Published.Signed> promised = promised(findings); // before the snapshot, which must not be older
        snapshot.executeWithoutResult(status -> {
            Set<Long> erased = new HashSet<>();
            OrderCheck order = new OrderCheck(reading, new CheckpointCheck(reading, key.verifier(), promised, findings),
                    new TileCheck(tiles, findings), findings, erased);
            order.run();
            loose(findings);
            new ThingCheck(reading, states, erased, findings).run();
        });
    }

    private Optional<Published.Signed> promised(Consumer<Finding> findings) {
        try {
            return published.promised();
        } catch (LogRefused e) {
            findings.accept(new Finding("已公布的检查点", String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    public List<Finding> run() {
        List<Finding> findings = new ArrayList<>();
        run(findings::add);
        return findings;
    }

    private void loose(Consumer<Finding> findings) {
        reading.linesNowhere().forEach(line -> findings.accept(new Finding("台账编号 " + line, "既没有排进日志，也不在等候排序之列")));
        reading.pendingWithoutLine().forEach(line -> findings.accept(new Finding("等候排序的编号 " + line, "台账里没有这一行")));
        reading.pendingAndOrdered().forEach(line -> findings.accept(new Finding("台账编号 " + line, "已经排进日志，却仍在等候排序之列")));
        reading.payloadsWithoutLine().forEach(line -> findings.accept(new Finding("内容编号 " + line, "台账里没有这一行")));
    }
}
