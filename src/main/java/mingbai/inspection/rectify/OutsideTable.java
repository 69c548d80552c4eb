package mingbai.inspection.rectify;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgeredState;
import mingbai.ledger.Touched;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which finding a report from outside became. */
@Repository
class OutsideTable {

    static final String KIND = "outside-finding";

    private final JdbcClient jdbc;

    OutsideTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    static LedgeredState ledgeredOutside(OutsideTable table) {
        return LedgeredState.of(KIND, table::each);
    }

    /** @param file SHA-256 of the file it came in, "" for a form */
    Touched insert(long id, OutsideReport report, long finding, String file, Actor actor, long at) {
        jdbc.sql("""
                insert into inspection_reported (id, identity, finding, source, ref, file, taken_name, taken_at)
                values (:id, :identity, :finding, :source, :ref, :file, :name, :at)""").param("id", id).param("identity", report.identity()).param("finding", finding)
                .param("source", report.source()).param("ref", report.ref()).param("file", file).param("name", actor.name()).param("at", at).update();
        return new Touched(KIND, Long.toString(id), 1, canonical(finding, report.source(), report.ref()));
    }

    Optional<Long> finding(String identity) {
        return jdbc.sql("select finding from inspection_reported where identity = :identity").param("identity", identity).query(Long.class).optional();
    }

    private static Map<String, ?> canonical(long finding, String source, String ref) {
        return Map.of("finding", Long.toString(finding), "source", source, "ref", ref);
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select id, finding, source, ref from inspection_reported").withFetchSize(500).query(row -> {
            consumer.accept(Long.toString(row.getLong("id")), canonical(row.getLong("finding"), row.getString("source"), row.getString("ref")));
        });
    }
}
