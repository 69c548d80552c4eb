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

    long lastEdition(long document) {
        return jdbc.sql("select id from publication_edition where document_id = :document order by number desc limit 1").param("document", document)
                .query(Long.class).single();
    }
}
