package mingbai.catalog.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.catalog.Column;
import mingbai.catalog.ColumnContents;
import mingbai.catalog.MatterFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The columns of a region's public site, read: as its owner keeps them, and as the public sees them, without the empty ones. */
@Component
@Transactional(readOnly = true)
public class ColumnReading {

    private final JdbcClient jdbc;
    private final ObjectProvider<ColumnContents> contents;

    public ColumnReading(JdbcClient jdbc, ObjectProvider<ColumnContents> contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    /** A column with those below it. {@code count}: documents it shows, those of the columns below included (one in two of them counts twice). */
    public record Node(Column column, long count, List<Node> below) {

        public boolean isEmpty() {
            return count == 0;
        }
    }

    /** The whole tree, for its owner. */
    public List<Node> tree(String region) {
        List<Column> all = jdbc.sql("select * from catalog_column where region = :region and ended = 0 order by position, name, id").param("region", region)
                .query(ColumnReading::column).list();
        Map<Long, Long> counts = counts(region, all);
        Map<Long, List<Column>> byParent = new LinkedHashMap<>();
        all.forEach(column -> byParent.computeIfAbsent(column.parent() == null ? 0L : column.parent(), id -> new ArrayList<>()).add(column));
        return nodes(byParent, 0L, counts);
    }

    private static List<Node> nodes(Map<Long, List<Column>> byParent, long parent, Map<Long, Long> counts) {
        return byParent.getOrDefault(parent, List.of()).stream().map(column -> {
            List<Node> below = nodes(byParent, column.id(), counts);
            return new Node(column, counts.getOrDefault(column.id(), 0L) + below.stream().mapToLong(Node::count).sum(), below);
        }).toList();
    }

    /** What the public sees: a column with nothing to show, also below it, is not there. */
    public List<Node> open(String region) {
        return pruned(tree(region));
    }

    private static List<Node> pruned(List<Node> nodes) {
        return nodes.stream().filter(node -> !node.isEmpty()).map(node -> new Node(node.column(), node.count(), pruned(node.below()))).toList();
    }

    private Map<Long, Long> counts(String region, List<Column> columns) {
        @Nullable ColumnContents port = contents.getIfAvailable();
        if (port == null || columns.isEmpty()) {
            return Map.of();
        }
        Map<Long, Collection<String>> matters = new HashMap<>();
        columns.stream().filter(column -> column.shows() == Column.Shows.MATTER).forEach(column -> matters.put(column.id(), mattersOf(column)));
        return port.counts(region, columns, matters);
    }

    /** The matter codes a column selects, {@code item:7} resolved to every code there is under that item. */
    public Set<String> mattersOf(Column column) {
        Set<String> codes = new HashSet<>();
        Set<Integer> items = new HashSet<>();
        MatterFacts.split(column.shown()).forEach(part -> {
            if (part.matches("item:\\d{1,2}")) {
                items.add(Integer.parseInt(part.substring(5)));
            } else {
                codes.add(part);
            }
        });
        if (!items.isEmpty()) {
            codes.addAll(jdbc.sql("select distinct code from catalog_matter where item in (:items)").param("items", items).query(String.class).list());
        }
        return codes;
    }

    public Optional<Column> byPath(String path) {
        return jdbc.sql("select * from catalog_column where path = :path and ended = 0").param("path", path).query(ColumnReading::column).optional();
    }

    public Optional<Column> byId(long id) {
        return jdbc.sql("select * from catalog_column where id = :id").param("id", id).query(ColumnReading::column).optional();
    }

    /** From the first level down to the column itself. */
    public List<Column> line(Column column) {
        List<Column> line = new ArrayList<>(List.of(column));
        while (line.getFirst().parent() != null) {
            line.addFirst(byId(line.getFirst().parent()).orElseThrow());
        }
        return line;
    }

    /** Where an address that is no longer used leads: the address of today below {@code /column/}, to be answered with 301. */
    public Optional<String> redirectOf(String oldPath) {
        return jdbc.sql("""
                select c.path from catalog_redirect r join catalog_column c on c.id = r.target where r.path = :path and c.ended = 0""")
                .param("path", oldPath).query(String.class).optional();
    }

    /** Old addresses by the column they lead to. */
    public Map<Long, List<String>> redirects(String region) {
        record Lead(long target, String path) {}
        return jdbc.sql("select r.target, r.path from catalog_redirect r join catalog_column c on c.id = r.target where c.region = :region order by r.path")
                .param("region", region).query((row, n) -> new Lead(row.getLong("target"), row.getString("path"))).list().stream()
                .collect(Collectors.groupingBy(Lead::target, Collectors.mapping(Lead::path, Collectors.toList())));
    }

    /** All columns in use, of all regions, by region and path: a column comes before those below it. */
    public List<Column> inUse() {
        return jdbc.sql("select * from catalog_column where ended = 0 order by region, path").query(ColumnReading::column).list();
    }

    /** Codes of the regions that have columns. */
    public List<String> regions() {
        return jdbc.sql("select distinct region from catalog_column where ended = 0 order by region").query(String.class).list();
    }

    /** One row of {@code catalog_column}. */
    public static Column column(ResultSet row, int number) throws SQLException {
        long parent = row.getLong("parent");
        return new Column(row.getLong("id"), row.getString("region"), parent == 0 ? null : Long.valueOf(parent), row.getString("path"), row.getString("name"),
                Column.Shows.ofCode(row.getString("shows")).orElseThrow(), row.getString("shown"), row.getInt("position"), row.getInt("ended") == 1,
                row.getLong("version"));
    }
}
