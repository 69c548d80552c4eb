package mingbai.index;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question to an index. Blank words ask for everything the filters let through, newest first. Words between quotation marks are taken
 * exactly. The values of one facet are alternatives, different facets must all hold.
 *
 * @param under    code of an agency: its own entries and those of all below it; empty: everywhere
 * @param keys     what the caller holds (see {@link Entry#visibleTo})
 * @param counting facets whose values shall be counted, each as if its own filter were not set
 */
public record Query(String words, Map<Facet, Set<String>> filters, String under, @Nullable LocalDate from, @Nullable LocalDate to,
        Set<String> keys, Sort sort, int offset, int limit, Set<Facet> counting) {

    public enum Sort { RELEVANCE, NEWEST }

    /** Hits on one page at most. */
    public static final int LARGEST_PAGE = 100;
    /** No page ends behind this hit: who pages so far needs better words or filters. */
    public static final int DEEPEST = 10_000;

    public Query {
        filters = Map.copyOf(filters);
        keys = Set.copyOf(keys);
        counting = Set.copyOf(counting);
        offset = Math.max(0, offset);
        limit = Math.clamp(limit, 0, LARGEST_PAGE);
    }

    public static Query of(String words) {
        return new Query(words, Map.of(), "", null, null, Set.of(), Sort.RELEVANCE, 0, 10, Set.of());
    }

    public Query where(Facet facet, String... values) {
        Map<Facet, Set<String>> more = new EnumMap<>(Facet.class);
        more.putAll(filters);
        more.put(facet, Set.copyOf(Arrays.asList(values)));
        return new Query(words, more, under, from, to, keys, sort, offset, limit, counting);
    }

    public Query under(String agency) {
        return new Query(words, filters, agency, from, to, keys, sort, offset, limit, counting);
    }

    /** Both days included; null leaves that side open. */
    public Query publishedBetween(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Query(words, filters, under, first, last, keys, sort, offset, limit, counting);
    }

    public Query withKeys(Set<String> held) {
        return new Query(words, filters, under, from, to, held, sort, offset, limit, counting);
    }

    public Query newestFirst() {
        return new Query(words, filters, under, from, to, keys, Sort.NEWEST, offset, limit, counting);
    }

    public Query page(int firstHit, int hits) {
        return new Query(words, filters, under, from, to, keys, sort, firstHit, hits, counting);
    }

    public Query counting(Facet... facets) {
        Set<Facet> wanted = EnumSet.noneOf(Facet.class);
        wanted.addAll(Arrays.asList(facets));
        return new Query(words, filters, under, from, to, keys, sort, offset, limit, wanted);
    }
}
