package mingbai.identity.visitor;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Visits of people without an account. */
@Repository
class VisitTable {

    private final JdbcClient jdbc;

    VisitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String hash, String kind, String thing, long until, long now) {
        jdbc.sql("delete from identity_visit where until < :now").param("now", now).update();
        jdbc.sql("insert into identity_visit (token_hash, kind, thing, until) values (:hash, :kind, :thing, :until)").param("hash", hash).param("kind", kind)
                .param("thing", thing).param("until", until).update();
    }

    Optional<Visits.Visit> find(String hash, String kind, long now) {
        return jdbc.sql("select kind, thing from identity_visit where token_hash = :hash and kind = :kind and until >= :now").param("hash", hash).param("kind", kind)
                .param("now", now).query((row, n) -> new Visits.Visit(row.getString("kind"), row.getString("thing"))).optional();
    }

    void end(String hash) {
        jdbc.sql("delete from identity_visit where token_hash = :hash").param("hash", hash).update();
    }

    void endAll(String kind, String thing) {
        jdbc.sql("delete from identity_visit where kind = :kind and thing = :thing").param("kind", kind).param("thing", thing).update();
    }
}
