package mingbai.publication;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who a stored file belongs to, and the text that was read out of it once. */
@Repository
class AttachmentTable {

    private final JdbcClient jdbc;

    AttachmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean used(String hash) {
        return jdbc.sql("select count(*) from publication_attachment where hash = :hash").param("hash", hash).query(Integer.class).single() > 0;
    }

    /** Shown to the public: part of an edition that is live, or was while its document still is. */
    boolean isPublic(String hash) {
        return jdbc.sql("""
                select count(*) from publication_attachment a join publication_edition e on e.revision_id = a.revision_id and e.state in ('LIVE', 'SUPERSEDED')
                  join publication_document d on d.id = e.document_id and d.standing = 'LIVE' where a.hash = :hash""")
                .param("hash", hash).query(Integer.class).single() > 0;
    }

    List<String> agencies(String hash) {
        return jdbc.sql("""
                select distinct d.agency from publication_attachment a join publication_revision r on r.id = a.revision_id
                  join publication_edition e on e.id = r.edition_id and e.state <> 'QUARANTINED' join publication_document d on d.id = e.document_id
                where a.hash = :hash""")
                .param("hash", hash).query(String.class).list();
    }

    /** The editions whose newest content holds this file. */
    List<Long> editions(String hash) {
        return jdbc.sql("""
                select e.id from publication_attachment a join publication_edition e on e.revision_id = a.revision_id and e.state <> 'QUARANTINED'
                where a.hash = :hash""").param("hash", hash).query(Long.class).list();
    }

    Optional<String> text(String hash) {
        return jdbc.sql("select text from publication_file_text where hash = :hash").param("hash", hash).query(String.class).optional();
    }

    void keepText(String hash, String text) {
        jdbc.sql("insert into publication_file_text (hash, text) values (:hash, :text) on conflict do nothing").param("hash", hash).param("text", text).update();
    }
}
