package mingbai.request.reading;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters that wait for somebody, the oldest first. */
@Component
@Transactional(readOnly = true)
public class LetterReading {

    private final JdbcClient jdbc;

    LetterReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param kind name of the kind; @param subject of the request */
    public record Row(long id, String agency, String kind, String number, String subject, Instant writtenAt) {}

    /** Complete drafts that the account did not write: it may sign them. */
    public List<Row> toSign(Collection<String> agencies, long account, int limit) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("""
                select l.id, l.agency, l.kind, l.number, c.subject, l.written_at from request_letter l join request_case c on c.id = l.case_id
                where l.agency in (:agencies) and l.state = 'DRAFT' and l.body not like '%【%'
                  and not exists (select 1 from request_letter_writer w where w.letter_id = l.id and w.account = :account)
                order by l.written_at, l.id limit :limit""")
                .param("agencies", Set.copyOf(agencies)).param("account", account).param("limit", limit).query(LetterReading::row).list();
    }

    /** Signed and not sent. */
    public List<Row> toServe(Collection<String> agencies, int limit) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("""
                select l.id, l.agency, l.kind, l.number, c.subject, l.written_at from request_letter l join request_case c on c.id = l.case_id
                where l.agency in (:agencies) and l.state = 'SIGNED' order by l.written_at, l.id limit :limit""")
                .param("agencies", Set.copyOf(agencies)).param("limit", limit).query(LetterReading::row).list();
    }

    private static Row row(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Row(row.getLong("id"), row.getString("agency"), row.getString("kind"), row.getString("number"), row.getString("subject"),
                Instant.ofEpochMilli(row.getLong("written_at")));
    }
}
