package mingbai.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * So many calls at once, refilled steadily, for each caller: a bucket of tokens each. Kept in memory alone; callers that have been quiet
 * long enough to have a full bucket again are forgotten.
 */
public final class Throttle {

    private static final int MOST_CALLERS = 50_000;
    private static final int LONGEST_CALLER = 64;
    private static final double NANOS = 1_000_000_000.0;

    /** @param served whether the last call found a token */
    private record Bucket(double tokens, long at, boolean served) {}

    private final int capacity;
    private final double perSecond;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /** @param nanos a clock that only goes on, as {@code System::nanoTime} */
    public Throttle(int capacity, double perSecond, LongSupplier nanos) {
        this.capacity = capacity;
        this.perSecond = perSecond;
        this.nanos = nanos;
    }

    /** Takes one; 0 when there was one, else the seconds until there will be. */
    public int take(String named) {
        String caller = named.length() > LONGEST_CALLER ? named.substring(0, LONGEST_CALLER) : named; // what is typed must not fill the memory
        long now = nanos.getAsLong();
        if (buckets.size() > MOST_CALLERS) {
            buckets.values().removeIf(bucket -> (now - bucket.at()) / NANOS * perSecond >= capacity);
        }
        Bucket after = buckets.merge(caller, new Bucket(capacity - 1.0, now, true), (before, first) -> {
            double tokens = Math.min(capacity, before.tokens() + (now - before.at()) / NANOS * perSecond);
            return tokens >= 1 ? new Bucket(tokens - 1, now, true) : new Bucket(tokens, now, false);
        });
        return after.served() ? 0 : Math.max(1, (int) Math.ceil((1 - after.tokens()) / perSecond));
    }
}
