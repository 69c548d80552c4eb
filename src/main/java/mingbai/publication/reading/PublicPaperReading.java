package mingbai.publication.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.publication.reading.PublicDocument.FileLine;
import mingbai.publication.reading.PublicDocument.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks through all live documents: which there are and by what text, and many of them at once with what they say. */
@Component
@Transactional(readOnly = true)
public class PublicPaperReading {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    PublicPaperReading(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes one live document: its number, the agency's code, the number of the text shown. */
    public interface Taker {

        void take(long document, String agency, long revision);
    }

    /** Every live document by its number, the smallest first. */
    public void eachLive(Taker taker) {
        jdbc.sql("select id, agency, live_revision from publication_document where standing = 'LIVE' order by id").withFetchSize(AT_ONCE)
                .query(row -> {
                    taker.take(row.getLong("id"), row.getString("agency"), row.getLong("live_revision"));
                });
    }

    /** Those of the documents that are live, with what they say; at most some hundred at once. */
    public List<PublicPaper> papers(Collection<Long> documents) {
        if (documents.isEmpty()) {
            return List.of();
        }
        Map<Long, List<FileLine>> files = files(documents);
        Map<Long, Set<String>> accepted = accepted(documents);
        return jdbc.sql("""
                select d.id as document, d.agency, d.org, d.no, d.live_edition, d.validity, d.published_at, d.date_unknown, e.number, r.*
                from publication_document d join publication_revision r on r.id = d.live_revision join publication_edition e on e.id = d.live_edition
                where d.standing = 'LIVE' and d.id in (:documents) order by d.id""").param("documents", documents)
                .query((row, n) -> paper(row, files.getOrDefault(row.getLong("id"), List.of()), accepted.getOrDefault(row.getLong("live_edition"), Set.of()))).list();
    }

    private PublicPaper paper(ResultSet row, List<FileLine> files, Set<String> accepted) throws SQLException {
        String keywords = row.getString("keywords");
        Shown shown = new Shown(row.getLong("live_edition"), row.getInt("number"), row.getString("digest"), row.getString("title"), row.getString("body"),
                row.getString("issuer"), row.getString("document_number"), day(row, "written_on"), day(row, "effective_on"), day(row, "expires_on"),
                row.getString("theme"), row.getString("genre"), row.getString("class"), row.getString("audience"), row.getString("summary"),
                keywords.isEmpty() ? List.of() : Arrays.asList(keywords.split(";")), files);
        return new PublicPaper(row.getLong("document"), row.getString("agency"), row.getString("org"), row.getString("no"), row.getLong("id"),
                row.getString("validity"), published(row), row.getString("catalog_code"), shown, accepted);
    }

    private @Nullable LocalDate published(ResultSet row) throws SQLException {
        long at = row.getLong("published_at");
        return row.wasNull() || row.getInt("date_unknown") != 0 ? null : Instant.ofEpochMilli(at).atZone(clock.getZone()).toLocalDate();
    }

    /** By revision. */
    private Map<Long, List<FileLine>> files(Collection<Long> documents) {
        Map<Long, List<FileLine>> files = new HashMap<>();
        jdbc.sql("""
                select a.revision_id, a.n, a.name, a.hash, a.size, a.media_type from publication_attachment a
                  join publication_document d on d.live_revision = a.revision_id and d.id in (:documents) order by a.revision_id, a.n""").param("documents", documents)
                .query(row -> {
                    files.computeIfAbsent(row.getLong("revision_id"), revision -> new ArrayList<>()).add(new FileLine(row.getInt("n"), row.getString("name"),
                            row.getString("hash"), row.getLong("size"), row.getString("media_type")));
                });
        return files;
    }

    /** By edition. */
    private Map<Long, Set<String>> accepted(Collection<Long> documents) {
        Map<Long, Set<String>> accepted = new HashMap<>();
        jdbc.sql("""
                select a.edition_id, a.finding from publication_document d join publication_accepted_finding a on a.edition_id = d.live_edition
                where d.id in (:documents)""").param("documents", documents)
                .query(row -> {
                    accepted.computeIfAbsent(row.getLong("edition_id"), edition -> new HashSet<>()).add(row.getString("finding"));
                });
        return accepted;
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : LocalDate.parse(text);
    }
}
