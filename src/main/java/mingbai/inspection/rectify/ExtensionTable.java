package mingbai.inspection.rectify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Extensions of terms. */
@Repository
class ExtensionTable {

    private final JdbcClient jdbc;

    ExtensionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Extension extension) {
        int written = jdbc.sql("""
                insert into inspection_extension (id, finding, days, reason, asked_by, asked_name, asked_at, state, word, decided_name, version)
                values (:id, :finding, :days, :reason, :askedBy, :askedName, :askedAt, :state, '', '', :version) on conflict do nothing""")
                .param("id", extension.id()).param("finding", extension.finding()).param("days", extension.days()).param("reason", extension.reason())
                .param("askedBy", extension.askedBy()).param("askedName", extension.askedName()).param("askedAt", extension.askedAt())
                .param("state", extension.state().name()).param("version", extension.version()).update();
        if (written == 0) {
            throw new Refused("days", "已有一份延期申请等待决定");
        }
    }

    void update(Extension extension) {
        int written = jdbc.sql("""
                update inspection_extension set state = :state, word = :word, decided_by = :by, decided_name = :name, decided_at = :at, version = :version
                where id = :id and version = :version - 1""").param("state", extension.state().name()).param("word", extension.word())
                .param("by", extension.decidedBy()).param("name", extension.decidedName()).param("at", extension.decidedAt()).param("version", extension.version())
                .param("id", extension.id()).update();
        if (written == 0) {
            throw new Overtaken("这份延期申请");
        }
    }

    /** The earliest first. */
    List<Extension> of(long finding) {
        return jdbc.sql("select * from inspection_extension where finding = :finding order by asked_at, id").param("finding", finding).query(ExtensionTable::row).list();
    }

    Optional<Extension> open(long finding) {
        return jdbc.sql("select * from inspection_extension where finding = :finding and state = 'ASKED'").param("finding", finding).query(ExtensionTable::row).optional();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from inspection_extension").withFetchSize(500).query(row -> {
            Extension extension = row(row, 0);
            consumer.accept(Long.toString(extension.id()), extension.canonical());
        });
    }

    private static Extension row(ResultSet row, int n) throws SQLException {
        return new Extension(row.getLong("id"), row.getLong("finding"), row.getInt("days"), row.getString("reason"), row.getLong("asked_by"), row.getString("asked_name"),
                row.getLong("asked_at"), Extension.State.valueOf(row.getString("state")), row.getString("word"), number(row, "decided_by"), row.getString("decided_name"),
                number(row, "decided_at"), row.getLong("version"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
