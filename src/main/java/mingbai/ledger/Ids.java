package mingbai.ledger;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Ids made by the program: 63 bits of time (41, milliseconds since 2020), node (10) and counter (12). Unique over nodes, roughly in
 * order of making, never in order of commit: no reader may use "id greater than the last". Written as strings in JSON.
 */
@Component
public class Ids {

    /** What an id looks like in an address or a form: 19 digits from August 2027 on, and never more than a long holds. */
    public static final String PATTERN = "[1-8]?\\d{1,18}";

    private static final long EPOCH = 1_577_808_000_000L; // 2020-01-01 00:00 in China
    private static final int PER_MILLISECOND = 1 << 12;

    private final Clock clock;
    private final long node;
    private long last;

    public Ids(Clock clock, @Value("${mingbai.node:0}") int node) {
        if (node < 0 || node > 1023) {
            throw new IllegalArgumentException("mingbai.node: " + node + " is not between 0 and 1023");
        }
        this.clock = clock;
        this.node = (long) node << 12;
    }

    /** A clock that stands still or goes back never makes an id twice: the counter runs over into the next millisecond. */
    public synchronized long next() {
        long now = (clock.millis() - EPOCH) * PER_MILLISECOND;
        last = Math.max(last + 1, now);
        long millisecond = last / PER_MILLISECOND;
        return millisecond << 22 | node | last % PER_MILLISECOND;
    }
}
