package mingbai.ledger;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * Records acts. Called inside the transaction of the act (it refuses to run outside one); the line is there if and only if the act is.
 */
public interface Ledger {

    /** @return the id of the line */
    long record(Act act);

    /** Many acts in one go, for imports: at most 500 a transaction. @return the ids of the lines, in the order of the acts */
    List<Long> recordAll(List<Act> acts);

    /**
     * Waits, outside any transaction, until a committed line stands in the published log.
     *
     * @return its place, or nothing if the time ran out first
     */
    OptionalLong awaitSequenced(long line, Duration atMost);
}
