package mingbai.publication.reading;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became public of one person's drafts, each edition once. */
@Component
@Transactional(readOnly = true)
public class StaffPublicationReading {

    private final JdbcClient jdbc;

    StaffPublicationReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Drafted(long edition, String agency, String title, Instant at) {}

    /** Begun by the person and published in a time; {@code to} exclusive; the oldest first. */
    public List<Drafted> published(long account, Instant from, Instant to) {
        return jdbc.sql("""
                select e.id, d.agency, r.title, e.published_at from publication_edition e join publication_document d on d.id = e.document_id
                  join publication_revision r on r.id = e.revision_id
                where e.opened_by = :account and e.published_at >= :from and e.published_at < :to and e.state <> 'QUARANTINED' order by e.published_at, e.id""")
                .param("account", account).param("from", from.toEpochMilli()).param("to", to.toEpochMilli())
                .query((row, n) -> new Drafted(row.getLong("id"), row.getString("agency"), row.getString("title"), Instant.ofEpochMilli(row.getLong("published_at")))).list();
    }
}
