package mingbai.catalog;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code catalog_state} and {@code catalog_change}: counts the changes, in the order in which they are committed. */
@Component
class ChangeTable {

    private final JdbcClient jdbc;

    ChangeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Held until the transaction ends: catalogs change one after the other. Called before anything is read that the change rests on. */
    void lock() {
        jdbc.sql("update catalog_state set version = version + 1 where id = 1").update();
    }

    /** Of one agency's catalog. */
    void ofAgency(String agency) {
        insert(agency, "", "", "");
    }

    void ofStandard(Standard standard) {
        insert("", standard.root(), standard.kindCodes(), standard.levelCodes());
    }

    private void insert(String agency, String root, String kinds, String levels) {
        long version = jdbc.sql("select version from catalog_state where id = 1").query(Long.class).single();
        long taken = jdbc.sql("select count(*) from catalog_change where version = :version").param("version", version).query(Long.class).single();
        if (taken > 0) {
            lock();
            insert(agency, root, kinds, levels);
            return;
        }
        jdbc.sql("insert into catalog_change (version, agency, root, kinds, levels) values (:version, :agency, :root, :kinds, :levels)")
                .param("version", version).param("agency", agency).param("root", root).param("kinds", kinds).param("levels", levels).update();
    }
}
