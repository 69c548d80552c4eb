package mingbai.publication;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where public documents are filed: what similar ones say of a new one. */
@Repository
class SimilarTable {

    private final JdbcClient jdbc;

    SimilarTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Filed(long id, String matter, String theme, String genre) {}

    List<Filed> filed(Collection<Long> documents) {
        return documents.isEmpty() ? List.of() : jdbc.sql("""
                select id, catalog_code, theme, genre from publication_document where standing = 'LIVE' and id in (:ids) order by id""").param("ids", documents)
                .query((row, n) -> new Filed(row.getLong("id"), row.getString("catalog_code"), row.getString("theme"), row.getString("genre"))).list();
    }
}
