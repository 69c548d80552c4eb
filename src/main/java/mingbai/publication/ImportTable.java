package mingbai.publication;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imports somebody answered for. */
@Repository
class ImportTable {

    private final JdbcClient jdbc;

    ImportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long id, String digest, long account, String name, long at) {
        jdbc.sql("insert into publication_import (id, file_digest, account, name, at) values (:id, :digest, :account, :name, :at)")
                .param("id", id).param("digest", digest).param("account", account).param("name", name).param("at", at).update();
    }

    /** Digest of what the last import of the document brought. */
    String lastImported(long document) {
        return jdbc.sql("""
                select r.digest from publication_edition e join publication_revision r on r.id = e.revision_id
                where e.document_id = :document and e.kind = 'IMPORT' order by e.number desc limit 1""")
                .param("document", document).query(String.class).single();
    }

    long lastEdition(long document) {
        return jdbc.sql("select id from publication_edition where document_id = :document order by number desc limit 1").param("document", document)
                .query(Long.class).single();
    }
}
