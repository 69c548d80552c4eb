package mingbai.inspection.column;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What offices set of columns; one row a column. */
@Repository
class ColumnTermTable {

    private final JdbcClient jdbc;

    ColumnTermTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ColumnTerm> find(long column) {
        return jdbc.sql("select * from inspection_column_term where column_id = :column").param("column", column).query((row, n) -> term(row)).optional();
    }

    /** All there are, by column. */
    Map<Long, ColumnTerm> all() {
        Map<Long, ColumnTerm> all = new HashMap<>();
        jdbc.sql("select * from inspection_column_term").query((row, n) -> all.put(row.getLong("column_id"), term(row))).list();
        return all;
    }

    void put(ColumnTerm term) {
        int done = bound(term.version() == 1 ? """
                insert into inspection_column_term (column_id, region, class, days, reason, name, at, version)
                values (:column, :region, :class, :days, :reason, :name, :at, :version) on conflict (column_id) do nothing""" : """
                update inspection_column_term set region = :region, class = :class, days = :days, reason = :reason, name = :name, at = :at, version = :version
                where column_id = :column and version = :version - 1""", term).update();
        if (done == 0) {
            throw new Overtaken("这个栏目的更新要求");
        }
    }

    private StatementSpec bound(String sql, ColumnTerm term) {
        return jdbc.sql(sql).param("column", term.column()).param("region", term.region()).param("class", term.kind().name()).param("days", term.days())
                .param("reason", term.reason()).param("name", term.name()).param("at", term.at()).param("version", term.version());
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from inspection_column_term").withFetchSize(500).query(row -> {
            ColumnTerm term = term(row);
            consumer.accept(Long.toString(term.column()), term.canonical());
        });
    }

    private static ColumnTerm term(ResultSet row) throws SQLException {
        return new ColumnTerm(row.getLong("column_id"), row.getString("region"), ColumnClass.valueOf(row.getString("class")), row.getInt("days"), row.getString("reason"),
                row.getString("name"), row.getLong("at"), row.getLong("version"));
    }
}
