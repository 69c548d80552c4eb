package mingbai.publication.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what readers wrote about errors in public documents: for the agency alone. */
@Component
@Transactional(readOnly = true)
public class ErrorReportReading {

    private static final String SELECT = """
            select e.id, e.document_id, e.agency, e.text, e.contact, e.answer, e.state, e.at, e.version, d.title_key
            from publication_error_report e join publication_document d on d.id = e.document_id""";

    private final JdbcClient jdbc;

    ErrorReportReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Report(long id, long document, String agency, String title, String text, String contact, String answer, boolean open, Instant at, long version) {}

    /** Unanswered ones about documents of these agencies, the oldest first. */
    public List<Report> waiting(Collection<String> agencies, int limit) {
        return agencies.isEmpty() ? List.of() : jdbc.sql(SELECT + " where e.agency in (:agencies) and e.state = 'OPEN' order by e.at, e.id limit :limit")
                .param("agencies", agencies).param("limit", limit).query(ErrorReportReading::report).list();
    }

    /** An unanswered one, without its words. */
    public record Open(long id, long document, String agency, String title, Instant at) {}

    /** All unanswered ones, the oldest first. @param agencies null for all */
    public List<Open> open(@Nullable Collection<String> agencies) {
        return jdbc.sql("""
                select e.id, e.document_id, e.agency, e.at, d.title_key from publication_error_report e join publication_document d on d.id = e.document_id
                where e.state = 'OPEN' and (:all = 1 or e.agency in (:agencies)) order by e.at, e.id""").param("all", agencies == null ? 1 : 0)
                .param("agencies", agencies == null || agencies.isEmpty() ? List.of("") : agencies)
                .query((row, n) -> new Open(row.getLong("id"), row.getLong("document_id"), row.getString("agency"), row.getString("title_key"),
                        Instant.ofEpochMilli(row.getLong("at")))).list();
    }

    /** All about one document, unanswered ones first. */
    public List<Report> of(long document) {
        return jdbc.sql(SELECT + " where e.document_id = :document order by case e.state when 'OPEN' then 0 else 1 end, e.at desc, e.id desc limit 100")
                .param("document", document).query(ErrorReportReading::report).list();
    }

    public Optional<Report> find(long id) {
        return jdbc.sql(SELECT + " where e.id = :id").param("id", id).query(ErrorReportReading::report).optional();
    }

    private static Report report(ResultSet row, int n) throws SQLException {
        return new Report(row.getLong("id"), row.getLong("document_id"), row.getString("agency"), row.getString("title_key"), row.getString("text"),
                row.getString("contact"), row.getString("answer"), row.getString("state").equals("OPEN"), Instant.ofEpochMilli(row.getLong("at")),
                row.getLong("version"));
    }
}
