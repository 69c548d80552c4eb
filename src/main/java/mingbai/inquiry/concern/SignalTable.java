package mingbai.inquiry.concern;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Signals. */
@Repository
class SignalTable {

    private static final String OPEN = "closed_at is null and (kind is null or kind <> 'none')";

    private final JdbcClient jdbc;

    SignalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Signal signal) {
        jdbc.sql("""
                insert into inquiry_signal (id, agency, source, title, text, address, counted, found_at, once, recorded_name, reasons, judged_name, closed_words, version)
                values (:id, :agency, :source, :title, :text, :address, :counted, :found, :once, :name, '', '', '', :version)""").param("id", signal.id())
                .param("agency", signal.agency()).param("source", signal.source().code()).param("title", signal.title()).param("text", signal.text())
                .param("address", signal.address()).param("counted", signal.counted()).param("found", signal.foundAt()).param("once", signal.once())
                .param("name", signal.recordedName()).param("version", signal.version()).update();
    }

    /** @param signal with its new version */
    void update(Signal signal) {
        Signal.@Nullable Judgement judged = signal.judgement();
        int updated = jdbc.sql("""
                update inquiry_signal set kind = :kind, reasons = :reasons, judged_at = :judged, judged_name = :name, due_at = :due, answered_at = :answered, held_at = :held,
                  closed_at = :closed, closed_words = :words, version = :version where id = :id and version = :version - 1""")
                .param("kind", judged == null ? null : judged.kind().code()).param("reasons", judged == null ? "" : judged.reasons())
                .param("judged", judged == null ? null : judged.at()).param("name", judged == null ? "" : judged.name()).param("due", signal.dueAt())
                .param("answered", signal.answeredAt()).param("held", signal.heldAt()).param("closed", signal.closedAt()).param("words", signal.closedWords())
                .param("version", signal.version()).param("id", signal.id()).update();
        if (updated == 0) {
            throw new Overtaken("这条线索");
        }
    }

    Optional<Signal> find(long id) {
        return jdbc.sql("select * from inquiry_signal where id = :id").param("id", id).query((row, n) -> row(row)).optional();
    }

    Optional<Signal> once(String once) {
        return jdbc.sql("select * from inquiry_signal where once = :once").param("once", once).query((row, n) -> row(row)).optional();
    }

    /** Open ones first, then the latest found first. */
    List<Signal> list(Collection<String> agencies, int limit, long offset) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("select * from inquiry_signal where agency in (:agencies) order by case when " + OPEN
                + " then 0 else 1 end, found_at desc, id desc limit :limit offset :offset").param("agencies", agencies).param("limit", limit).param("offset", offset)
                .query((row, n) -> row(row)).list();
    }

    long count(Collection<String> agencies) {
        return agencies.isEmpty() ? 0 : jdbc.sql("select count(*) from inquiry_signal where agency in (:agencies)").param("agencies", agencies).query(Long.class).single();
    }

    /** Not over, the earliest limit first; those nobody judged before all others. */
    List<Signal> open(Collection<String> agencies, int most) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("select * from inquiry_signal where agency in (:agencies) and " + OPEN + " order by coalesce(due_at, 0), found_at limit :most")
                .param("agencies", agencies).param("most", most).query((row, n) -> row(row)).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from inquiry_signal").query((org.springframework.jdbc.core.RowCallbackHandler) row -> {
            Signal signal = row(row);
            consumer.accept(Long.toString(signal.id()), signal.canonical());
        });
    }

    private static Signal row(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        Signal.Judgement judged = kind == null ? null : new Signal.Judgement(ConcernKind.ofCode(kind).orElseThrow(), row.getString("reasons"), row.getLong("judged_at"),
                row.getString("judged_name"));
        return new Signal(row.getLong("id"), row.getString("agency"), SignalSource.ofCode(row.getString("source")).orElseThrow(), row.getString("title"), row.getString("text"),
                row.getString("address"), row.getLong("counted"), row.getLong("found_at"), row.getString("once"), row.getString("recorded_name"), judged,
                number(row, "answered_at"), number(row, "held_at"), number(row, "closed_at"), row.getString("closed_words"), row.getLong("version"));
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
