package mingbai.request.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was urged when; append-only. */
@Repository
class UrgingTable {

    private final JdbcClient jdbc;

    UrgingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Urging urging) {
        jdbc.sql("""
                insert into request_urging (id, measure_id, way, note, by_account, by_name, at) values (:id, :measure, :way, :note, :by, :byName, :at)""")
                .param("id", urging.id()).param("measure", urging.measure()).param("way", urging.way().name()).param("note", urging.note())
                .param("by", urging.by()).param("byName", urging.byName()).param("at", urging.at().toEpochMilli()).update();
    }

    /** Of all measures of a request, in order of time. */
    List<Urging> of(long request) {
        return jdbc.sql("""
                select u.* from request_urging u join request_measure m on m.id = u.measure_id where m.case_id = :case order by u.at, u.id""")
                .param("case", request).query(UrgingTable::row).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        try (var rows = jdbc.sql("select * from request_urging order by id").query(UrgingTable::row).stream()) {
            rows.forEach(urging -> consumer.accept(Long.toString(urging.id()), urging.canonical()));
        }
    }

    private static Urging row(ResultSet row, int number) throws SQLException {
        return new Urging(row.getLong("id"), row.getLong("measure_id"), Urging.Way.valueOf(row.getString("way")), row.getString("note"),
                row.getLong("by_account"), row.getString("by_name"), Instant.ofEpochMilli(row.getLong("at")));
    }
}
