package mingbai.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Marks of normative documents, and the clean-ups that were decided. */
@Repository
class NormativeTable {

    private final JdbcClient jdbc;

    NormativeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Normative> find(long document) {
        return jdbc.sql("select * from publication_normative where document_id = :document").param("document", document).query(NormativeTable::mark).optional();
    }

    void write(Normative mark, long account, String name, long at) {
        int written = jdbc.sql("""
                insert into publication_normative (document_id, agency, active, reason, account, name, at, version)
                values (:document, :agency, :active, :reason, :account, :name, :at, :version)
                on conflict (document_id) do update set active = excluded.active, reason = excluded.reason, account = excluded.account, name = excluded.name,
                  at = excluded.at, version = excluded.version where publication_normative.version = excluded.version - 1""")
                .param("document", mark.document()).param("agency", mark.agency()).param("active", mark.active() ? 1 : 0).param("reason", mark.reason())
                .param("account", account).param("name", name).param("at", at).param("version", mark.version()).update();
        if (written == 0) {
            throw new Overtaken("这份文件");
        }
    }

    void insert(CleanUp clean, long account, String name, long at) {
        jdbc.sql("""
                insert into publication_clean_up (id, agency, title, document_number, decided_on, decision, account, name, at)
                values (:id, :agency, :title, :documentNumber, :decidedOn, :decision, :account, :name, :at)""")
                .param("id", clean.id()).param("agency", clean.agency()).param("title", clean.title()).param("documentNumber", clean.documentNumber())
                .param("decidedOn", clean.decidedOn().toString()).param("decision", clean.decision()).param("account", account).param("name", name)
                .param("at", at).update();
        clean.lines().forEach(line -> jdbc.sql("""
                insert into publication_clean_up_line (clean_up_id, document_id, outcome, note) values (:cleanUp, :document, :outcome, :note)""")
                .param("cleanUp", clean.id()).param("document", line.document()).param("outcome", line.outcome().name()).param("note", line.note()).update());
    }

    void eachMark(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from publication_normative").query(row -> {
            consumer.accept(row.getString("document_id"), mark(row, 0).state());
        });
    }

    void eachCleanUp(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from publication_clean_up").query(row -> {
            long id = row.getLong("id");
            long decision = row.getLong("decision");
            consumer.accept(Long.toString(id), new CleanUp(id, row.getString("agency"), row.getString("title"), row.getString("document_number"),
                    LocalDate.parse(row.getString("decided_on")), decision == 0 ? null : (Long) decision, lines(id)).state());
        });
    }

    private List<CleanUp.Line> lines(long cleanUp) {
        return jdbc.sql("select * from publication_clean_up_line where clean_up_id = :id").param("id", cleanUp)
                .query((row, n) -> new CleanUp.Line(row.getLong("document_id"), CleanUp.Outcome.valueOf(row.getString("outcome")), row.getString("note"))).list();
    }

    private static Normative mark(ResultSet row, int n) throws SQLException {
        return new Normative(row.getLong("document_id"), row.getString("agency"), row.getInt("active") == 1, row.getString("reason"), row.getLong("version"));
    }
}
