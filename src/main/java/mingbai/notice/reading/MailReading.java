package mingbai.notice.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mingbai.notice.Mail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notices by mail: the queue, and what became of those about one thing. */
@Component
@Transactional(readOnly = true)
public class MailReading {

    private final JdbcClient jdbc;

    MailReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Mail> mail(long id) {
        return jdbc.sql("select * from notice_mail where id = :id").param("id", id).query((row, n) -> mail(row)).optional();
    }

    /** All about one thing, the newest first, at most a hundred. */
    public List<Mail> about(String about) {
        return jdbc.sql("select * from notice_mail where about = :about order by queued_at desc, id desc limit 100").param("about", about)
                .query((row, n) -> mail(row)).list();
    }

    /** Newest first. @param state null for any */
    public List<Mail> list(Mail.@Nullable State state, int limit, long offset) {
        return jdbc.sql("select * from notice_mail" + where(state) + " order by queued_at desc, id desc limit :limit offset :offset").param("limit", limit)
                .param("offset", offset).query((row, n) -> mail(row)).list();
    }

    public long count(Mail.@Nullable State state) {
        return jdbc.sql("select count(*) from notice_mail" + where(state)).query(Long.class).single();
    }

    private static String where(Mail.@Nullable State state) {
        return state == null ? "" : " where state = '" + state.name() + "'";
    }

    public static Mail mail(ResultSet row) throws SQLException {
        long ended = row.getLong("ended_at");
        Instant endedAt = row.wasNull() ? null : Instant.ofEpochMilli(ended);
        return new Mail(row.getLong("id"), row.getString("recipient"), row.getString("subject"), row.getString("text"), row.getString("about"),
                Mail.State.valueOf(row.getString("state")), row.getInt("tries"), Instant.ofEpochMilli(row.getLong("next_at")), row.getString("trouble"),
                Instant.ofEpochMilli(row.getLong("queued_at")), endedAt, row.getString("in_reply_to"), row.getLong("version"));
    }
}
