package mingbai.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of indicator sets. */
@Repository
class IndicatorSetTable {

    private final JdbcClient jdbc;

    IndicatorSetTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SetVersion set) {
        jdbc.sql("""
                insert into assessment_set (id, agency, set_key, number, title, text, reason, account, name, made_at)
                values (:id, :agency, :key, :number, :title, :text, :reason, :account, :name, :at)""")
                .param("id", set.id()).param("agency", set.agency()).param("key", set.key()).param("number", set.number()).param("title", set.title())
                .param("text", set.text()).param("reason", set.reason()).param("account", set.account()).param("name", set.name())
                .param("at", set.madeAt().toEpochMilli()).update();
    }

    Optional<SetVersion> find(long id) {
        return jdbc.sql("select * from assessment_set where id = :id").param("id", id).query(IndicatorSetTable::row).optional();
    }

    /** The newest first. */
    List<SetVersion> versions(String agency, String key) {
        return jdbc.sql("select * from assessment_set where agency = :agency and set_key = :key order by number desc").param("agency", agency).param("key", key)
                .query(IndicatorSetTable::row).list();
    }

    /** The newest version of every set of these offices. */
    List<SetVersion> newest(Collection<String> agencies, int limit) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("""
                select s.* from assessment_set s where s.agency in (:agencies) and not exists (
                  select 1 from assessment_set n where n.agency = s.agency and n.set_key = s.set_key and n.number > s.number)
                order by s.made_at desc, s.id desc limit :limit""").param("agencies", agencies).param("limit", limit).query(IndicatorSetTable::row).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select id from assessment_set order by id").query(Long.class).list()
                .forEach(id -> find(id).ifPresent(set -> consumer.accept(Long.toString(id), set.state())));
    }

    private static SetVersion row(ResultSet row, int n) throws SQLException {
        return new SetVersion(row.getLong("id"), row.getString("agency"), row.getString("set_key"), row.getInt("number"), row.getString("title"), row.getString("text"),
                row.getString("reason"), row.getLong("account"), row.getString("name"), Instant.ofEpochMilli(row.getLong("made_at")));
    }
}
