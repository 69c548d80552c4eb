package mingbai.inquiry.misconduct;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports, their keys and what was put beside them, as they lie there: sealed. */
@Repository
class SealedReportTable {

    private final JdbcClient jdbc;

    SealedReportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param body "" once erased */
    record Row(long id, String numberMark, String onceMark, String deskMark, int year, String body, long version) {

        Map<String, ?> state() {
            Map<String, Object> state = new TreeMap<>();
            state.put("numberMark", numberMark);
            state.put("onceMark", onceMark);
            state.put("deskMark", deskMark);
            state.put("year", year);
            state.put("body", body);
            return state;
        }
    }

    record Key(String kept, String codeMark) {}

    /** @param file hash of the sealed file, or "" */
    record EntryRow(long id, long report, int n, String body, String file) {

        Map<String, ?> state() {
            Map<String, Object> state = new TreeMap<>();
            state.put("report", Long.toString(report));
            state.put("n", n);
            state.put("body", body);
            state.put("file", file);
            return state;
        }
    }

    private static final String COLUMNS = "select id, number_mark, once_mark, desk_mark, year, body, version from inquiry_misconduct_report ";

    void insert(Row row) {
        jdbc.sql("""
                insert into inquiry_misconduct_report (id, number_mark, once_mark, desk_mark, year, body, version)
                values (:id, :number, :once, :desk, :year, :body, :version)""").param("id", row.id()).param("number", row.numberMark()).param("once", row.onceMark())
                .param("desk", row.deskMark()).param("year", row.year()).param("body", row.body()).param("version", row.version()).update();
    }

    void insertKey(long report, Key key) {
        jdbc.sql("insert into inquiry_misconduct_key (report, kept, code_mark, entries) values (:report, :kept, :code, 0)").param("report", report)
                .param("kept", key.kept()).param("code", key.codeMark()).update();
    }

    /** @return whether it still stood at the version before */
    boolean update(Row row) {
        return jdbc.sql("update inquiry_misconduct_report set desk_mark = :desk, body = :body, version = :version where id = :id and version = :before").param("id", row.id())
                .param("desk", row.deskMark()).param("body", row.body()).param("version", row.version()).param("before", row.version() - 1).update() == 1;
    }

    Optional<Row> find(long id) {
        return one("where id = :value", id);
    }

    Optional<Row> numbered(String mark) {
        return one("where number_mark = :value", mark);
    }

    Optional<Row> onceOf(String mark) {
        return one("where once_mark = :value", mark);
    }

    private Optional<Row> one(String where, Object value) {
        return jdbc.sql(COLUMNS + where).param("value", value).query((row, n) -> new Row(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5),
                row.getString(6), row.getLong(7))).optional();
    }

    /** Those at one desk that were not erased. */
    List<Row> at(String deskMark) {
        return jdbc.sql(COLUMNS + "where desk_mark = :desk and body <> '' order by id").param("desk", deskMark).query((row, n) -> new Row(row.getLong(1), row.getString(2),
                row.getString(3), row.getString(4), row.getInt(5), row.getString(6), row.getLong(7))).list();
    }

    Optional<Key> key(long report) {
        return jdbc.sql("select kept, code_mark from inquiry_misconduct_key where report = :report").param("report", report)
                .query((row, n) -> new Key(row.getString(1), row.getString(2))).optional();
    }

    void renewCode(long report, String codeMark) {
        jdbc.sql("update inquiry_misconduct_key set code_mark = :code where report = :report").param("code", codeMark).param("report", report).update();
    }

    /** The number of the next entry; who else puts one in waits. */
    int nextEntry(long report) {
        jdbc.sql("update inquiry_misconduct_key set entries = entries + 1 where report = :report").param("report", report).update();
        return jdbc.sql("select entries from inquiry_misconduct_key where report = :report").param("report", report).query(Integer.class).single();
    }

    void insert(EntryRow row) {
        jdbc.sql("insert into inquiry_misconduct_entry (id, report, n, body, file) values (:id, :report, :n, :body, :file)").param("id", row.id()).param("report", row.report())
                .param("n", row.n()).param("body", row.body()).param("file", row.file()).update();
    }

    List<EntryRow> entries(long report) {
        return jdbc.sql("select id, report, n, body, file from inquiry_misconduct_entry where report = :report order by n").param("report", report)
                .query((row, n) -> new EntryRow(row.getLong(1), row.getLong(2), row.getInt(3), row.getString(4), row.getString(5))).list();
    }

    boolean usesFile(String hash) {
        return jdbc.sql("select count(*) from inquiry_misconduct_entry where file = :hash").param("hash", hash).query(Long.class).single() > 0;
    }

    /** The key and all that lay beside the report. */
    void erase(long report) {
        jdbc.sql("update inquiry_misconduct_key set kept = :nothing where report = :report").param("nothing", "0".repeat(160)).param("report", report).update(); // over what lay on the page
        for (String table : List.of("inquiry_misconduct_key", "inquiry_misconduct_entry", "inquiry_misconduct_look")) {
            jdbc.sql("delete from " + table + " where report = :report").param("report", report).update();
        }
    }

    /** How many were taken down in a year, the erased too. */
    long taken(int year) {
        return jdbc.sql("select count(*) from inquiry_misconduct_report where year = :year").param("year", year).query(Long.class).single();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql(COLUMNS).query((RowCallbackHandler) row -> consumer.accept(row.getString(1), new Row(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
                row.getInt(5), row.getString(6), row.getLong(7)).state()));
    }

    void eachEntry(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select id, report, n, body, file from inquiry_misconduct_entry").query((RowCallbackHandler) row -> consumer.accept(row.getString(1),
                new EntryRow(row.getLong(1), row.getLong(2), row.getInt(3), row.getString(4), row.getString(5)).state()));
    }

    // ---- what a named person has open

    void look(long account, long report, String reason, long until) {
        jdbc.sql("""
                insert into inquiry_misconduct_look (account, report, reason, until) values (:account, :report, :reason, :until)
                on conflict (account) do update set report = excluded.report, reason = excluded.reason, until = excluded.until""")
                .param("account", account).param("report", report).param("reason", reason).param("until", until).update();
    }

    record LookRow(long report, String reason) {}

    Optional<LookRow> look(long account, long now) {
        return jdbc.sql("select report, reason from inquiry_misconduct_look where account = :account and until >= :now").param("account", account).param("now", now)
                .query((row, n) -> new LookRow(row.getLong(1), row.getString(2))).optional();
    }

    void endLook(long account) {
        jdbc.sql("delete from inquiry_misconduct_look where account = :account").param("account", account).update();
    }
}
