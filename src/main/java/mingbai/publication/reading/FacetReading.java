package mingbai.publication.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    FacetReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
