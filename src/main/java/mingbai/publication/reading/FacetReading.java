package mingbai.publication.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mingbai.catalog.Matter;
import mingbai.catalog.reading.CatalogReading;
import mingbai.publication.Genres;
import mingbai.publication.Themes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The facets (组配分类) with what stands under each node: how many public documents of an agency or a whole region, also none, so that an empty
 * node can be shown to its owner; and what hangs on a node that is none. Counted by the database, one statement each.
 */
@Component
@Transactional(readOnly = true)
public class FacetReading {

    private final JdbcClient jdbc;
    private final CatalogReading catalog;

    FacetReading(JdbcClient jdbc, CatalogReading catalog) {
        this.jdbc = jdbc;
        this.catalog = catalog;
    }

    /** A node and how many documents stand under it, those of the nodes below included. @param known whether it is a node at all */
    public record Node(String name, String label, long count, boolean known, List<Node> below) {

        public boolean empty() {
            return count == 0;
        }
    }

    /** All themes with their second level, in their order; behind them values that are no theme, the documents without any under "". */
    public List<Node> themes(Collection<String> agencies) {
        Map<String, Long> counts = counted("theme", agencies);
        List<Node> nodes = new ArrayList<>();
        for (Themes.Theme theme : Themes.all()) {
            List<Node> below = theme.below().stream()
                    .map(name -> new Node(name, name.substring(name.indexOf('\\') + 1), taken(counts, name), true, List.of())).toList();
            nodes.add(new Node(theme.name(), theme.name(), taken(counts, theme.name()) + below.stream().mapToLong(Node::count).sum(), true, below));
        }
        nodes.addAll(unknown(counts));
        return nodes;
    }

    /** All genres a drafter may choose, then those that only documents carry. */
    public List<Node> genres(Collection<String> agencies) {
        Map<String, Long> counts = counted("genre", agencies);
        List<Node> nodes = new ArrayList<>(Genres.ALL.stream().map(name -> new Node(name, name, taken(counts, name), true, List.of())).toList());
        nodes.addAll(unknown(counts));
        return nodes;
    }

    /** How many public documents each agency has under each matter code; "" are those filed under none. */
    public Map<String, Map<String, Long>> byMatter(Collection<String> agencies) {
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        StatementSpec statement = agencies.isEmpty() ? jdbc.sql("""
                select agency, catalog_code, count(*) as n from publication_document where standing = 'LIVE' group by agency, catalog_code""")
                : jdbc.sql("""
                select agency, catalog_code, count(*) as n from publication_document where standing = 'LIVE' and agency in (:agencies)
                group by agency, catalog_code""").param("agencies", agencies);
        statement.query(row -> {
            counts.computeIfAbsent(row.getString("agency"), agency -> new HashMap<>()).put(row.getString("catalog_code"), row.getLong("n"));
        });
        return counts;
    }

    /** A matter of an agency and what stands under it. @param known whether the agency owes it, or ever did */
    public record MatterNode(String code, String name, long count, boolean inForce, boolean known) {

        public boolean empty() {
            return inForce && count == 0;
        }
    }

    /** What the agency owes today, also what is empty; behind it papers under matters that ended, then under such as are none of its own. */
    public List<MatterNode> matters(String agency, LocalDate day) {
        Map<String, Long> counts = new HashMap<>(byMatter(List.of(agency)).getOrDefault(agency, Map.of()));
        counts.remove("");
        List<MatterNode> nodes = new ArrayList<>();
        catalog.inForce(agency, day).forEach(matter -> nodes.add(new MatterNode(matter.code(), matter.name(), taken(counts, matter.code()), true, true)));
        if (!counts.isEmpty()) {
            Map<String, String> names = catalog.namesOf(counts.keySet());
            Set<String> ended = catalog.history(agency).stream().map(Matter::code).collect(Collectors.toSet());
            new TreeMap<>(counts).forEach((code, count) -> nodes.add(new MatterNode(code, names.getOrDefault(code, code), count, false, ended.contains(code))));
        }
        return nodes;
    }

    /**
     * How well an agency files.
     *
     * @param matters  it owes today, of which {@code empty} have no public document
     * @param unfiled  public documents under no matter
     * @param foreign  public documents under matters that are, and were, none of its own
     */
    public record Filing(String agency, int matters, int empty, long filed, long unfiled, long foreign) {

        public long faults() {
            return empty + unfiled + foreign;
        }
    }

    /** For each of the agencies; a handful of statements, whatever their number. The most faults first. */
    public List<Filing> filings(Collection<String> agencies, LocalDate day) {
        Map<String, Map<String, Long>> counts = byMatter(agencies);
        Map<String, List<Matter>> owed = catalog.inForceOf(agencies, day);
        Map<String, Set<String>> own = new HashMap<>();
        owed.forEach((agency, matters) -> own.put(agency, matters.stream().map(Matter::code).collect(Collectors.toCollection(HashSet::new))));
        Set<String> doubtful = counts.entrySet().stream().filter(entry -> entry.getValue().keySet().stream()
                .anyMatch(code -> !code.isEmpty() && !own.getOrDefault(entry.getKey(), Set.of()).contains(code))).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Map<String, List<Matter>> history = doubtful.isEmpty() ? Map.of() : catalog.historyOf(doubtful);
        return agencies.stream().map(agency -> filing(agency, owed.getOrDefault(agency, List.of()), history.getOrDefault(agency, List.of()),
                counts.getOrDefault(agency, Map.of()))).sorted(Comparator.comparingLong(Filing::faults).reversed().thenComparing(Filing::agency)).toList();
    }

    private static Filing filing(String agency, List<Matter> owed, List<Matter> history, Map<String, Long> counts) {
        Set<String> own = owed.stream().map(Matter::code).collect(Collectors.toSet());
        history.forEach(matter -> own.add(matter.code()));
        int empty = (int) owed.stream().filter(matter -> !counts.containsKey(matter.code())).count();
        long unfiled = counts.getOrDefault("", 0L);
        long foreign = counts.entrySet().stream().filter(entry -> !entry.getKey().isEmpty() && !own.contains(entry.getKey())).mapToLong(Map.Entry::getValue).sum();
        long all = counts.values().stream().mapToLong(count -> count).sum();
        return new Filing(agency, owed.size(), empty, all - unfiled - foreign, unfiled, foreign);
    }

    private Map<String, Long> counted(String column, Collection<String> agencies) {
        Map<String, Long> counts = new LinkedHashMap<>();
        String where = " from publication_document where standing = 'LIVE'" + (agencies.isEmpty() ? "" : " and agency in (:agencies)");
        StatementSpec statement = jdbc.sql("select " + column + " as value, count(*) as n" + where + " group by " + column + " order by value");
        (agencies.isEmpty() ? statement : statement.param("agencies", agencies)).query(row -> {
            counts.put(row.getString("value"), row.getLong("n"));
        });
        return counts;
    }

    private static long taken(Map<String, Long> counts, String name) {
        Long count = counts.remove(name);
        return count == null ? 0 : count;
    }

    private static List<Node> unknown(Map<String, Long> rest) {
        return rest.entrySet().stream().map(entry -> new Node(entry.getKey(), entry.getKey().isEmpty() ? "未分类" : entry.getKey(), entry.getValue(), false,
                List.of())).toList();
    }
}
