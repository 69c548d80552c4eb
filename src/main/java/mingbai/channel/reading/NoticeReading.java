package mingbai.channel.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import mingbai.channel.NoticeOutcome;
import mingbai.channel.Objection;
import mingbai.channel.PublicNotice;
import mingbai.ledger.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 公示 and what was said against them. Objections are for the desk of the agency only. */
@Component("publicNoticeReading")
@Transactional(readOnly = true)
public class NoticeReading {

    private final JdbcClient jdbc;

    NoticeReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<PublicNotice> find(String id) {
        return id.matches(Ids.PATTERN) ? jdbc.sql("select * from channel_notice where id = :id").param("id", Long.parseLong(id)).query((row, n) -> notice(row)).optional()
                : Optional.empty();
    }

    /** Of all agencies, those without result first, then the newest; for the public. */
    public List<PublicNotice> all(int limit, long offset) {
        return jdbc.sql("select * from channel_notice order by case when outcome is null then 0 else 1 end, begins_on desc, id desc limit :limit offset :offset")
                .param("limit", limit).param("offset", offset).query((row, n) -> notice(row)).list();
    }

    public long count() {
        return jdbc.sql("select count(*) from channel_notice").query(Long.class).single();
    }

    public List<PublicNotice> of(Collection<String> agencies, int limit, long offset) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("""
                select * from channel_notice where agency in (:agencies)
                order by case when outcome is null then 0 else 1 end, begins_on desc, id desc limit :limit offset :offset""")
                .param("agencies", agencies).param("limit", limit).param("offset", offset).query((row, n) -> notice(row)).list();
    }

    public long count(Collection<String> agencies) {
        return agencies.isEmpty() ? 0 : jdbc.sql("select count(*) from channel_notice where agency in (:agencies)").param("agencies", agencies).query(Long.class).single();
    }

    /** Those whose result is not told, oldest first. */
    public List<PublicNotice> running(Collection<String> agencies, int limit) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("select * from channel_notice where outcome is null and agency in (:agencies) order by begins_on, id limit :limit")
                .param("agencies", agencies).param("limit", limit).query((row, n) -> notice(row)).list();
    }

    /** Everywhere: for a change of the calendar. */
    public List<PublicNotice> running() {
        return jdbc.sql("select * from channel_notice where outcome is null order by begins_on, id").query((row, n) -> notice(row)).list();
    }

    /** How many objections came, and how many of them wait: all the public learns of them. */
    public record Count(long all, long open) {}

    public Count objectionsCount(long notice) {
        return jdbc.sql("select count(*) as n, count(*) - count(handling) as waiting from channel_objection where notice_id = :notice").param("notice", notice)
                .query((row, n) -> new Count(row.getLong("n"), row.getLong("waiting"))).single();
    }

    public List<Objection> objections(long notice) {
        return jdbc.sql("select * from channel_objection where notice_id = :notice order by received_on, id").param("notice", notice)
                .query((row, n) -> objection(row)).list();
    }

    public Optional<Objection> objection(String id) {
        return id.matches(Ids.PATTERN) ? jdbc.sql("select * from channel_objection where id = :id").param("id", Long.parseLong(id))
                .query((row, n) -> objection(row)).optional() : Optional.empty();
    }

    public List<Objection> open(Collection<String> agencies, int limit) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("select * from channel_objection where handling is null and agency in (:agencies) order by received_on, id limit :limit")
                .param("agencies", agencies).param("limit", limit).query((row, n) -> objection(row)).list();
    }

    public static PublicNotice notice(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        long by = row.getLong("outcome_document");
        Long outcomeDocument = row.wasNull() ? null : by;
        return new PublicNotice(row.getLong("id"), row.getString("agency"), row.getLong("document_id"), row.getString("kind"), LocalDate.parse(row.getString("begins_on")),
                row.getInt("days"), row.getString("unit"), row.getString("address"), row.getString("phone"), row.getString("email"), row.getString("begun_name"),
                outcome == null ? null : NoticeOutcome.valueOf(outcome), outcomeDocument, day(row, "outcome_on"), row.getLong("version"));
    }

    public static Objection objection(ResultSet row) throws SQLException {
        return new Objection(row.getLong("id"), row.getLong("notice_id"), row.getString("agency"), LocalDate.parse(row.getString("received_on")),
                Objection.Medium.valueOf(row.getString("medium")), row.getString("who"), row.getString("text"), row.getString("handling"), day(row, "handled_on"),
                row.getString("handled_name"), row.getString("taken_name"), row.getLong("version"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        String day = row.getString(column);
        return day == null ? null : LocalDate.parse(day);
    }
}
