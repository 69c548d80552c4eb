package mingbai.inquiry.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries of the library and who wrote them. */
@Repository
class LibraryTable {

    private final JdbcClient jdbc;

    LibraryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(LibraryEntry entry, long at) {
        jdbc.sql("""
                insert into inquiry_library (id, agency, category, question, answer, valid_from, valid_until, source, replaces, state, opinion, cleared_by, cleared_digest, cleared_on,
                  written_by, written_at, ended_on, ended_why, version)
                values (:id, :agency, :category, :question, :answer, :from, :until, :source, :replaces, :state, '', null, null, null, :by, :at, null, '', :version)""")
                .params(words(entry)).param("agency", entry.agency()).param("source", entry.source()).param("replaces", entry.replaces()).param("by", entry.writtenBy())
                .param("at", at).update();
    }

    /** @param entry with its new version */
    void update(LibraryEntry entry) {
        LibraryEntry.@Nullable Cleared cleared = entry.cleared();
        LibraryEntry.@Nullable Ended ended = entry.ended();
        int updated = jdbc.sql("""
                update inquiry_library set category = :category, question = :question, answer = :answer, valid_from = :from, valid_until = :until, state = :state,
                  opinion = :opinion, cleared_by = :clearedBy, cleared_digest = :digest, cleared_on = :clearedOn, ended_on = :endedOn, ended_why = :endedWhy, version = :version
                where id = :id and version = :version - 1""")
                .params(words(entry)).param("opinion", entry.opinion()).param("clearedBy", cleared == null ? null : cleared.by())
                .param("digest", cleared == null ? null : cleared.digest()).param("clearedOn", cleared == null ? null : cleared.on().toString())
                .param("endedOn", ended == null ? null : ended.on().toString()).param("endedWhy", ended == null ? "" : ended.why()).update();
        if (updated == 0) {
            throw new Overtaken("这条问答");
        }
    }

    private static Map<String, Object> words(LibraryEntry entry) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("id", entry.id());
        words.put("category", entry.category());
        words.put("question", entry.question());
        words.put("answer", entry.answer());
        words.put("from", entry.validFrom().toString());
        words.put("until", entry.validUntil().toString());
        words.put("state", entry.state().name());
        words.put("version", entry.version());
        return words;
    }

    void addWriter(long entry, long account) {
        jdbc.sql("insert into inquiry_library_writer (entry_id, account) values (:entry, :account) on conflict do nothing").param("entry", entry).param("account", account).update();
    }

    Set<Long> writers(long entry) {
        return new HashSet<>(jdbc.sql("select account from inquiry_library_writer where entry_id = :entry").param("entry", entry).query(Long.class).list());
    }

    Optional<LibraryEntry> find(long id) {
        return jdbc.sql("select * from inquiry_library where id = :id").param("id", id).query((row, n) -> row(row)).optional();
    }

    /** Those that end within the days and were not replaced, the first first. */
    List<LibraryEntry> ending(Collection<String> agencies, LocalDate from, LocalDate to, int most) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("""
                select * from inquiry_library l where l.agency in (:agencies) and l.state = 'LIVE' and l.valid_until >= :from and l.valid_until <= :to
                  and not exists (select 1 from inquiry_library m where m.replaces = l.id and m.state in ('DRAFT', 'IN_REVIEW'))
                order by l.valid_until, l.id limit :most""").param("agencies", agencies).param("from", from.toString()).param("to", to.toString()).param("most", most)
                .query((row, n) -> row(row)).list();
    }

    /** Came back from review, of which the person wrote something. */
    List<LibraryEntry> returned(long account, int most) {
        return jdbc.sql("""
                select l.* from inquiry_library l join inquiry_library_writer w on w.entry_id = l.id and w.account = :account
                where l.state = 'DRAFT' and l.opinion <> '' order by l.id limit :most""").param("account", account).param("most", most).query((row, n) -> row(row)).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from inquiry_library").query((org.springframework.jdbc.core.RowCallbackHandler) row -> {
            LibraryEntry entry = row(row);
            consumer.accept(Long.toString(entry.id()), entry.canonical());
        });
    }

    static LibraryEntry row(ResultSet row) throws SQLException {
        String cleared = row.getString("cleared_by");
        String ended = row.getString("ended_on");
        return new LibraryEntry(row.getLong("id"), row.getString("agency"), row.getString("category"), row.getString("question"), row.getString("answer"),
                LocalDate.parse(row.getString("valid_from")), LocalDate.parse(row.getString("valid_until")), row.getLong("source"), row.getLong("replaces"),
                LibraryState.valueOf(row.getString("state")), row.getString("opinion"),
                cleared == null ? null : new LibraryEntry.Cleared(cleared, row.getString("cleared_digest"), LocalDate.parse(row.getString("cleared_on"))),
                row.getString("written_by"), ended == null ? null : new LibraryEntry.Ended(LocalDate.parse(ended), row.getString("ended_why")), row.getLong("version"));
    }
}
