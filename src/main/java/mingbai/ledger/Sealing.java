package mingbai.ledger;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import mingbai.merkle.Checkpoint;
import mingbai.merkle.Frontier;
import mingbai.merkle.Hash;
import mingbai.merkle.Note;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One step of the sequencer: reads what waits, hashes and signs outside any write transaction, then writes order rows and checkpoint in
 * one short transaction. Two steps that overlap (another node, another thread) are told apart by the key on {@code seq}: one of them
 * fails whole and is made again.
 */
@Component
class Sealing {

    /** Rows a transaction, as everywhere in bulk. */
    static final int BATCH = 500;

    private final OrderTable order;
    private final LogKey key;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    Sealing(OrderTable order, LogKey key, PlatformTransactionManager transactions) {
        this.order = order;
        this.key = key;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
    }

    /** What one step will write. */
    record Step(long from, List<OrderTable.Pending> lines, List<Hash> leafHashes, Frontier after, Note note) {}

    /** @return the checkpoint over what was sealed; nothing if nothing waited */
    Optional<Published.Signed> sealOnce() {
        Optional<Step> step = prepare();
        step.ifPresent(this::write);
        return step.map(written -> Published.Signed.of(written.note));
    }

    /** Outside any write transaction: read, hash, sign. */
    Optional<Step> prepare() {
        record Work(Frontier before, List<OrderTable.Pending> lines) {}
        Work work = read(() -> {
            Frontier tip = order.tip().map(OrderTable.Tip::frontier).orElseThrow(() -> new IllegalStateException("the log was not opened"));
            return new Work(tip, order.pending(BATCH));
        });
        if (work.lines.isEmpty()) {
            return Optional.empty();
        }
        List<Hash> leafHashes = work.lines.stream().map(OrderTable.Pending::leafHash).toList();
        Frontier after = work.before.append(leafHashes);
        return Optional.of(new Step(work.before.size(), work.lines, leafHashes, after, sign(after)));
    }

    /** @throws org.springframework.dao.DuplicateKeyException if another sequencer was faster; nothing is written then */
    void write(Step step) {
        writing.executeWithoutResult(status -> {
            order.insertOrder(step.from, step.lines, step.leafHashes);
            order.insertCheckpoint(step.after, step.note);
            order.forgetFrontier(step.from);
        });
    }

    /** Signs the empty log, if nobody has yet. */
    void begin() {
        if (read(order::tip).isEmpty()) {
            writing.executeWithoutResult(status -> order.insertCheckpoint(Frontier.EMPTY, sign(Frontier.EMPTY)));
        }
    }

    /** The newest checkpoint of a log longer than that, under our own name and key. */
    Optional<Published.Signed> newest(long longerThan) {
        return read(order::tip).filter(tip -> tip.frontier().size() > longerThan).map(tip -> Published.Signed.of(tip.note().isSignedBy(key.verifier()) ? tip.note() : sign(tip.frontier())));
    }

    OptionalLong seqOf(long line) {
        return read(() -> order.seqOf(line));
    }

    /** The root over the first {@code size} leaves, or nothing if the log is shorter. */
    Optional<Hash> rootAt(long size) {
        Optional<Hash> signed = read(() -> order.rootAt(size));
        return signed.isPresent() ? signed : hashed(size);
    }

    private Optional<Hash> hashed(long size) {
        Frontier frontier = Frontier.EMPTY;
        while (frontier.size() < size) {
            long from = frontier.size();
            List<Hash> leaves = read(() -> order.leafHashes(from, (int) Math.min(10_000, size - from)));
            if (leaves.isEmpty()) {
                return Optional.empty();
            }
            frontier = frontier.append(leaves);
        }
        return Optional.of(frontier.root());
    }

    private Note sign(Frontier frontier) {
        return key.key().sign(new Checkpoint(key.verifier().name(), frontier).text());
    }

    private <T> T read(Supplier<T> work) {
        return Objects.requireNonNull(reading.execute(status -> work.get()));
    }
}
