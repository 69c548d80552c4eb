package mingbai.participation.interview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries of live text and the questions of the public. */
@Repository
class LiveTable {

    private final JdbcClient jdbc;

    LiveTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(LiveEntry entry) {
        jdbc.sql("""
                insert into participation_interview_entry (id, activity, voice, speaker, text, question, state, place, entered_at, entered_by, entered_name, decided_by, decided_name, note, version)
                values (:id, :activity, :voice, :speaker, :text, :question, :state, :place, :at, :by, :name, 0, '', '', :version)""").param("id", entry.id())
                .param("activity", entry.activity()).param("voice", entry.voice().name()).param("speaker", entry.speaker()).param("text", entry.text())
                .param("question", entry.question()).param("state", entry.state().name()).param("place", entry.place()).param("at", entry.enteredAt())
                .param("by", entry.enteredBy()).param("name", entry.enteredName()).param("version", entry.version()).update();
    }

    void update(LiveEntry entry) {
        int updated = jdbc.sql("""
                update participation_interview_entry set state = :state, place = :place, decided_at = :at, decided_by = :by, decided_name = :name, note = :note, taken_down = :down,
                released_at = :released, version = :version where id = :id and version = :version - 1""").param("state", entry.state().name()).param("place", entry.place())
                .param("at", entry.decidedAt()).param("by", entry.decidedBy()).param("name", entry.decidedName()).param("note", entry.note())
                .param("down", entry.takenDown() == null ? null : entry.takenDown().name()).param("released", entry.releasedAt()).param("version", entry.version())
                .param("id", entry.id()).update();
        if (updated == 0) {
            throw new Overtaken("这一条");
        }
    }

    Optional<LiveEntry> entry(long id) {
        return jdbc.sql("select * from participation_interview_entry where id = :id").param("id", id).query((row, n) -> entry(row)).optional();
    }

    /** In the order of the page; those that were not let out behind them, the oldest first. */
    List<LiveEntry> entries(long activity) {
        return jdbc.sql("select * from participation_interview_entry where activity = :activity order by case place when 0 then 1 else 0 end, place, entered_at, id")
                .param("activity", activity).query((row, n) -> entry(row)).list();
    }

    int lastPlace(long activity) {
        return jdbc.sql("select coalesce(max(place), 0) from participation_interview_entry where activity = :activity").param("activity", activity).query(Integer.class).single();
    }

    /** @return false when a form with this number was taken in before */
    boolean insert(AskedQuestion asked, String once) {
        return jdbc.sql("""
                insert into participation_interview_question (id, activity, name, text, found, asked_at, asked_on, state, shown, reason, judged_by, judged_name, once, version)
                values (:id, :activity, :name, :text, :found, :at, :on, :state, '', '', 0, '', :once, :version) on conflict (once) do nothing""").param("id", asked.id())
                .param("activity", asked.activity()).param("name", asked.name()).param("text", asked.text()).param("found", asked.found()).param("at", asked.askedAt())
                .param("on", mingbai.web.Times.day(java.time.Instant.ofEpochMilli(asked.askedAt()))).param("state", asked.state().name()).param("once", once)
                .param("version", asked.version()).update() == 1;
    }

    void update(AskedQuestion asked) {
        int updated = jdbc.sql("""
                update participation_interview_question set state = :state, shown = :shown, reason = :reason, judged_at = :at, judged_by = :by, judged_name = :name, taken_down = :down,
                version = :version where id = :id and version = :version - 1""").param("state", asked.state().name()).param("shown", asked.shown()).param("reason", asked.reason())
                .param("at", asked.judgedAt()).param("by", asked.judgedBy()).param("name", asked.judgedName())
                .param("down", asked.takenDown() == null ? null : asked.takenDown().name()).param("version", asked.version()).param("id", asked.id()).update();
        if (updated == 0) {
            throw new Overtaken("这个提问");
        }
    }

    Optional<AskedQuestion> question(long id) {
        return jdbc.sql("select * from participation_interview_question where id = :id").param("id", id).query((row, n) -> question(row)).optional();
    }

    /** The oldest first. */
    List<AskedQuestion> questions(long activity) {
        return jdbc.sql("select * from participation_interview_question where activity = :activity order by asked_at, id").param("activity", activity)
                .query((row, n) -> question(row)).list();
    }

    long countQuestions(long activity) {
        return jdbc.sql("select count(*) from participation_interview_question where activity = :activity").param("activity", activity).query(Long.class).single();
    }

    void eachEntry(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from participation_interview_entry").query((RowCallbackHandler) row -> consumer.accept(row.getString("id"), entry(row).canonical()));
    }

    void eachQuestion(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from participation_interview_question").query((RowCallbackHandler) row -> consumer.accept(row.getString("id"), question(row).canonical()));
    }

    private static LiveEntry entry(ResultSet row) throws SQLException {
        return new LiveEntry(row.getLong("id"), row.getLong("activity"), Voice.valueOf(row.getString("voice")), row.getString("speaker"), row.getString("text"),
                row.getLong("question"), EntryState.valueOf(row.getString("state")), row.getInt("place"), row.getLong("entered_at"), row.getLong("entered_by"),
                row.getString("entered_name"), moment(row, "decided_at"), row.getLong("decided_by"), row.getString("decided_name"), row.getString("note"), down(row),
                moment(row, "released_at"), row.getLong("version"));
    }

    private static AskedQuestion question(ResultSet row) throws SQLException {
        return new AskedQuestion(row.getLong("id"), row.getLong("activity"), row.getString("name"), row.getString("text"), row.getString("found"), row.getLong("asked_at"),
                QuestionState.valueOf(row.getString("state")), row.getString("shown"), row.getString("reason"), moment(row, "judged_at"), row.getLong("judged_by"),
                row.getString("judged_name"), down(row), row.getLong("version"));
    }

    private static @Nullable TakenDown down(ResultSet row) throws SQLException {
        String code = row.getString("taken_down");
        return code == null ? null : TakenDown.valueOf(code);
    }

    private static @Nullable Long moment(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
