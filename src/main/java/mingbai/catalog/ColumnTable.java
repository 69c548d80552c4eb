package mingbai.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.catalog.reading.ColumnReading;
import mingbai.ledger.LedgeredState;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code catalog_column}. */
@Component
class ColumnTable implements LedgeredState {

    private final JdbcClient jdbc;

    ColumnTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Column> find(long id) {
        return jdbc.sql("select * from catalog_column where id = :id").param("id", id).query(ColumnReading::column).optional();
    }

    boolean isLive(String path) {
        return jdbc.sql("select count(*) from catalog_column where path = :path and ended = 0").param("path", path).query(Long.class).single() > 0;
    }

    List<Column> childrenOf(long id) {
        return jdbc.sql("select * from catalog_column where parent = :id and ended = 0 order by id").param("id", id).query(ColumnReading::column).list();
    }

    void insert(Column column) {
        jdbc.sql("""
                insert into catalog_column (id, region, parent, path, name, shows, shown, position, ended, version)
                values (:id, :region, :parent, :path, :name, :shows, :shown, :position, :ended, :version)""").params(columns(column)).update();
    }

    void update(Column after) {
        int updated = jdbc.sql("""
                update catalog_column set parent = :parent, path = :path, name = :name, shows = :shows, shown = :shown, position = :position,
                    ended = :ended, version = :version where id = :id and version = :version - 1""").params(columns(after)).update();
        if (updated == 0) {
            throw new Overtaken("栏目“" + after.name() + "”");
        }
    }

    private static Map<String, @Nullable Object> columns(Column column) {
        Map<String, @Nullable Object> columns = new HashMap<>(column.state());
        columns.put("id", column.id());
        columns.put("parent", column.parent());
        columns.put("ended", column.ended() ? 1 : 0);
        columns.put("version", column.version());
        return columns;
    }

    @Override
    public String kind() {
        return Column.THING;
    }

    @Override
    public void each(BiConsumer<String, Map<String, ?>> consumer) {
        try (var columns = jdbc.sql("select * from catalog_column order by id").query(ColumnReading::column).stream()) {
            columns.forEach(column -> consumer.accept(Long.toString(column.id()), column.state()));
        }
    }
}
