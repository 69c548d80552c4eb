package mingbai.participation.solicitation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How many opinions there are, by way, by verdict and by passage.
 *
 * @param late      came in after the last day
 * @param open      not judged yet
 */
public record Tally(long all, long late, long open, Map<OpinionWay, Long> ways, Map<Verdict, Long> verdicts, Map<Integer, Long> passages) {

    static Tally of(List<OpinionTable.Heap> heaps) {
        Map<OpinionWay, Long> ways = new EnumMap<>(OpinionWay.class);
        Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
        Map<Integer, Long> passages = new TreeMap<>();
        for (OpinionTable.Heap heap : heaps) {
            ways.merge(heap.way(), heap.n(), Long::sum);
            passages.merge(heap.passage(), heap.n(), Long::sum);
            if (heap.verdict() != null) {
                verdicts.merge(heap.verdict(), heap.n(), Long::sum);
            }
        }
        return new Tally(sum(heaps, heap -> true), sum(heaps, OpinionTable.Heap::late), sum(heaps, heap -> heap.verdict() == null), ways, verdicts, passages);
    }

    private static long sum(List<OpinionTable.Heap> heaps, Predicate<OpinionTable.Heap> those) {
        return heaps.stream().filter(those).mapToLong(OpinionTable.Heap::n).sum();
    }

    public long by(OpinionWay way) {
        return ways.getOrDefault(way, 0L);
    }

    public long as(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0L);
    }

    public long on(int passage) {
        return passages.getOrDefault(passage, 0L);
    }
}
