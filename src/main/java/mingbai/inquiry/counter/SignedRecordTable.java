package mingbai.inquiry.counter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.publication.Attachment;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Signed record sheets, one an inquiry. */
@Repository
class SignedRecordTable {

    private final JdbcClient jdbc;

    SignedRecordTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first, or the next one in place of the version before. */
    void write(SignedRecord record) {
        int written = jdbc.sql("""
                insert into inquiry_record (case_id, name, hash, size, media_type, kept_by, kept_at, version) values (:case, :name, :hash, :size, :type, :by, :at, :version)
                on conflict (case_id) do update set name = excluded.name, hash = excluded.hash, size = excluded.size, media_type = excluded.media_type,
                  kept_by = excluded.kept_by, kept_at = excluded.kept_at, version = excluded.version where inquiry_record.version = excluded.version - 1""")
                .param("case", record.inquiry()).param("name", record.file().name()).param("hash", record.file().hash()).param("size", record.file().size())
                .param("type", record.file().mediaType()).param("by", record.keptBy()).param("at", record.keptAt()).param("version", record.version()).update();
        if (written == 0) {
            throw new Overtaken("这份签字的记录单");
        }
    }

    Optional<SignedRecord> of(long inquiry) {
        return jdbc.sql("select * from inquiry_record where case_id = :case").param("case", inquiry).query(SignedRecordTable::row).optional();
    }

    boolean uses(String hash) {
        return jdbc.sql("select count(*) from inquiry_record where hash = :hash").param("hash", hash).query(Long.class).single() > 0;
    }

    List<Long> inquiriesWith(String hash) {
        return jdbc.sql("select case_id from inquiry_record where hash = :hash").param("hash", hash).query(Long.class).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from inquiry_record").query(row -> {
            SignedRecord record = row(row, 0);
            consumer.accept(Long.toString(record.inquiry()), record.state());
        });
    }

    private static SignedRecord row(ResultSet row, int n) throws SQLException {
        Attachment file = new Attachment(row.getString("name"), row.getString("hash"), row.getLong("size"), row.getString("media_type"));
        return new SignedRecord(row.getLong("case_id"), file, row.getString("kept_by"), row.getLong("kept_at"), row.getLong("version"));
    }
}
