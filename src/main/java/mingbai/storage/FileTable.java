package mingbai.storage;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of files that belong to something. */
@Component
class FileTable {

    private final JdbcClient jdbc;

    FileTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(StoredFile file, long now) {
        jdbc.sql("""
                insert into storage_file (hash, size_bytes, media_type, stored_at) values (:hash, :size, :type, :now)
                on conflict (hash) do update set stored_at = excluded.stored_at
                """)
                .param("hash", file.hash()).param("size", file.size()).param("type", file.mediaType()).param("now", now).update();
    }

    Optional<StoredFile> find(String hash) {
        return jdbc.sql("select hash, size_bytes, media_type from storage_file where hash = :hash").param("hash", hash)
                .query((row, number) -> new StoredFile(row.getString(1), row.getLong(2), row.getString(3))).optional();
    }

    List<String> storedBefore(long moment, String after, int limit) {
        return jdbc.sql("select hash from storage_file where stored_at < :moment and hash > :after order by hash limit :limit")
                .param("moment", moment).param("after", after).param("limit", limit).query(String.class).list();
    }

    /** Unless the file was registered again since. */
    boolean deleteStoredBefore(String hash, long moment) {
        return jdbc.sql("delete from storage_file where hash = :hash and stored_at < :moment")
                .param("hash", hash).param("moment", moment).update() == 1;
    }
}
