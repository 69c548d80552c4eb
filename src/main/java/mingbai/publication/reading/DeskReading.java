package mingbai.publication.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what an agency works on. Callers hand in the agencies the person may see. */
@Component
@Transactional(readOnly = true)
public class DeskReading {

    private final JdbcClient jdbc;

    DeskReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An edition in a list of the desk. */
    public record DeskRow(long edition, long document, String agency, int number, String kind, String state, String title, String genre, String disclosureClass,
            String opinion, @Nullable String org, @Nullable String no, @Nullable Instant publishAt, Instant at, String openedName, long version) {}

    public List<DeskRow> editions(Collection<String> agencies, Collection<String> states, int limit, int offset) {
        return editions(agencies, states, "", limit, offset);
    }

    /** @param words somewhere in the title; empty: any title */
    public List<DeskRow> editions(Collection<String> agencies, Collection<String> states, String words, int limit, int offset) {
        if (agencies.isEmpty() || states.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select e.id, e.document_id, d.agency, e.number, e.kind, e.state, r.title, r.genre, r.class, e.opinion, d.org, d.no, e.publish_at, r.at,
                  e.opened_name, e.version
                from publication_edition e join publication_document d on d.id = e.document_id join publication_revision r on r.id = e.revision_id
                where d.agency in (:agencies) and e.state in (:states) and e.state <> 'QUARANTINED' and r.title like :words escape '!'
                order by r.at desc, e.id desc limit :limit offset :offset""")
                .param("agencies", agencies).param("states", states).param("words", containing(words)).param("limit", limit).param("offset", offset)
                .query(DeskReading::deskRow).list();
    }

    private static final String ROWS = """
            select e.id, e.document_id, d.agency, e.number, e.kind, e.state, r.title, r.genre, r.class, e.opinion, d.org, d.no, e.publish_at, r.at,
              e.opened_name, e.version
            from publication_edition e join publication_document d on d.id = e.document_id join publication_revision r on r.id = e.revision_id
            """;

    /** Drafts a reviewer sent back, longest lying first. */
    public List<DeskRow> returned(Collection<String> agencies, int limit) {
        return agencies.isEmpty() ? List.of() : jdbc.sql(ROWS + "where d.agency in (:agencies) and e.state = 'DRAFT' and e.opinion <> '' order by r.at, e.id limit :limit")
                .param("agencies", agencies).param("limit", limit).query(DeskReading::deskRow).list();
    }

    /** What passed review and waits to be published, longest lying first. */
    public List<DeskRow> cleared(Collection<String> agencies, int limit) {
        return agencies.isEmpty() ? List.of() : jdbc.sql(ROWS + "where d.agency in (:agencies) and e.state = 'CLEARED' order by r.at, e.id limit :limit")
                .param("agencies", agencies).param("limit", limit).query(DeskReading::deskRow).list();
    }

    /** What this person opened, the newest first, wherever it stands; given-up drafts are left out. */
    public List<DeskRow> openedBy(long account, int limit) {
        return jdbc.sql("""
                select e.id, e.document_id, d.agency, e.number, e.kind, e.state, r.title, r.genre, r.class, e.opinion, d.org, d.no, e.publish_at, r.at,
                  e.opened_name, e.version
                from publication_edition e join publication_document d on d.id = e.document_id join publication_revision r on r.id = e.revision_id
                where e.opened_by = :account and e.state not in ('QUARANTINED', 'DISCARDED', 'DRAFT') order by r.at desc, e.id desc limit :limit""")
                .param("account", account).param("limit", limit).query(DeskReading::deskRow).list();
    }

    /** The edition of a document that is on its way, if any. */
    public List<DeskRow> openEditionsOf(long document) {
        return jdbc.sql("""
                select e.id, e.document_id, d.agency, e.number, e.kind, e.state, r.title, r.genre, r.class, e.opinion, d.org, d.no, e.publish_at, r.at,
                  e.opened_name, e.version
                from publication_edition e join publication_document d on d.id = e.document_id join publication_revision r on r.id = e.revision_id
                where e.document_id = :document and e.state in ('DRAFT', 'IN_REVIEW', 'CLEARED', 'SCHEDULED')""")
                .param("document", document).query(DeskReading::deskRow).list();
    }

    private static DeskRow deskRow(ResultSet row, int n) throws SQLException {
        return new DeskRow(row.getLong("id"), row.getLong("document_id"), row.getString("agency"), row.getInt("number"), row.getString("kind"),
                row.getString("state"), row.getString("title"), row.getString("genre"), row.getString("class"), row.getString("opinion"),
                row.getString("org"), row.getString("no"), moment(row, "publish_at"), Instant.ofEpochMilli(row.getLong("at")),
                row.getString("opened_name"), row.getLong("version"));
    }

    /** How many editions of these agencies stand where, by the name of the state. */
    public Map<String, Long> countByState(Collection<String> agencies, String words) {
        Map<String, Long> counts = new LinkedHashMap<>();
        if (!agencies.isEmpty()) {
            jdbc.sql("""
                    select e.state, count(*) as editions from publication_edition e join publication_document d on d.id = e.document_id
                      join publication_revision r on r.id = e.revision_id
                    where d.agency in (:agencies) and r.title like :words escape '!' group by e.state""")
                    .param("agencies", agencies).param("words", containing(words))
                    .query(row -> {
                        counts.put(row.getString("state"), row.getLong("editions"));
                    });
        }
        return counts;
    }

    private static String containing(String words) {
        return "%" + words.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    public long count(Collection<String> agencies, Collection<String> states) {
        return agencies.isEmpty() || states.isEmpty() ? 0 : jdbc.sql("""
                select count(*) from publication_edition e join publication_document d on d.id = e.document_id
                where d.agency in (:agencies) and e.state in (:states)""")
                .param("agencies", agencies).param("states", states).query(Long.class).single();
    }

    /** A document that is or was before the public. */
    public record DocumentRow(long document, String agency, String title, String genre, String org, String no, String standing, String validity,
            @Nullable Instant publishedAt, long version) {}

    private static final String SHOWN = " from publication_document d where d.standing in ('LIVE', 'WITHDRAWN')";

    /** Newest first. @param words somewhere in the title; empty: any */
    public List<DocumentRow> documents(Collection<String> agencies, String words, int limit, int offset) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("select d.*" + SHOWN
                + " and d.agency in (:agencies) and d.title_key like :words escape '!' order by d.sort_at desc, d.id desc limit :limit offset :offset")
                .param("agencies", agencies).param("words", containing(words)).param("limit", limit).param("offset", offset)
                .query(DeskReading::documentRow).list();
    }

    public long countDocuments(Collection<String> agencies, String words) {
        return agencies.isEmpty() ? 0 : jdbc.sql("select count(*)" + SHOWN + " and d.agency in (:agencies) and d.title_key like :words escape '!'")
                .param("agencies", agencies).param("words", containing(words)).query(Long.class).single();
    }

    public Optional<DocumentRow> document(long id) {
        return jdbc.sql("select d.*" + SHOWN + " and d.id = :id").param("id", id).query(DeskReading::documentRow).optional();
    }

    private static DocumentRow documentRow(ResultSet row, int n) throws SQLException {
        return new DocumentRow(row.getLong("id"), row.getString("agency"), row.getString("title_key"), row.getString("genre"), row.getString("org"),
                row.getString("no"), row.getString("standing"), row.getString("validity"), moment(row, "published_at"), row.getLong("version"));
    }

    public Optional<String> agencyOfEdition(long edition) {
        return jdbc.sql("select d.agency from publication_edition e join publication_document d on d.id = e.document_id where e.id = :id and e.state <> 'QUARANTINED'")
                .param("id", edition).query(String.class).optional();
    }

    public Optional<String> agencyOfDocument(long document) {
        return jdbc.sql("select agency from publication_document where id = :id").param("id", document).query(String.class).optional();
    }

    public Optional<DeskEdition> edition(long id) {
        return jdbc.sql("""
                select e.*, d.agency, d.org, d.no, d.version as document_version, d.standing, d.validity, r.id as revision, r.n as revision_number, r.at, r.name as
                  saved_name, r.digest, r.title, r.body, r.issuer, r.document_number, r.written_on, r.effective_on, r.expires_on, r.theme, r.genre, r.class,
                  r.ground, r.ground_note, r.look_again_on, r.audience, r.summary, r.keywords, r.catalog_code, r.joint, r.interprets, r.guessed,
                  r.interpretation, r.interpreter_post, r.interpreter, r.interpreted_on
                from publication_edition e join publication_document d on d.id = e.document_id join publication_revision r on r.id = e.revision_id
                where e.id = :id and e.state <> 'QUARANTINED'""")
                .param("id", id).query(this::deskEdition).optional();
    }

    /** A revision's number, who saved it, when, and what it said: for comparing. */
    public record RevisionLine(long id, int n, String name, Instant at, String title, String body, String digest) {}

    public List<RevisionLine> revisions(long edition) {
        return jdbc.sql("""
                select r.id, r.n, r.name, r.at, r.title, r.body, r.digest from publication_revision r join publication_edition e on e.id = r.edition_id
                where r.edition_id = :edition and e.state <> 'QUARANTINED' order by r.n desc""")
                .param("edition", edition)
                .query((row, n) -> new RevisionLine(row.getLong("id"), row.getInt("n"), row.getString("name"), Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("title"), row.getString("body"), row.getString("digest"))).list();
    }

    /** The edition before the public now, with the text a new edition is compared to. */
    public Optional<RevisionLine> liveRevision(long document) {
        return jdbc.sql("""
                select r.id, r.n, r.name, r.at, r.title, r.body, r.digest from publication_document d join publication_revision r on r.id = d.live_revision
                where d.id = :document""")
                .param("document", document)
                .query((row, n) -> new RevisionLine(row.getLong("id"), row.getInt("n"), row.getString("name"), Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("title"), row.getString("body"), row.getString("digest"))).optional();
    }

    /** An agency asked to confirm a joint document. */
    public record JointLine(long document, String agency, @Nullable String confirmedName, @Nullable Instant confirmedAt, String title, long edition,
            Instant askedAt) {}

    public List<JointLine> jointOf(long document) {
        return jdbc.sql("""
                select j.document_id, j.agency, j.confirmed_name, j.confirmed_at, r.title, e.id as edition, e.opened_at from publication_joint j
                  join publication_edition e on e.id = j.edition_id
                    and e.number = (select max(x.number) from publication_edition x where x.document_id = j.document_id)
                  join publication_revision r on r.id = e.revision_id
                where j.document_id = :document order by j.agency""")
                .param("document", document).query(DeskReading::joint).list();
    }

    /** Joint documents that wait for one of these agencies' word. */
    public List<JointLine> jointWaiting(Collection<String> agencies) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("""
                select j.document_id, j.agency, j.confirmed_name, j.confirmed_at, r.title, e.id as edition, e.opened_at from publication_joint j
                  join publication_edition e on e.id = j.edition_id and e.state in ('IN_REVIEW', 'CLEARED', 'SCHEDULED')
                  join publication_revision r on r.id = e.revision_id
                where j.confirmed_at is null and j.agency in (:agencies) order by j.agency, j.document_id""")
                .param("agencies", agencies).query(DeskReading::joint).list();
    }

    private static JointLine joint(ResultSet row, int n) throws SQLException {
        return new JointLine(row.getLong("document_id"), row.getString("agency"), row.getString("confirmed_name"), moment(row, "confirmed_at"),
                row.getString("title"), row.getLong("edition"), Instant.ofEpochMilli(row.getLong("opened_at")));
    }

    private DeskEdition deskEdition(ResultSet row, int n) throws SQLException {
        return new DeskEdition(row.getLong("id"), row.getLong("document_id"), row.getString("agency"), row.getInt("number"), row.getString("kind"),
                row.getString("note"), row.getString("state"), row.getLong("version"), row.getString("opinion"), row.getString("org"), row.getString("no"),
                row.getLong("document_version"), row.getString("standing"), row.getString("validity"), row.getInt("may_be_public") == 1, moment(row, "publish_at"),
                moment(row, "published_at"), row.getString("opened_name"), Instant.ofEpochMilli(row.getLong("opened_at")), row.getLong("revision"),
                row.getInt("revision_number"), Instant.ofEpochMilli(row.getLong("at")), row.getString("saved_name"), row.getString("digest"), row.getString("title"),
                row.getString("body"), row.getString("issuer"), row.getString("document_number"), day(row, "written_on"), day(row, "effective_on"),
                day(row, "expires_on"), row.getString("theme"), row.getString("genre"), row.getString("class"), row.getString("ground"),
                row.getString("ground_note"), day(row, "look_again_on"), row.getString("audience"), row.getString("summary"), list(row.getString("keywords")),
                row.getString("catalog_code"), list(row.getString("joint")), list(row.getString("interprets")), PublicDocumentReading.interpretation(row), list(row.getString("guessed")),
                files(row.getLong("revision")));
    }

    private List<PublicDocument.FileLine> files(long revision) {
        return jdbc.sql("select n, name, hash, size, media_type from publication_attachment where revision_id = :revision order by n").param("revision", revision)
                .query((row, n) -> new PublicDocument.FileLine(row.getInt("n"), row.getString("name"), row.getString("hash"), row.getLong("size"),
                        row.getString("media_type"))).list();
    }

    private static List<String> list(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(";"));
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
