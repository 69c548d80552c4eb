package mingbai.storage;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which master key this database's sealed things were sealed with: its id, one row. */
@Component
class SealingKeyTable {

    private final JdbcClient jdbc;

    SealingKeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> id() {
        return jdbc.sql("select key_id from storage_sealing where slot = 1").query(String.class).optional();
    }

    /** The first of several nodes to come. */
    void begin(String id, long now) {
        jdbc.sql("insert into storage_sealing (slot, key_id, since) values (1, :id, :now) on conflict (slot) do nothing")
                .param("id", id).param("now", now).update();
    }

    void replace(String lost, String id, long now) {
        jdbc.sql("update storage_sealing set key_id = :id, since = :now where slot = 1 and key_id = :lost")
                .param("lost", lost).param("id", id).param("now", now).update();
    }
}
