package mingbai.participation.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mingbai.participation.ActivityKind;
import mingbai.participation.ActivityState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of activities, for the public and for the desk; where each stands is said by the clock. */
@Component
@Transactional(readOnly = true)
public class ActivityReading {

    private static final String STATE = """
            case when a.cancelled is not null then 'CANCELLED' when a.concluded_on is not null then 'CONCLUDED' when a.open_state <> 'SHOWN' then a.open_state
              when a.begins_at > :now then 'CLEARED' when a.ends_at <= :now then 'CLOSED' else 'OPEN' end""";
    private static final String WHERE = " where (:kind = '' or a.kind = :kind) and (:state = '' or " + STATE + " = :state)";
    private static final String PUBLIC = " and a.shown is not null";
    private static final String OF_AGENCIES = " and a.agency in (:agencies)";
    private static final String LIVING_FIRST = " order by case when " + STATE + " = 'OPEN' then 0 when " + STATE + " = 'CLEARED' then 1 else 2 end, a.begins_at desc, a.id desc";

    private final JdbcClient jdbc;
    private final Clock clock;

    ActivityReading(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a list is narrowed to; null is everything. */
    public record Narrowed(@Nullable ActivityKind kind, @Nullable ActivityState state) {

        public static final Narrowed NOT = new Narrowed(null, null);
    }

    /** What the public sees: the living first, then the latest. */
    public List<ActivityRow> shown(Narrowed narrowed, int limit, long offset) {
        return asked("select a.*, " + STATE + " as state from participation_activity a" + WHERE + PUBLIC + LIVING_FIRST + " limit :limit offset :offset", narrowed)
                .param("limit", limit).param("offset", offset).query(ActivityReading::row).list();
    }

    public long countShown(Narrowed narrowed) {
        return asked("select count(*) from participation_activity a" + WHERE + PUBLIC, narrowed).query(Long.class).single();
    }

    /** How many of each kind the public sees. */
    public Map<ActivityKind, Long> shownByKind() {
        Map<ActivityKind, Long> counts = new EnumMap<>(ActivityKind.class);
        jdbc.sql("select a.kind, count(*) as n from participation_activity a where a.shown is not null group by a.kind")
                .query((row, n) -> counts.put(ActivityKind.valueOf(row.getString("kind")), row.getLong("n"))).list();
        return counts;
    }

    /** What an agency's desk sees, the latest first. */
    public List<ActivityRow> of(Collection<String> agencies, Narrowed narrowed, int limit, long offset) {
        return agencies.isEmpty() ? List.of() : asked("select a.*, " + STATE + " as state from participation_activity a" + WHERE + OF_AGENCIES
                + " order by a.opened_at desc, a.id desc limit :limit offset :offset", narrowed).param("agencies", agencies).param("limit", limit)
                .param("offset", offset).query(ActivityReading::row).list();
    }

    public long count(Collection<String> agencies, Narrowed narrowed) {
        return agencies.isEmpty() ? 0 : asked("select count(*) from participation_activity a" + WHERE + OF_AGENCIES, narrowed).param("agencies", agencies)
                .query(Long.class).single();
    }

    /** @param held of which the public took part or could @param concluded of these, whose result is public */
    public record Held(long held, long concluded) {}

    /** Activities of these kinds that began since a day and are before the public, called off ones left out; for 国办秘函〔2019〕19号. */
    public Held heldSince(Collection<String> agencies, Collection<ActivityKind> kinds, Instant since) {
        return agencies.isEmpty() ? new Held(0, 0) : jdbc.sql("""
                select count(*) as held, count(a.concluded_on) as concluded from participation_activity a
                where a.agency in (:agencies) and a.kind in (:kinds) and a.shown is not null and a.cancelled is null and a.begins_at >= :since and a.begins_at <= :now""")
                .param("agencies", agencies).param("kinds", kinds.stream().map(ActivityKind::name).toList()).param("since", since.toEpochMilli()).param("now", clock.millis())
                .query((row, n) -> new Held(row.getLong("held"), row.getLong("concluded"))).single();
    }

    /** The activities a public document announced or holds the result of. @param indexNumber {@code org/no}; @param address of the document */
    public List<ActivityRow> ofDocument(String indexNumber, String address) {
        return asked("select a.*, " + STATE + " as state from participation_activity a" + WHERE + PUBLIC
                + " and (a.notice = :notice or a.result_path = :path) order by a.id limit 10", Narrowed.NOT).param("notice", indexNumber).param("path", address)
                .query(ActivityReading::row).list();
    }

    /** Those whose newest revision the reviewers sent back and nobody submitted since. */
    public List<ActivityRow> sentBack(Collection<String> agencies, int limit) {
        return agencies.isEmpty() ? List.of() : asked("select a.*, " + STATE + " as state from participation_activity a join participation_revision r on r.id = a.newest"
                + WHERE + OF_AGENCIES + " and r.state = 'DRAFT' and r.opinion <> '' order by a.opened_at desc, a.id desc limit :limit", Narrowed.NOT)
                .param("agencies", agencies).param("limit", limit).query(ActivityReading::row).list();
    }

    private JdbcClient.StatementSpec asked(String sql, Narrowed narrowed) {
        return jdbc.sql(sql).param("kind", narrowed.kind() == null ? "" : narrowed.kind().name()).param("state", narrowed.state() == null ? "" : narrowed.state().name())
                .param("now", clock.millis());
    }

    private static ActivityRow row(ResultSet row, int n) throws SQLException {
        return new ActivityRow(row.getLong("id"), row.getString("number"), row.getString("agency"), ActivityKind.valueOf(row.getString("kind")), row.getString("title"),
                ActivityState.valueOf(row.getString("state")), moment(row, "begins_at"), moment(row, "ends_at"), row.getString("result_path"),
                Instant.ofEpochMilli(row.getLong("opened_at")));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        long at = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(at);
    }
}
