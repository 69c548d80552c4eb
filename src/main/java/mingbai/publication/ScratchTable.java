package mingbai.publication;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Forms sent by themselves while somebody types. */
@Repository
class ScratchTable {

    private final JdbcClient jdbc;

    ScratchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(long edition, long account, long version, String form, long at) {
        jdbc.sql("""
                insert into publication_scratch (edition_id, account, version, form, at) values (:edition, :account, :version, :form, :at)
                on conflict (edition_id, account) do update set version = excluded.version, form = excluded.form, at = excluded.at""")
                .param("edition", edition).param("account", account).param("version", version).param("form", form).param("at", at).update();
    }

    Optional<Scratches.Scratch> find(long edition, long account) {
        return jdbc.sql("select version, form, at from publication_scratch where edition_id = :edition and account = :account")
                .param("edition", edition).param("account", account)
                .query((row, n) -> new Scratches.Scratch(row.getLong("version"), row.getString("form"), row.getLong("at"))).optional();
    }

    void remove(long edition, long account) {
        jdbc.sql("delete from publication_scratch where edition_id = :edition and account = :account")
                .param("edition", edition).param("account", account).update();
    }
}
