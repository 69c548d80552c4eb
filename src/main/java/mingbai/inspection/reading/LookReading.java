package mingbai.inspection.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingbai.inspection.LookResult;
import mingbai.ledger.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks of the machine, read. */
@Component
@Transactional(readOnly = true)
public class LookReading {

    /** @param agencies how many it was narrowed to, 0 for the whole prefecture @param endedAt null when it was broken off, or is under way */
    public record Row(long id, LocalDate day, int agencies, String cause, Instant begunAt, @Nullable Instant endedAt, long papers, long anew, long opened, long gone) {

        public long seconds() {
            return endedAt == null ? 0 : (endedAt.toEpochMilli() - begunAt.toEpochMilli() + 999) / 1_000;
        }
    }

    private final JdbcClient jdbc;

    LookReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long count() {
        return jdbc.sql("select count(*) from inspection_look").query(Long.class).single();
    }

    /** The latest first. */
    public List<Row> list(long offset, int limit) {
        return jdbc.sql(ROWS + " order by l.begun_at desc, l.id desc limit :limit offset :offset").param("limit", limit).param("offset", offset).query(LookReading::row).list();
    }

    public Optional<Row> find(String id) {
        return id.matches(Ids.PATTERN) ? jdbc.sql(ROWS + " where l.id = :id").param("id", Long.parseLong(id)).query(LookReading::row).optional() : Optional.empty();
    }

    /** The last one over all agencies that came to its end. */
    public Optional<Row> last() {
        return jdbc.sql(ROWS + " where l.scope = '' and l.ended_at is not null order by l.begun_at desc, l.id desc limit 1").query(LookReading::row).optional();
    }

    /** What it came to, rule by rule. */
    public List<LookResult.OfRule> rules(long look) {
        return jdbc.sql("select * from inspection_look_rule where look = :look order by rule").param("look", look).query((row, n) -> new LookResult.OfRule(row.getString("rule"),
                row.getLong("looked"), row.getLong("found"), row.getLong("opened"), row.getLong("back"), row.getLong("gone"), row.getString("not_looked"))).list();
    }

    private static final String ROWS = """
            select l.*, (select coalesce(sum(r.opened + r.back), 0) from inspection_look_rule r where r.look = l.id) as opened,
              (select coalesce(sum(r.gone), 0) from inspection_look_rule r where r.look = l.id) as gone from inspection_look l""";

    private static Row row(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        long ended = row.getLong("ended_at");
        Instant endedAt = row.wasNull() ? null : Instant.ofEpochMilli(ended);
        String scope = row.getString("scope");
        return new Row(row.getLong("id"), LocalDate.parse(row.getString("day")), scope.isEmpty() ? 0 : scope.split("\n").length, row.getString("cause"),
                Instant.ofEpochMilli(row.getLong("begun_at")), endedAt, row.getLong("papers"), row.getLong("anew"), row.getLong("opened"), row.getLong("gone"));
    }
}
