package mingbai.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import mingbai.ledger.LedgeredState;
import mingbai.ledger.Touched;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code catalog_redirect}: old addresses of columns, which lead to a column for ever. */
@Component
class RedirectTable implements LedgeredState {

    static final String THING = "catalog-redirect";

    private final JdbcClient jdbc;

    RedirectTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String path, long target, String since, long version) {

        Touched touched() {
            return new Touched(THING, path, version, state());
        }

        Map<String, ?> state() {
            return Map.of("target", Long.toString(target), "since", since);
        }
    }

    private List<Row> rows(String condition, Map<String, ?> params) {
        return jdbc.sql("select * from catalog_redirect " + condition + " order by path").params(params)
                .query((row, n) -> new Row(row.getString("path"), row.getLong("target"), row.getString("since"), row.getLong("version"))).list();
    }

    boolean has(String path) {
        return !rows("where path = :path", Map.of("path", path)).isEmpty();
    }

    Touched insert(String path, long target, LocalDate since) {
        Row row = new Row(path, target, since.toString(), 1);
        jdbc.sql("insert into catalog_redirect (path, target, since, version) values (:path, :target, :since, 1)").param("path", path)
                .param("target", target).param("since", row.since()).update();
        return row.touched();
    }

    /** What led to one column leads to another from now on. */
    List<Touched> lead(long from, long to) {
        return rows("where target = :target", Map.of("target", from)).stream().map(row -> {
            jdbc.sql("update catalog_redirect set target = :to, version = :version where path = :path").param("to", to)
                    .param("version", row.version() + 1).param("path", row.path()).update();
            return new Row(row.path(), to, row.since(), row.version() + 1).touched();
        }).toList();
    }

    @Override
    public String kind() {
        return THING;
    }

    @Override
    public void each(BiConsumer<String, Map<String, ?>> consumer) {
        rows("", Map.of()).forEach(row -> consumer.accept(row.path(), row.state()));
    }
}
