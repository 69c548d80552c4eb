package mingbai.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.law.DisclosureClass;
import mingbai.law.Ground;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lines of the document ledger. */
@Repository
class IssuedTable {

    private final JdbcClient jdbc;

    IssuedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Issued line) {
        jdbc.sql("""
                insert into publication_issued (id, agency, title, document_number, written_on, class, ground, ground_note, official, catalog_code,
                  document_id, source, entered_by, entered_name, entered_at, struck_at, struck_reason, version)
                values (:id, :agency, :title, :documentNumber, :writtenOn, :class, :ground, :groundNote, :official, :catalogCode, :document, :source,
                  :enteredBy, :enteredName, :enteredAt, :struckAt, :struckReason, :version)""").params(values(line)).update();
    }

    void update(Issued line) {
        int updated = jdbc.sql("""
                update publication_issued set title = :title, document_number = :documentNumber, written_on = :writtenOn, class = :class, ground = :ground,
                  ground_note = :groundNote, official = :official, catalog_code = :catalogCode, document_id = :document, struck_at = :struckAt,
                  struck_reason = :struckReason, version = :version
                where id = :id and version = :version - 1""").params(values(line)).update();
        if (updated == 0) {
            throw new Overtaken("这条发文登记");
        }
    }

    Issued get(long id) {
        return jdbc.sql("select * from publication_issued where id = :id").param("id", id).query(IssuedTable::row).optional().orElseThrow(NotFound::new);
    }

    Optional<Issued> byDocument(long document) {
        return jdbc.sql("select * from publication_issued where document_id = :document and struck_at is null").param("document", document)
                .query(IssuedTable::row).optional();
    }

    Optional<Issued> byNumber(String agency, String number) {
        return jdbc.sql("select * from publication_issued where agency = :agency and document_number = :number and struck_at is null")
                .param("agency", agency).param("number", number).query(IssuedTable::row).optional();
    }

    /** The line of a document without a number, as a file of an older system names it. */
    Optional<Issued> byTitle(String agency, String title, LocalDate writtenOn) {
        return jdbc.sql("""
                select * from publication_issued where agency = :agency and written_on = :writtenOn and title = :title and document_number = ''
                  and struck_at is null order by id limit 1""")
                .param("agency", agency).param("title", title).param("writtenOn", writtenOn.toString()).query(IssuedTable::row).optional();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from publication_issued").query(row -> {
            consumer.accept(row.getString("id"), row(row, 0).state());
        });
    }

    private static Map<String, Object> values(Issued line) {
        IssuedEntry entry = line.entry();
        Map<String, Object> values = new HashMap<>();
        values.put("id", line.id());
        values.put("agency", line.agency());
        values.put("title", entry.title());
        values.put("documentNumber", entry.documentNumber());
        values.put("writtenOn", entry.writtenOn() == null ? null : entry.writtenOn().toString());
        values.put("class", entry.disclosureClass().code());
        values.put("ground", entry.ground() == null ? null : entry.ground().name());
        values.put("groundNote", entry.groundNote());
        values.put("official", entry.official() ? 1 : 0);
        values.put("catalogCode", entry.catalogCode());
        values.put("document", line.document());
        values.put("source", line.source());
        values.put("enteredBy", line.enteredBy());
        values.put("enteredName", line.enteredName());
        values.put("enteredAt", line.enteredAt());
        values.put("struckAt", line.struckAt());
        values.put("struckReason", line.struckReason());
        values.put("version", line.version());
        return values;
    }

    private static Issued row(ResultSet row, int n) throws SQLException {
        String ground = row.getString("ground");
        IssuedEntry entry = new IssuedEntry(row.getString("title"), row.getString("document_number"), DocumentTable.day(row, "written_on"),
                DisclosureClass.ofCode(row.getString("class")).orElseThrow(), ground == null ? null : Ground.valueOf(ground), row.getString("ground_note"),
                row.getInt("official") == 1, row.getString("catalog_code"));
        return new Issued(row.getLong("id"), row.getString("agency"), entry, DocumentTable.number(row, "document_id"), row.getString("source"),
                row.getLong("entered_by"), row.getString("entered_name"), row.getLong("entered_at"), DocumentTable.number(row, "struck_at"),
                row.getString("struck_reason"), row.getLong("version"));
    }
}
