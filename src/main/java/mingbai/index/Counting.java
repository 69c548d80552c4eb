package mingbai.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts what matches, up to a limit, and how often each value of the wanted facets stands on it. */
final class Counting implements Collector {

    private final int most;
    private final Map<Facet, Map<String, Long>> values = new EnumMap<>(Facet.class);
    private final List<Leaf> leaves = new ArrayList<>();
    private int counted;

    private Counting(int most, Set<Facet> facets) {
        this.most = most;
        facets.forEach(facet -> values.put(facet, new HashMap<>()));
    }

    static int upTo(int most, IndexSearcher searcher, Query query) throws IOException {
        return run(most, Set.of(), searcher, query).counted;
    }

    /** Counts at most so many hits; {@link #complete} says whether that was all. */
    static Counting facets(int most, Set<Facet> facets, IndexSearcher searcher, Query query) throws IOException {
        return run(most, facets, searcher, query);
    }

    private static Counting run(int most, Set<Facet> facets, IndexSearcher searcher, Query query) throws IOException {
        Counting counting = new Counting(most, facets);
        searcher.search(query, new CollectorManager<Counting, Counting>() {
            @Override
            public Counting newCollector() {
                return counting;
            }

            @Override
            public Counting reduce(Collection<Counting> collectors) {
                return counting;
            }
        });
        for (Leaf leaf : counting.leaves) {
            leaf.addTo(counting.values);
        }
        return counting;
    }

    boolean complete() {
        return counted < most;
    }

    List<Hits.Count> of(Facet facet) {
        return values.getOrDefault(facet, Map.of()).entrySet().stream().map(count -> new Hits.Count(count.getKey(), count.getValue()))
                .sorted(Comparator.comparingLong(Hits.Count::hits).reversed().thenComparing(Hits.Count::value)).toList();
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        if (counted >= most) {
            throw new CollectionTerminatedException();
        }
        Leaf leaf = new Leaf(context, values.keySet());
        leaves.add(leaf);
        return leaf;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    private final class Leaf implements LeafCollector {
        private final List<Ordinals> ordinals = new ArrayList<>();

        Leaf(LeafReaderContext context, Set<Facet> facets) throws IOException {
            for (Facet facet : facets) {
                ordinals.add(new Ordinals(facet, DocValues.getSortedSet(context.reader(), facet.field())));
            }
        }

        @Override
        public void setScorer(Scorable scorer) {
            // counts do not depend on scores
        }

        @Override
        public void collect(int doc) throws IOException {
            if (++counted > most) {
                counted = most;
                throw new CollectionTerminatedException();
            }
            for (Ordinals each : ordinals) {
                each.count(doc);
            }
        }

        void addTo(Map<Facet, Map<String, Long>> totals) throws IOException {
            for (Ordinals each : ordinals) {
                each.addTo(totals.get(each.facet));
            }
        }
    }

    private static final class Ordinals {
        private final Facet facet;
        private final SortedSetDocValues values;
        private final int[] counts;

        Ordinals(Facet facet, SortedSetDocValues values) {
            this.facet = facet;
            this.values = values;
            this.counts = new int[Math.toIntExact(values.getValueCount())];
        }

        void count(int doc) throws IOException {
            if (values.advanceExact(doc)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    counts[Math.toIntExact(values.nextOrd())]++;
                }
            }
        }

        void addTo(Map<String, Long> totals) throws IOException {
            for (int ord = 0; ord < counts.length; ord++) {
                if (counts[ord] > 0) {
                    totals.merge(values.lookupOrd(ord).utf8ToString(), (long) counts[ord], Long::sum);
                }
            }
        }
    }
}
