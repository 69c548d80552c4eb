package mingbai.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.BiConsumer;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports of errors in public documents. */
@Repository
class ErrorReportTable {

    private final JdbcClient jdbc;

    ErrorReportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ErrorReport report) {
        jdbc.sql("""
                insert into publication_error_report (id, document_id, agency, text, contact, answer, state, at, version)
                values (:id, :document, :agency, :text, :contact, :answer, :state, :at, :version)""")
                .param("id", report.id()).param("document", report.document()).param("agency", report.agency()).param("text", report.text())
                .param("contact", report.contact()).param("answer", report.answer()).param("state", report.standing()).param("at", report.at())
                .param("version", report.version()).update();
    }

    int openAbout(long document) {
        return jdbc.sql("select count(*) from publication_error_report where document_id = :document and state = 'OPEN'").param("document", document)
                .query(Integer.class).single();
    }

    ErrorReport get(long id) {
        return jdbc.sql("select * from publication_error_report where id = :id").param("id", id).query((row, n) -> row(row)).optional()
                .orElseThrow(NotFound::new);
    }

    void answer(ErrorReport report, long at) {
        int updated = jdbc.sql("""
                update publication_error_report set answer = :answer, state = :state, answered_at = :at, version = :version
                where id = :id and version = :version - 1""")
                .param("answer", report.answer()).param("state", report.standing()).param("at", at).param("version", report.version())
                .param("id", report.id()).update();
        if (updated == 0) {
            throw new Overtaken("这封来信");
        }
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from publication_error_report").query(row -> {
            consumer.accept(row.getString("id"), row(row).state());
        });
    }

    private static ErrorReport row(ResultSet row) throws SQLException {
        return new ErrorReport(row.getLong("id"), row.getLong("document_id"), row.getString("agency"), row.getString("text"), row.getString("contact"),
                row.getString("answer"), row.getString("state"), row.getLong("at"), row.getLong("version"));
    }
}
