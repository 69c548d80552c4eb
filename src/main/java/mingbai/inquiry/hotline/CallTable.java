package mingbai.inquiry.hotline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calls, what they were before, and the batches they were told in. */
@Repository
class CallTable {

    /** Rows a statement: prepared once, a third of the time of single rows. */
    private static final int AT_ONCE = 20;
    private static final String COLUMNS = "id, number, agency, received_at, received_on, category, place, subject, channel, handled_on, result, called_back_on, satisfied, note, batch";

    private final JdbcTemplate batch;
    private final JdbcClient jdbc;

    CallTable(JdbcTemplate batch, JdbcClient jdbc) {
        this.batch = batch;
        this.jdbc = jdbc;
    }

    /** Those on record of these numbers. */
    Map<String, HotlineCall> numbered(Collection<String> numbers) {
        Map<String, HotlineCall> known = new HashMap<>();
        if (!numbers.isEmpty()) {
            jdbc.sql("select * from inquiry_call where number in (:numbers)").param("numbers", numbers).query((row, n) -> known.put(row.getString("number"), row(row))).list();
        }
        return known;
    }

    Optional<HotlineCall> find(long id) {
        return jdbc.sql("select * from inquiry_call where id = :id").param("id", id).query((row, n) -> row(row)).optional();
    }

    void insert(CallBatch made) {
        jdbc.sql("insert into inquiry_call_batch (id, origin, source, calls, digest, account, name, at) values (:id, :origin, :source, :calls, :digest, :account, :name, :at)")
                .param("id", made.id()).param("origin", made.origin()).param("source", made.source()).param("calls", made.calls()).param("digest", made.digest())
                .param("account", made.account()).param("name", made.name()).param("at", made.at()).update();
    }

    void insert(List<HotlineCall> calls) {
        batch.execute((ConnectionCallback<Void>) connection -> {
            int whole = calls.size() - calls.size() % AT_ONCE;
            insert(connection, calls.subList(0, whole), AT_ONCE);
            insert(connection, calls.subList(whole, calls.size()), 1);
            return null;
        });
    }

    private static void insert(Connection connection, List<HotlineCall> calls, int atOnce) throws SQLException {
        if (calls.isEmpty()) {
            return;
        }
        String row = "(" + String.join(", ", Collections.nCopies(15, "?")) + ")";
        try (PreparedStatement statement = connection.prepareStatement("insert into inquiry_call (" + COLUMNS + ") values " + String.join(", ", Collections.nCopies(atOnce, row)))) {
            for (int from = 0; from < calls.size(); from += atOnce) {
                int at = 0;
                for (HotlineCall call : calls.subList(from, from + atOnce)) {
                    for (Object value : cells(call)) {
                        statement.setObject(++at, value);
                    }
                }
                statement.executeUpdate();
            }
        }
    }

    private static @Nullable Object[] cells(HotlineCall call) {
        return new @Nullable Object[] {call.id(), call.number(), call.agency(), call.receivedAt(), call.receivedOn().toString(), call.category(), call.place(), call.subject(),
            call.channel().code(), text(call.handledOn()), call.result() == null ? null : call.result().code(), text(call.calledBackOn()),
            call.satisfied() == null ? null : call.satisfied() ? 1 : 0, call.note(), call.batch()};
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** What it was stays with the batch it was told in. @return false when somebody told it anew in between */
    boolean replace(HotlineCall before, HotlineCall after) {
        int moved = jdbc.sql("insert into inquiry_call_before (" + COLUMNS + ") select " + COLUMNS + " from inquiry_call where id = :id and batch = :batch")
                .param("id", before.id()).param("batch", before.batch()).update();
        if (moved == 0) {
            return false;
        }
        return jdbc.sql("""
                update inquiry_call set agency = :agency, received_at = :at, received_on = :on, category = :category, place = :place, subject = :subject, channel = :channel,
                  handled_on = :handled, result = :result, called_back_on = :back, satisfied = :satisfied, note = :note, batch = :next where id = :id and batch = :batch""")
                .param("agency", after.agency()).param("at", after.receivedAt()).param("on", after.receivedOn().toString()).param("category", after.category())
                .param("place", after.place()).param("subject", after.subject()).param("channel", after.channel().code()).param("handled", text(after.handledOn()))
                .param("result", after.result() == null ? null : after.result().code()).param("back", text(after.calledBackOn()))
                .param("satisfied", after.satisfied() == null ? null : after.satisfied() ? 1 : 0).param("note", after.note()).param("next", after.batch())
                .param("id", before.id()).param("batch", before.batch()).update() == 1;
    }

    /** What a call was before, the latest first. */
    List<HotlineCall> before(long call) {
        return jdbc.sql("select * from inquiry_call_before where id = :id order by batch desc").param("id", call).query((row, n) -> row(row)).list();
    }

    Optional<CallBatch> batch(long id) {
        return jdbc.sql("select * from inquiry_call_batch where id = :id").param("id", id).query((row, n) -> made(row)).optional();
    }

    List<CallBatch> batches(int limit) {
        return jdbc.sql("select * from inquiry_call_batch order by at desc, id desc limit :limit").param("limit", limit).query((row, n) -> made(row)).list();
    }

    /** Each batch with what its calls come to now; one batch in memory at a time. */
    void each(BiConsumer<String, Map<String, ?>> consumer) {
        long after = 0;
        List<CallBatch> some = after(after);
        while (!some.isEmpty()) {
            some.forEach(made -> consumer.accept(Long.toString(made.id()), again(made)));
            some = after(some.getLast().id());
        }
    }

    private List<CallBatch> after(long id) {
        return jdbc.sql("select * from inquiry_call_batch where id > :id order by id limit 500").param("id", id).query((row, n) -> made(row)).list();
    }

    private Map<String, ?> again(CallBatch made) {
        CallDigest digest = new CallDigest();
        jdbc.sql("select " + COLUMNS + " from inquiry_call where batch = :batch union all select " + COLUMNS + " from inquiry_call_before where batch = :batch order by id")
                .param("batch", made.id()).query((org.springframework.jdbc.core.RowCallbackHandler) row -> digest.add(row(row)));
        return made.state(digest.calls(), digest.hex());
    }

    private static CallBatch made(ResultSet row) throws SQLException {
        return new CallBatch(row.getLong("id"), row.getString("origin"), row.getString("source"), row.getInt("calls"), row.getString("digest"), row.getLong("account"),
                row.getString("name"), row.getLong("at"));
    }

    static HotlineCall row(ResultSet row) throws SQLException {
        String result = row.getString("result");
        int satisfied = row.getInt("satisfied");
        Boolean content = row.wasNull() ? null : satisfied == 1;
        return new HotlineCall(row.getLong("id"), row.getString("number"), row.getString("agency"), row.getLong("received_at"), LocalDate.parse(row.getString("received_on")),
                row.getString("category"), row.getString("place"), row.getString("subject"), HotlineChannel.ofCode(row.getString("channel")).orElseThrow(),
                day(row, "handled_on"), result == null ? null : HotlineResult.ofCode(result).orElseThrow(), day(row, "called_back_on"), content, row.getString("note"),
                row.getLong("batch"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        String day = row.getString(column);
        return day == null ? null : LocalDate.parse(day);
    }
}
