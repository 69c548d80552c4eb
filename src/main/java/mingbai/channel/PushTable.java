package mingbai.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import mingbai.channel.reading.PushReading;
import mingbai.ledger.LedgeredState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code channel_push}. */
@Component
class PushTable implements LedgeredState {

    private final JdbcClient jdbc;

    PushTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Once for each target, document, edition and action: the same act may be handed over again. */
    void queue(long id, long target, String agency, long document, int edition, Push.Action action, long now) {
        jdbc.sql("""
                insert into channel_push (id, target_id, agency, document_id, edition, action, state, tries, next_at, created_at, version)
                values (:id, :target, :agency, :document, :edition, :action, 'WAITING', 0, :now, :now, 0) on conflict do nothing""")
                .param("id", id).param("target", target).param("agency", agency).param("document", document).param("edition", edition)
                .param("action", action.name()).param("now", now).update();
    }

    /** The edition a target was or is to be sent last; 0 when it never was. */
    int lastEdition(long target, long document) {
        return jdbc.sql("select coalesce(max(edition), 0) from channel_push where target_id = :target and document_id = :document and action = 'PUT'")
                .param("target", target).param("document", document).query(Integer.class).single();
    }

    /** What has fallen due, the oldest first. */
    List<Push> due(long now, int limit) {
        return jdbc.sql("select * from channel_push where state = 'WAITING' and next_at <= :now order by next_at, id limit :limit")
                .param("now", now).param("limit", limit).query((row, n) -> PushReading.push(row)).list();
    }

    /** Keeps others from sending the same meanwhile. @return whether it is ours */
    boolean claim(Push push, long until) {
        return jdbc.sql("update channel_push set next_at = :until where id = :id and state = 'WAITING' and next_at = :nextAt")
                .param("until", until).param("id", push.id()).param("nextAt", push.nextAt().toEpochMilli()).update() == 1;
    }

    /** @return false when it ended in between */
    boolean save(Push next, String fromState) {
        return jdbc.sql("""
                update channel_push set state = :state, tries = :tries, next_at = :nextAt, status = :status, answer = :answer, answered_url = :url,
                  ended_at = :ended, version = :version
                where id = :id and state = :from""")
                .param("state", next.state().name()).param("tries", next.tries()).param("nextAt", next.nextAt().toEpochMilli()).param("status", next.status())
                .param("answer", next.answer()).param("url", next.answeredUrl()).param("ended", next.endedAt() == null ? null : next.endedAt().toEpochMilli())
                .param("version", next.version()).param("id", next.id()).param("from", fromState).update() == 1;
    }

    @Override
    public String kind() {
        return Push.KIND;
    }

    @Override
    public void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from channel_push where version > 0").query(row -> {
            consumer.accept(row.getString("id"), stateOf(row));
        });
    }

    private static Map<String, ?> stateOf(ResultSet row) throws SQLException {
        return PushReading.push(row).canonical();
    }
}
