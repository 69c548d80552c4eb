package mingbai.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads documents for the indexes, many at a time. */
@Repository
class IndexTable {

    private final JdbcClient jdbc;

    IndexTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A document with the words of one of its editions. */
    record Row(long document, long edition, String state, String agency, @Nullable String org, @Nullable String no, String sourceId, String validity, int year,
            @Nullable Long publishedAt, boolean dateUnknown, String title, String body, String issuer, String documentNumber, String theme, String genre,
            String disclosureClass, String summary, List<String> keywords, @Nullable LocalDate writtenOn, long revision) {}

    /** Those of the documents that are before the public, with what they say there. */
    List<Row> live(Collection<Long> documents) {
        return jdbc.sql("""
                select d.id, e.id as edition, e.state, d.agency, d.org, d.no, d.source_id, d.validity, d.year, d.published_at, d.date_unknown, r.title, r.body,
                  r.issuer, r.document_number, r.theme, r.genre, r.class, r.summary, r.keywords, r.written_on, r.id as revision
                from publication_document d join publication_edition e on e.id = d.live_edition and e.state = 'LIVE'
                  join publication_revision r on r.id = d.live_revision
                where d.standing = 'LIVE' and d.id in (:documents)""")
                .param("documents", documents).query(IndexTable::row).list();
    }

    /** The documents with the edition that is being worked on or waits; what is before the public is found in the public index, what is quarantined nowhere. */
    List<Row> inHand(Collection<Long> documents) {
        return jdbc.sql("""
                select d.id, e.id as edition, e.state, d.agency, d.org, d.no, d.source_id, d.validity, d.year, d.published_at, d.date_unknown, r.title, r.body,
                  r.issuer, r.document_number, r.theme, r.genre, r.class, r.summary, r.keywords, r.written_on, r.id as revision
                from publication_document d join publication_edition e on e.document_id = d.id and e.state not in ('LIVE', 'SUPERSEDED', 'QUARANTINED')
                    and e.number = (select max(x.number) from publication_edition x where x.document_id = d.id)
                  join publication_revision r on r.id = e.revision_id
                where d.id in (:documents)""")
                .param("documents", documents).query(IndexTable::row).list();
    }

    Map<Long, Long> documentsOf(Collection<Long> editions) {
        Map<Long, Long> documents = new HashMap<>();
        jdbc.sql("select id, document_id from publication_edition where id in (:editions)").param("editions", editions).query(row -> {
            documents.put(row.getLong("id"), row.getLong("document_id"));
        });
        return documents;
    }

    /** Words of the attachments of revisions. */
    Map<Long, List<String>> attachmentTexts(Collection<Long> revisions) {
        Map<Long, List<String>> texts = new HashMap<>();
        jdbc.sql("""
                select a.revision_id, a.name, t.text from publication_attachment a left join publication_file_text t on t.hash = a.hash
                where a.revision_id in (:revisions) order by a.revision_id, a.n""")
                .param("revisions", revisions).query(row -> {
                    String text = row.getString("text");
                    texts.computeIfAbsent(row.getLong("revision_id"), id -> new java.util.ArrayList<>())
                            .add(row.getString("name") + (text == null ? "" : "\n" + text));
                });
        return texts;
    }

    /** Attachments of documents that nobody read out yet, but for those of quarantined editions. */
    List<Attachment> unreadAttachments(Collection<Long> documents) {
        return jdbc.sql("""
                select distinct a.name, a.hash, a.size, a.media_type from publication_edition e join publication_attachment a on a.revision_id = e.revision_id
                  left join publication_file_text t on t.hash = a.hash
                where e.document_id in (:documents) and e.state <> 'QUARANTINED' and t.hash is null""")
                .param("documents", documents)
                .query((row, n) -> new Attachment(row.getString("name"), row.getString("hash"), row.getLong("size"), row.getString("media_type"))).list();
    }

    void eachDocument(LongConsumer consumer) {
        jdbc.sql("select id from publication_document order by id").query(row -> {
            consumer.accept(row.getLong("id"));
        });
    }

    List<Long> ofAgency(String agency) {
        return jdbc.sql("select id from publication_document where agency = :agency order by id").param("agency", agency).query(Long.class).list();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        String keywords = row.getString("keywords");
        String source = row.getString("source_id");
        return new Row(row.getLong("id"), row.getLong("edition"), row.getString("state"), row.getString("agency"), row.getString("org"), row.getString("no"),
                source == null ? "" : source, row.getString("validity"), row.getInt("year"), DocumentTable.number(row, "published_at"),
                row.getInt("date_unknown") == 1, row.getString("title"), row.getString("body"), row.getString("issuer"), row.getString("document_number"),
                row.getString("theme"), row.getString("genre"), row.getString("class"), row.getString("summary"),
                keywords.isEmpty() ? List.of() : Arrays.asList(keywords.split(";")), DocumentTable.day(row, "written_on"), row.getLong("revision"));
    }
}
