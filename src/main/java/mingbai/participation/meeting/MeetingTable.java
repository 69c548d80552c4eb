package mingbai.participation.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far meetings have come, and their minutes. */
@Repository
class MeetingTable {

    private final JdbcClient jdbc;

    MeetingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Proceedings one) {
        jdbc.sql("""
                insert into participation_meeting (activity, secret, commitment, last_number, fingerprint, public_value, seed, drawn_by, drawn_name, delivered_how, late_reason, version)
                values (:activity, :secret, :commitment, 0, '', '', '', 0, '', '', '', :version)""").param("activity", one.activity()).param("secret", one.secret())
                .param("commitment", one.commitment()).param("version", one.version()).update();
    }

    void update(Proceedings one) {
        int updated = jdbc.sql("""
                update participation_meeting set fingerprint = :fingerprint, closed_at = :closed, public_value = :value, seed = :seed, drawn_at = :drawn,
                drawn_by = :by, drawn_name = :name, listed_at = :listed, delivered_on = :delivered, delivered_how = :how, late_reason = :late, minutes_at = :minutes,
                version = :version where activity = :activity and version = :version - 1""").param("fingerprint", one.fingerprint())
                .param("closed", one.closedAt()).param("value", one.value()).param("seed", one.seed()).param("drawn", one.drawnAt()).param("by", one.drawnBy())
                .param("name", one.drawnName()).param("listed", one.listedAt()).param("delivered", one.deliveredOn() == null ? null : one.deliveredOn().toString())
                .param("how", one.deliveredHow()).param("late", one.lateReason()).param("minutes", one.minutesAt()).param("version", one.version())
                .param("activity", one.activity()).update();
        if (updated == 0) {
            throw new Overtaken("这次会议");
        }
    }

    /** The next number of an applicant; empty when the list is closed. The row stays locked until the application is written. */
    Optional<Integer> nextNumber(long activity) {
        int updated = jdbc.sql("update participation_meeting set last_number = last_number + 1 where activity = :activity and closed_at is null").param("activity", activity).update();
        return updated == 0 ? Optional.empty() : Optional.of(get(activity).lastNumber());
    }

    /** Waits for those who apply, withdraw or are left out at this moment: the list that is closed is the list that is drawn from. */
    void lock(long activity) {
        jdbc.sql("update participation_meeting set last_number = last_number where activity = :activity").param("activity", activity).update();
    }

    Optional<Proceedings> find(long activity) {
        return jdbc.sql("select * from participation_meeting where activity = :activity").param("activity", activity).query((row, n) -> proceedings(row)).optional();
    }

    Proceedings get(long activity) {
        return find(activity).orElseThrow(NotFound::new);
    }

    void insert(Minute minute) {
        jdbc.sql("""
                insert into participation_minute (id, activity, n, step, speaker, text, written_by, written_name, version)
                values (:id, :activity, :n, :step, :speaker, :text, :by, :name, :version)""").param("id", minute.id()).param("activity", minute.activity()).param("n", minute.n())
                .param("step", minute.step().name()).param("speaker", minute.speaker()).param("text", minute.text()).param("by", minute.writtenBy())
                .param("name", minute.writtenName()).param("version", minute.version()).update();
    }

    void update(Minute minute) {
        int updated = jdbc.sql("""
                update participation_minute set step = :step, speaker = :speaker, text = :text, written_by = :by, written_name = :name, version = :version
                where id = :id and version = :version - 1""").param("step", minute.step().name()).param("speaker", minute.speaker()).param("text", minute.text())
                .param("by", minute.writtenBy()).param("name", minute.writtenName()).param("version", minute.version()).param("id", minute.id()).update();
        if (updated == 0) {
            throw new Overtaken("这一条记录");
        }
    }

    List<Minute> minutes(long activity) {
        return jdbc.sql("select * from participation_minute where activity = :activity order by n").param("activity", activity).query((row, n) -> minute(row)).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from participation_meeting").query((RowCallbackHandler) row -> consumer.accept(row.getString("activity"), proceedings(row).canonical()));
    }

    void eachMinute(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from participation_minute").query((RowCallbackHandler) row -> consumer.accept(row.getString("id"), minute(row).canonical()));
    }

    private static Proceedings proceedings(ResultSet row) throws SQLException {
        String delivered = row.getString("delivered_on");
        return new Proceedings(row.getLong("activity"), row.getString("secret"), row.getString("commitment"), row.getInt("last_number"), row.getString("fingerprint"),
                moment(row, "closed_at"), row.getString("public_value"), row.getString("seed"), moment(row, "drawn_at"), row.getLong("drawn_by"), row.getString("drawn_name"),
                moment(row, "listed_at"), delivered == null ? null : LocalDate.parse(delivered), row.getString("delivered_how"), row.getString("late_reason"),
                moment(row, "minutes_at"), row.getLong("version"));
    }

    private static Minute minute(ResultSet row) throws SQLException {
        return new Minute(row.getLong("id"), row.getLong("activity"), row.getInt("n"), MinuteStep.valueOf(row.getString("step")), row.getString("speaker"), row.getString("text"),
                row.getLong("written_by"), row.getString("written_name"), row.getLong("version"));
    }

    private static @Nullable Long moment(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
