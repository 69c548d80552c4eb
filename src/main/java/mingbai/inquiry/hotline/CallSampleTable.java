package mingbai.inquiry.hotline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.inquiry.hotline.CallCheck.Look;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Checks of quality and the calls drawn for them. */
@Repository
class CallSampleTable {

    private final JdbcClient jdbc;

    CallSampleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CallSample sample) {
        jdbc.sql("""
                insert into inquiry_call_sample (id, agency, title, from_day, to_day, seed, list_hash, list_size, size, announced_on, version)
                values (:id, :agency, :title, :from, :to, :seed, :hash, :listed, :size, :on, :version)""").param("id", sample.id()).param("agency", sample.agency())
                .param("title", sample.title()).param("from", sample.from().toString()).param("to", sample.to().toString()).param("seed", sample.seed())
                .param("hash", sample.listHash()).param("listed", sample.listSize()).param("size", sample.size()).param("on", sample.announcedOn().toString())
                .param("version", sample.version()).update();
    }

    void drawn(CallSample sample) {
        if (jdbc.sql("update inquiry_call_sample set drawn_on = :on, version = :version where id = :id and version = :version - 1")
                .param("on", String.valueOf(sample.drawnOn())).param("version", sample.version()).param("id", sample.id()).update() == 0) {
            throw new Overtaken("这次抽查");
        }
    }

    void insert(CallCheck check) {
        jdbc.sql("""
                insert into inquiry_call_check (id, sample, n, call, faults, note, first_name, second_name, second_note, state, version)
                values (:id, :sample, :n, :call, '', '', '', '', '', :state, :version)""").param("id", check.id()).param("sample", check.sample()).param("n", check.n())
                .param("call", check.call()).param("state", check.state().name()).param("version", check.version()).update();
    }

    void update(CallCheck check) {
        Look first = check.first();
        Look second = check.second();
        int updated = jdbc.sql("""
                update inquiry_call_check set faults = :faults, note = :note, first_account = :first, first_name = :firstName, first_at = :firstAt, second_account = :second,
                  second_name = :secondName, second_at = :secondAt, second_note = :secondNote, state = :state, version = :version where id = :id and version = :version - 1""")
                .param("faults", String.join(";", check.faults())).param("note", check.note()).param("first", first == null ? null : first.account())
                .param("firstName", first == null ? "" : first.name()).param("firstAt", first == null ? null : first.at()).param("second", second == null ? null : second.account())
                .param("secondName", second == null ? "" : second.name()).param("secondAt", second == null ? null : second.at()).param("secondNote", check.secondNote())
                .param("state", check.state().name()).param("version", check.version()).param("id", check.id()).update();
        if (updated == 0) {
            throw new Overtaken("这件抽查");
        }
    }

    Optional<CallSample> find(long id) {
        return jdbc.sql("select * from inquiry_call_sample where id = :id").param("id", id).query(CallSampleTable::sample).optional();
    }

    /** The latest first. */
    List<CallSample> of(Collection<String> agencies, int limit) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("select * from inquiry_call_sample where agency in (:agencies) order by id desc limit :limit").param("agencies", agencies)
                .param("limit", limit).query(CallSampleTable::sample).list();
    }

    /** Of calls that came on some of the same days. */
    List<CallSample> overlapping(String agency, LocalDate from, LocalDate to) {
        return jdbc.sql("select * from inquiry_call_sample where agency = :agency and from_day <= :to and to_day >= :from").param("agency", agency).param("from", from.toString())
                .param("to", to.toString()).query(CallSampleTable::sample).list();
    }

    List<CallCheck> checks(long sample) {
        return jdbc.sql("select * from inquiry_call_check where sample = :sample order by n").param("sample", sample).query(CallSampleTable::check).list();
    }

    Optional<CallCheck> check(long sample, int n) {
        return jdbc.sql("select * from inquiry_call_check where sample = :sample and n = :n").param("sample", sample).param("n", n).query(CallSampleTable::check).optional();
    }

    boolean uses(String hash) {
        return jdbc.sql("select count(*) from inquiry_call_sample where list_hash = :hash").param("hash", hash).query(Long.class).single() > 0;
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from inquiry_call_sample").query((org.springframework.jdbc.core.RowCallbackHandler) row -> {
            CallSample sample = sample(row, 0);
            consumer.accept(Long.toString(sample.id()), sample.state());
        });
    }

    void eachCheck(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from inquiry_call_check").withFetchSize(500).query((org.springframework.jdbc.core.RowCallbackHandler) row -> {
            CallCheck check = check(row, 0);
            consumer.accept(Long.toString(check.id()), check.canonical());
        });
    }

    private static CallSample sample(ResultSet row, int n) throws SQLException {
        String drawn = row.getString("drawn_on");
        return new CallSample(row.getLong("id"), row.getString("agency"), row.getString("title"), LocalDate.parse(row.getString("from_day")), LocalDate.parse(row.getString("to_day")),
                row.getString("seed"), row.getString("list_hash"), row.getInt("list_size"), row.getInt("size"), LocalDate.parse(row.getString("announced_on")),
                drawn == null ? null : LocalDate.parse(drawn), row.getLong("version"));
    }

    private static CallCheck check(ResultSet row, int n) throws SQLException {
        List<String> faults = Arrays.stream(row.getString("faults").split(";")).filter(key -> !key.isEmpty()).toList();
        return new CallCheck(row.getLong("id"), row.getLong("sample"), row.getInt("n"), row.getLong("call"), faults, row.getString("note"), look(row, "first"), look(row, "second"),
                row.getString("second_note"), CallCheck.State.valueOf(row.getString("state")), row.getLong("version"));
    }

    private static @Nullable Look look(ResultSet row, String which) throws SQLException {
        long account = row.getLong(which + "_account");
        return row.wasNull() ? null : new Look(account, row.getString(which + "_name"), row.getLong(which + "_at"));
    }
}
