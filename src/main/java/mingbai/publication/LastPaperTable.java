package mingbai.publication;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The papers an agency has filed under a matter: the newest before the public, and those being written. */
@Repository
public class LastPaperTable {

    private final JdbcClient jdbc;

    LastPaperTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An edition that is not at an end. */
    public record UnderWay(long edition, String title, String state) {

        public String label() {
            return EditionState.valueOf(state).label();
        }
    }

    /** The revision that is before the public. */
    Optional<Long> newest(String agency, String matter) {
        return jdbc.sql("""
                select live_revision from publication_document where standing = 'LIVE' and agency = :agency and catalog_code = :matter
                order by sort_at desc, id desc limit 1""").param("agency", agency).param("matter", matter).query(Long.class).optional();
    }

    List<UnderWay> underWay(String agency, String matter) {
        return jdbc.sql("""
                select e.id, r.title, e.state from publication_edition e join publication_revision r on r.id = e.revision_id
                  join publication_document d on d.id = e.document_id
                where e.state in ('DRAFT', 'IN_REVIEW', 'CLEARED', 'SCHEDULED') and d.agency = :agency and r.catalog_code = :matter
                order by e.opened_at desc limit 10""").param("agency", agency).param("matter", matter)
                .query((row, n) -> new UnderWay(row.getLong("id"), row.getString("title"), row.getString("state"))).list();
    }
}
