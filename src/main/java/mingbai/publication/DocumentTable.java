package mingbai.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of documents, their index counters and links. */
@Repository
class DocumentTable {

    private final JdbcClient jdbc;

    DocumentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Document d, @Nullable String sourceId, @Nullable String oldUrl, long createdAt) {
        jdbc.sql("""
                insert into publication_document (id, agency, org, no, source_id, old_url, standing, validity, class, live_edition, live_revision, title_key,
                  theme, genre, year, issued_at, published_at, date_unknown, expires_on, ended_on, ended_note, withdrawn_at, replaced_by, sort_at,
                  created_at, version)
                values (:id, :agency, :org, :no, :sourceId, :oldUrl, :standing, :validity, :class, :liveEdition, :liveRevision, :titleKey, :theme, :genre,
                  :year, :issuedAt, :publishedAt, :dateUnknown, :expiresOn, :endedOn, :endedNote, :withdrawnAt, :replacedBy, :sortAt, :createdAt, :version)""")
                .params(values(d)).param("sourceId", sourceId).param("oldUrl", oldUrl).param("createdAt", createdAt).update();
    }

    /** Writes the row as it is now, unless somebody else did so since it was read. */
    void update(Document d) {
        int updated = jdbc.sql("""
                update publication_document set org = :org, no = :no, standing = :standing, validity = :validity, class = :class,
                  live_edition = :liveEdition, live_revision = :liveRevision, title_key = :titleKey, theme = :theme, genre = :genre, year = :year,
                  issued_at = :issuedAt, published_at = :publishedAt, date_unknown = :dateUnknown, expires_on = :expiresOn, ended_on = :endedOn,
                  ended_note = :endedNote, withdrawn_at = :withdrawnAt, replaced_by = :replacedBy, sort_at = :sortAt, version = :version
                where id = :id and agency = :agency and version = :version - 1""")
                .params(values(d)).update();
        if (updated == 0) {
            throw new Overtaken("这份文件");
        }
    }

    /** Keeps beside the document what its content says: the matter it is filed under, for lists and counts. */
    void fileUnder(long id, String matter) {
        jdbc.sql("update publication_document set catalog_code = :matter where id = :id").param("matter", matter).param("id", id).update();
    }

    static Map<String, Object> values(Document d) {
        Map<String, Object> values = new java.util.HashMap<>();
        values.put("id", d.id());
        values.put("agency", d.agency());
        values.put("org", d.index() == null ? null : d.index().org());
        values.put("no", d.index() == null ? null : d.index().no());
        values.put("standing", d.standing().name());
        values.put("validity", d.validity().name());
        values.put("class", d.disclosureClass());
        values.put("liveEdition", d.liveEdition());
        values.put("liveRevision", d.liveRevision());
        values.put("titleKey", d.titleKey());
        values.put("theme", d.theme());
        values.put("genre", d.genre());
        values.put("year", d.year());
        values.put("issuedAt", d.issuedAt());
        values.put("publishedAt", d.publishedAt());
        values.put("dateUnknown", d.dateUnknown() ? 1 : 0);
        values.put("expiresOn", d.expiresOn() == null ? null : d.expiresOn().toString());
        values.put("endedOn", d.endedOn() == null ? null : d.endedOn().toString());
        values.put("endedNote", d.endedNote());
        values.put("withdrawnAt", d.withdrawnAt());
        values.put("replacedBy", d.replacedBy());
        values.put("sortAt", d.sortAt());
        values.put("version", d.version());
        return values;
    }

    Document get(long id) {
        return jdbc.sql("select * from publication_document where id = :id").param("id", id).query(DocumentTable::row).optional().orElseThrow(NotFound::new);
    }

    Optional<Document> byIndex(IndexNumber index) {
        return jdbc.sql("select * from publication_document where org = :org and no = :no").param("org", index.org()).param("no", index.no())
                .query(DocumentTable::row).optional();
    }

    Optional<Document> bySource(String agency, String sourceId) {
        return jdbc.sql("select * from publication_document where agency = :agency and source_id = :sourceId").param("agency", agency)
                .param("sourceId", sourceId).query(DocumentTable::row).optional();
    }

    /** Takes the next serial of a front and year; the row is locked until the act commits, so no number is given twice. */
    int nextSerial(String front, int year) {
        return jdbc.sql("""
                insert into publication_counter (front, year, last) values (:front, :year, 1)
                on conflict (front, year) do update set last = publication_counter.last + 1 returning last""")
                .param("front", front).param("year", year).query(Integer.class).single();
    }

    /** An imported number advances the counter beyond itself. */
    void advance(String front, int year, int serial) {
        jdbc.sql("""
                insert into publication_counter (front, year, last) values (:front, :year, :serial)
                on conflict (front, year) do update set last = excluded.last where publication_counter.last < excluded.last""")
                .param("front", front).param("year", year).param("serial", serial).update();
    }

    void link(long from, long to) {
        jdbc.sql("insert into publication_link (from_document, to_document, kind) values (:from, :to, 'INTERPRETS') on conflict do nothing")
                .param("from", from).param("to", to).update();
    }

    void unlink(long from) {
        jdbc.sql("delete from publication_link where from_document = :from").param("from", from).update();
    }

    /** Documents whose last day of validity has passed. */
    List<Document> expiredBy(LocalDate today, int limit) {
        return jdbc.sql("""
                select * from publication_document where validity = 'VALID' and expires_on is not null and expires_on < :today and standing = 'LIVE'
                order by expires_on, id limit :limit""")
                .param("today", today.toString()).param("limit", limit).query(DocumentTable::row).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from publication_document").query(row -> {
            consumer.accept(row.getString("id"), row(row, 0).state());
        });
    }

    static Document row(ResultSet row, int n) throws SQLException {
        String org = row.getString("org");
        return new Document(row.getLong("id"), row.getString("agency"), org == null ? null : new IndexNumber(org, row.getString("no")),
                Standing.valueOf(row.getString("standing")), Validity.valueOf(row.getString("validity")), row.getString("class"), number(row, "live_edition"),
                number(row, "live_revision"), row.getString("title_key"), row.getString("theme"), row.getString("genre"), row.getInt("year"),
                number(row, "issued_at"), number(row, "published_at"), row.getInt("date_unknown") == 1, day(row, "expires_on"), day(row, "ended_on"),
                row.getString("ended_note"), number(row, "withdrawn_at"), number(row, "replaced_by"), row.getLong("sort_at"), row.getLong("version"));
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : LocalDate.parse(text);
    }
}
