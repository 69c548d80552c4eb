package mingbai.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Removes what belongs to nothing: rows no owner refers to any more, files without a row, uploads broken off. Nothing younger than a
 * day, so that a form left open keeps its attachment.
 */
@Component
public class SweepOrphans {

    private static final Duration GRACE = Duration.ofDays(1);
    private static final int BATCH = 200;

    private final FileFolder folder;
    private final FileTable table;
    private final List<FileOwner> owners;
    private final TransactionOperations transaction;
    private final Clock clock;

    SweepOrphans(FileFolder folder, FileTable table, List<FileOwner> owners, TransactionOperations transaction, Clock clock) {
        this.folder = folder;
        this.table = table;
        this.owners = owners;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return how many files were removed */
    public int sweep() {
        Instant before = clock.instant().minus(GRACE);
        forgetUnowned(before.toEpochMilli());
        return folder.sweep(before, hash -> table.find(hash).isPresent());
    }

    private void forgetUnowned(long before) {
        String after = "";
        for (List<String> batch = next(before, after); !batch.isEmpty(); batch = next(before, after)) {
            List<String> unowned = batch.stream().filter(hash -> owners.stream().noneMatch(owner -> owner.owns(hash))).toList();
            transaction.executeWithoutResult(status -> unowned.forEach(hash -> table.deleteStoredBefore(hash, before)));
            after = batch.getLast();
        }
    }

    private List<String> next(long before, String after) {
        return table.storedBefore(before, after, BATCH);
    }
}
