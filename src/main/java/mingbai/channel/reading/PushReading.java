package mingbai.channel.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import mingbai.channel.Push;
import mingbai.channel.PushTarget;
import mingbai.ledger.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Targets and what was sent to them. */
@Component
@Transactional(readOnly = true)
public class PushReading {

    private final JdbcClient jdbc;

    PushReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<PushTarget> target(String id) {
        return id.matches(Ids.PATTERN) ? jdbc.sql("select * from channel_target where id = :id").param("id", Long.parseLong(id)).query((row, n) -> target(row)).optional()
                : Optional.empty();
    }

    public List<PushTarget> targets(Collection<String> agencies) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("select * from channel_target where agency in (:agencies) order by active desc, name, id")
                .param("agencies", agencies).query((row, n) -> target(row)).list();
    }

    /** Those in use, whosever they are: they are few. */
    /** Also those switched off: what was sent there is still taken back. */
    public List<PushTarget> all() {
        return jdbc.sql("select * from channel_target order by id").query((row, n) -> target(row)).list();
    }

    public Optional<Push> push(String id) {
        return id.matches(Ids.PATTERN) ? jdbc.sql("select * from channel_push where id = :id").param("id", Long.parseLong(id)).query((row, n) -> push(row)).optional()
                : Optional.empty();
    }

    /** Newest first. @param agencies of the targets; @param state null for any */
    public List<Push> list(Collection<String> agencies, Push.@Nullable State state, int limit, long offset) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("""
                select p.* from channel_push p join channel_target t on t.id = p.target_id
                where t.agency in (:agencies) and (:state = '' or p.state = :state) order by p.created_at desc, p.id desc limit :limit offset :offset""")
                .param("agencies", agencies).param("state", state == null ? "" : state.name()).param("limit", limit).param("offset", offset)
                .query((row, n) -> push(row)).list();
    }

    public long count(Collection<String> agencies, Push.@Nullable State state) {
        return agencies.isEmpty() ? 0 : jdbc.sql("""
                select count(*) from channel_push p join channel_target t on t.id = p.target_id
                where t.agency in (:agencies) and (:state = '' or p.state = :state)""")
                .param("agencies", agencies).param("state", state == null ? "" : state.name()).query(Long.class).single();
    }

    /** Where other portals show a document, as far as they answered. */
    public List<Push> evidence(long document) {
        return jdbc.sql("select * from channel_push where document_id = :document and state = 'DONE' order by ended_at, id").param("document", document)
                .query((row, n) -> push(row)).list();
    }

    public static PushTarget target(ResultSet row) throws SQLException {
        return new PushTarget(row.getLong("id"), row.getString("agency"), row.getString("name"), row.getString("url"), row.getString("token"),
                row.getInt("below") == 1, row.getInt("active") == 1, row.getLong("version"));
    }

    public static Push push(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        Integer answered = row.wasNull() ? null : status;
        long ended = row.getLong("ended_at");
        Instant endedAt = row.wasNull() ? null : Instant.ofEpochMilli(ended);
        return new Push(row.getLong("id"), row.getLong("target_id"), row.getString("agency"), row.getLong("document_id"), row.getInt("edition"),
                Push.Action.valueOf(row.getString("action")), Push.State.valueOf(row.getString("state")), row.getInt("tries"), Instant.ofEpochMilli(row.getLong("next_at")),
                answered, row.getString("answer"), row.getString("answered_url"), endedAt, Instant.ofEpochMilli(row.getLong("created_at")), row.getLong("version"));
    }
}
