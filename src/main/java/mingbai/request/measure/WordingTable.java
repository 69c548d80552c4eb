package mingbai.request.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Earlier wordings of requests; append-only. */
@Repository
class WordingTable {

    private final JdbcClient jdbc;

    WordingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Wording wording) {
        jdbc.sql("""
                insert into request_wording (id, case_id, n, subject, description, replaced_at) values (:id, :case, :n, :subject, :description, :at)""")
                .param("id", wording.id()).param("case", wording.request()).param("n", wording.n()).param("subject", wording.subject())
                .param("description", wording.description()).param("at", wording.replacedAt().toEpochMilli()).update();
    }

    List<Wording> of(long request) {
        return jdbc.sql("select * from request_wording where case_id = :case order by n").param("case", request).query(WordingTable::row).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        try (var rows = jdbc.sql("select * from request_wording order by id").query(WordingTable::row).stream()) {
            rows.forEach(wording -> consumer.accept(Long.toString(wording.id()), wording.canonical()));
        }
    }

    private static Wording row(ResultSet row, int number) throws SQLException {
        return new Wording(row.getLong("id"), row.getLong("case_id"), row.getInt("n"), row.getString("subject"), row.getString("description"),
                Instant.ofEpochMilli(row.getLong("replaced_at")));
    }
}
