package mingbai.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import mingbai.ledger.Actor;
import mingbai.merkle.Json;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Revisions of activities, who wrote them and which files they hold. */
@Repository
class RevisionsTable {

    private final JdbcClient jdbc;

    RevisionsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ActivityRevision revision) {
        bound(jdbc.sql("""
                insert into participation_revision (id, activity, n, state, content, reason, opinion, accepted, matter, cleared_at, saved_at, saved_name, version)
                values (:id, :activity, :n, :state, :content, :reason, :opinion, :accepted, :matter, :clearedAt, :savedAt, :savedName, :version)"""), revision)
                .param("activity", revision.activity()).param("n", revision.n()).update();
        keepFiles(revision);
    }

    void update(ActivityRevision revision) {
        int updated = bound(jdbc.sql("""
                update participation_revision set state = :state, content = :content, reason = :reason, opinion = :opinion, accepted = :accepted, matter = :matter,
                  cleared_at = :clearedAt, saved_at = :savedAt, saved_name = :savedName, version = :version
                where id = :id and version = :version - 1"""), revision).update();
        if (updated == 0) {
            throw new Overtaken("这项活动");
        }
        keepFiles(revision);
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec sql, ActivityRevision revision) {
        return sql.param("id", revision.id()).param("state", revision.state().name()).param("content", revision.content().json()).param("reason", revision.reason())
                .param("opinion", revision.opinion()).param("accepted", Json.canonical(revision.accepted())).param("matter", revision.matter())
                .param("clearedAt", revision.clearedAt()).param("savedAt", revision.savedAt()).param("savedName", revision.savedName()).param("version", revision.version());
    }

    private void keepFiles(ActivityRevision revision) {
        jdbc.sql("delete from participation_file where revision = :revision").param("revision", revision.id()).update();
        for (int n = 1; n <= revision.content().files().size(); n++) {
            jdbc.sql("insert into participation_file (revision, n, hash) values (:revision, :n, :hash)").param("revision", revision.id()).param("n", n)
                    .param("hash", revision.content().files().get(n - 1).hash()).update();
        }
    }

    void addWriter(long revision, Actor writer) {
        Stream.of(writer.accountId(), writer.inSteadOf() == null ? writer.accountId() : writer.inSteadOf()).distinct()
                .forEach(account -> jdbc.sql("insert into participation_writer (revision, account) values (:revision, :account) on conflict do nothing")
                        .param("revision", revision).param("account", account).update());
    }

    /** The accounts that wrote any of it. */
    Set<Long> writers(long revision) {
        return new HashSet<>(jdbc.sql("select account from participation_writer where revision = :revision").param("revision", revision).query(Long.class).list());
    }

    ActivityRevision get(long id) {
        return jdbc.sql("select * from participation_revision where id = :id").param("id", id).query(RevisionsTable::row).optional().orElseThrow(NotFound::new);
    }

    /** The newest first. */
    List<ActivityRevision> of(long activity) {
        return jdbc.sql("select * from participation_revision where activity = :activity order by n desc").param("activity", activity).query(RevisionsTable::row).list();
    }

    boolean uses(String hash) {
        return jdbc.sql("select count(*) from participation_file where hash = :hash").param("hash", hash).query(Integer.class).single() > 0;
    }

    /** @param shown whether the revision stands or stood before the public */
    record Holder(String agency, boolean shown) {}

    List<Holder> holders(String hash) {
        return jdbc.sql("""
                select distinct a.agency, r.state from participation_file f join participation_revision r on r.id = f.revision
                  join participation_activity a on a.id = r.activity where f.hash = :hash""")
                .param("hash", hash).query((row, n) -> new Holder(row.getString("agency"), "CLEARED".equals(row.getString("state")))).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from participation_revision").query(row -> {
            ActivityRevision revision = row(row, 0);
            consumer.accept(Long.toString(revision.id()), revision.canonical());
        });
    }

    private static ActivityRevision row(ResultSet row, int n) throws SQLException {
        Map<String, String> accepted = new LinkedHashMap<>();
        Json.object(row.getString("accepted")).forEach((key, who) -> accepted.put(key, Optional.ofNullable(who).map(Object::toString).orElse("")));
        return new ActivityRevision(row.getLong("id"), row.getLong("activity"), row.getInt("n"), RevisionState.valueOf(row.getString("state")),
                ActivityContent.of(Json.object(row.getString("content"))), row.getString("reason"), row.getString("opinion"), accepted, number(row, "matter"),
                number(row, "cleared_at"), row.getLong("saved_at"), row.getString("saved_name"), row.getLong("version"));
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : (Long) number;
    }
}
