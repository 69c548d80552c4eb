package mingbai.operations.bench;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long something took, each time, in milliseconds. */
final class Latencies {

    private static final double NANOS = 1e6;

    private final ConcurrentLinkedQueue<Double> taken = new ConcurrentLinkedQueue<>();

    /** @param times how often; @param p50 half were as fast, milliseconds; @param p99 all but one of a hundred; @param most the slowest */
    record Told(int times, double p50, double p99, double most) {

        String line(String what) {
            return "%-34s %8d   p50 %7.1f ms   p99 %7.1f ms   slowest %8.1f ms".formatted(what, times, p50, p99, most);
        }
    }

    void add(long beginNanos) {
        taken.add((System.nanoTime() - beginNanos) / NANOS);
    }

    Told told() {
        double[] sorted = taken.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? new Told(0, 0, 0, 0) : new Told(sorted.length, at(sorted, 0.50), at(sorted, 0.99), Arrays.stream(sorted).max().getAsDouble());
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1 < 0 ? 0 : Math.ceil(sorted.length * share) - 1)];
    }
}
