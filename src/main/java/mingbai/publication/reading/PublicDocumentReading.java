package mingbai.publication.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import mingbai.publication.Interpretation;
import mingbai.publication.reading.PublicDocument.EditionLine;
import mingbai.publication.reading.PublicDocument.FileLine;
import mingbai.publication.reading.PublicDocument.Shown;
import mingbai.publication.reading.PublicDocument.TimelineLine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one document as the public may see it: only what is live, or was while the document still is. */
@Component
@Transactional(readOnly = true)
public class PublicDocumentReading {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    PublicDocumentReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<PublicDocument> byIndex(String org, String no) {
        return jdbc.sql("select * from publication_document where org = :org and no = :no and standing in ('LIVE', 'WITHDRAWN')")
                .param("org", org).param("no", no).query(this::document).optional();
    }

    public Optional<PublicDocument> byId(long id) {
        return jdbc.sql("select * from publication_document where id = :id and standing in ('LIVE', 'WITHDRAWN')").param("id", id)
                .query(this::document).optional();
    }

    /** An earlier edition of a document that is live now; empty when the document was withdrawn. */
    public Optional<Shown> edition(long document, int number) {
        return jdbc.sql("""
                select e.id as edition_id, e.number, r.* from publication_edition e join publication_revision r on r.id = e.revision_id
                  join publication_document d on d.id = e.document_id and d.standing = 'LIVE'
                where e.document_id = :document and e.number = :number and e.state in ('LIVE', 'SUPERSEDED')""")
                .param("document", document).param("number", number).query(this::shown).optional();
    }

    /** Where an imported old address leads today. */
    public Optional<String> addressOfOld(String oldUrl) {
        return jdbc.sql("select org, no from publication_document where old_url = :url and standing in ('LIVE', 'WITHDRAWN') order by id limit 1")
                .param("url", oldUrl).query((row, n) -> "/doc/" + row.getString("org") + "/" + row.getString("no")).optional();
    }

    /** What interprets this policy. */
    public List<PublicRow> interpretationsOf(long document) {
        return jdbc.sql("""
                select d.id, d.org, d.no, r.title, d.agency, r.issuer, r.document_number, d.theme, d.genre, d.validity, r.summary, r.written_on,
                  d.published_at, d.date_unknown
                from publication_link l join publication_document d on d.id = l.from_document and d.standing = 'LIVE'
                  join publication_revision r on r.id = d.live_revision
                where l.to_document = :id and l.kind = 'INTERPRETS' order by d.sort_at desc, d.id""")
                .param("id", document).query(PublicListReading::row).list();
    }

    /** The policies this interprets. */
    public List<PublicRow> policiesOf(long document) {
        return jdbc.sql("""
                select d.id, d.org, d.no, r.title, d.agency, r.issuer, r.document_number, d.theme, d.genre, d.validity, r.summary, r.written_on,
                  d.published_at, d.date_unknown
                from publication_link l join publication_document d on d.id = l.to_document and d.standing = 'LIVE'
                  join publication_revision r on r.id = d.live_revision
                where l.from_document = :id and l.kind = 'INTERPRETS' order by d.sort_at desc, d.id""")
                .param("id", document).query(PublicListReading::row).list();
    }

    /** Which of these documents are live. @param documents ids, however many */
    public Set<Long> live(Collection<Long> documents) {
        Set<Long> live = new HashSet<>();
        List<Long> all = List.copyOf(documents);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            live.addAll(jdbc.sql("select id from publication_document where standing = 'LIVE' and id in (:ids)").param("ids", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .query(Long.class).list());
        }
        return live;
    }

    /** Streams every live document's id; for rebuilding an index, a sitemap. */
    public void eachLive(Consumer<Long> consumer) {
        jdbc.sql("select id from publication_document where standing = 'LIVE' order by id").query(row -> {
            consumer.accept(row.getLong("id"));
        });
    }

    private PublicDocument document(ResultSet row, int n) throws SQLException {
        long id = row.getLong("id");
        boolean live = "LIVE".equals(row.getString("standing"));
        long revision = row.getLong("live_revision");
        boolean known = row.getInt("date_unknown") == 0;
        String joint = """
                select j.agency from publication_joint j join publication_document d on d.live_edition = j.edition_id
                where d.id = :id and j.confirmed_at is not null order by j.agency""";
        return new PublicDocument(id, row.getString("org"), row.getString("no"), row.getString("agency"), row.getString("standing"),
                row.getString("validity"), known ? moment(row, "issued_at") : null, known ? moment(row, "published_at") : null, day(row, "ended_on"),
                row.getString("ended_note"), moment(row, "withdrawn_at"), replacedBy(row), live ? content(revision) : null, editions(id),
                timeline(id), jdbc.sql(joint).param("id", id).query(String.class).list());
    }

    private @Nullable String replacedBy(ResultSet row) throws SQLException {
        long id = row.getLong("replaced_by");
        return row.wasNull() ? null : jdbc.sql("select org, no from publication_document where id = :id").param("id", id)
                .query((other, n) -> other.getString("org") + "/" + other.getString("no")).single();
    }

    private @Nullable Shown content(long revision) {
        return jdbc.sql("""
                select e.id as edition_id, e.number, r.* from publication_revision r join publication_edition e on e.id = r.edition_id
                where r.id = :revision and e.state = 'LIVE'""")
                .param("revision", revision).query(this::shown).optional().orElse(null);
    }

    private Shown shown(ResultSet row, int n) throws SQLException {
        String keywords = row.getString("keywords");
        return new Shown(row.getLong("edition_id"), row.getInt("number"), row.getString("digest"), row.getString("title"), row.getString("body"),
                row.getString("issuer"), row.getString("document_number"), day(row, "written_on"), day(row, "effective_on"), day(row, "expires_on"),
                row.getString("theme"), row.getString("genre"), row.getString("class"), row.getString("audience"), row.getString("summary"),
                keywords.isEmpty() ? List.of() : Arrays.asList(keywords.split(";")), files(row.getLong("id")), interpretation(row));
    }

    /** Null where nobody said how it interprets. */
    static @Nullable Interpretation interpretation(ResultSet row) throws SQLException {
        String form = row.getString("interpretation");
        return form == null ? null : new Interpretation(Interpretation.Form.ofCode(form).orElseThrow(), Interpretation.Post.ofCode(row.getString("interpreter_post")).orElseThrow(),
                row.getString("interpreter"), day(row, "interpreted_on"));
    }

    private List<FileLine> files(long revision) {
        return jdbc.sql("select n, name, hash, size, media_type from publication_attachment where revision_id = :revision order by n")
                .param("revision", revision)
                .query((row, n) -> new FileLine(row.getInt("n"), row.getString("name"), row.getString("hash"), row.getLong("size"), row.getString("media_type")))
                .list();
    }

    private List<EditionLine> editions(long document) {
        return jdbc.sql("""
                select id, number, kind, note, published_at, ended_at, state from publication_edition
                where document_id = :document and state in ('LIVE', 'SUPERSEDED', 'WITHDRAWN') order by number desc""")
                .param("document", document)
                .query((row, n) -> new EditionLine(row.getLong("id"), row.getInt("number"), row.getString("kind"), row.getString("note"),
                        moment(row, "published_at"), moment(row, "ended_at"), "LIVE".equals(row.getString("state")))).list();
    }

    private List<TimelineLine> timeline(long document) {
        return jdbc.sql("select kind, edition, note, at from publication_timeline where document_id = :document order by at, id").param("document", document)
                .query((row, n) -> new TimelineLine(row.getString("kind"), row.getInt("edition"), row.getString("note"), Instant.ofEpochMilli(row.getLong("at"))))
                .list();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        long at = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(at);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : LocalDate.parse(text);
    }
}
