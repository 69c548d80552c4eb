package mingbai.ledger;

import java.util.List;
import java.util.OptionalLong;

/**
 * Port of whoever follows the log (index, page cache, channels, journals). Each bean of this type is fed on a thread of its own, from its
 * own position, in the order of {@code seq}, from program start on. An act is handed over at least once, never too early, never skipped:
 * if {@link #accept} throws, the same acts come again after a pause.
 */
public interface Tail {

    /** Unique, never changed: the position is kept under it. */
    String name();

    /**
     * The {@code seq} wanted next (0 at the beginning), from a reader that keeps its position together with what it makes of the acts, as an
     * index does in its commit data. A reader that returns nothing leaves it to the ledger, which then keeps one for all nodes, as of some
     * seconds ago.
     */
    default OptionalLong position() {
        return OptionalLong.empty();
    }

    /** Takes acts, oldest first, at most 500. The position to keep is the last one's {@code seq} + 1. */
    void accept(List<SequencedAct> acts);
}
