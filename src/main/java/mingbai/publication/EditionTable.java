package mingbai.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of editions. */
@Repository
class EditionTable {

    private final JdbcClient jdbc;

    EditionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Edition e, long at) {
        jdbc.sql("""
                insert into publication_edition (id, document_id, number, kind, note, state, revision_id, cleared_by, cleared_digest, may_be_public,
                  publish_at, published_at, opinion, opened_by, opened_name, opened_at, version)
                values (:id, :document, :number, :kind, :note, :state, :revision, :clearedBy, :clearedDigest, :mayBePublic, :publishAt, :publishedAt,
                  :opinion, :openedBy, :openedName, :at, :version)""")
                .params(values(e)).param("at", at).update();
    }

    void update(Edition e) {
        int updated = jdbc.sql("""
                update publication_edition set state = :state, revision_id = :revision, cleared_by = :clearedBy, cleared_digest = :clearedDigest,
                  may_be_public = :mayBePublic, publish_at = :publishAt, published_at = :publishedAt, opinion = :opinion, version = :version
                where id = :id and version = :version - 1""")
                .params(values(e)).update();
        if (updated == 0) {
            throw new Overtaken("这份文稿");
        }
    }

    /**
     * How a reviewed edition becomes public: only from cleared or scheduled, only with the content that was cleared, only when the secrecy
     * decision allows it. The check constraint of the table demands a clearance of every other way of writing (an import's insert).
     */
    void makeLive(Edition e) {
        int updated = jdbc.sql("""
                update publication_edition set state = 'LIVE', published_at = :publishedAt, version = :version
                where id = :id and version = :version - 1 and state in ('CLEARED', 'SCHEDULED') and may_be_public = 1
                  and cleared_digest = (select digest from publication_revision r where r.id = publication_edition.revision_id)""")
                .param("publishedAt", e.publishedAt()).param("version", e.version()).param("id", e.id()).update();
        if (updated == 0) {
            throw new Overtaken("这份文稿");
        }
    }

    void scheduledBy(long id, long account, String name) {
        jdbc.sql("update publication_edition set scheduled_by = :account, scheduled_name = :name where id = :id")
                .param("account", account).param("name", name).param("id", id).update();
    }

    void endedAt(long id, long at) {
        jdbc.sql("update publication_edition set ended_at = :at where id = :id").param("at", at).param("id", id).update();
    }

    Edition get(long id) {
        return find(id).orElseThrow(NotFound::new);
    }

    Optional<Edition> find(long id) {
        return jdbc.sql("select * from publication_edition where id = :id").param("id", id).query(EditionTable::row).optional();
    }

    int lastNumber(long document) {
        return jdbc.sql("select max(number) from publication_edition where document_id = :document").param("document", document).query(Integer.class).single();
    }

    long lastShown(long document) {
        return jdbc.sql("""
                select id from publication_edition where document_id = :document and state in ('LIVE', 'SUPERSEDED', 'WITHDRAWN')
                order by number desc limit 1""").param("document", document).query(Long.class).single();
    }

    boolean hasOpen(long document) {
        return jdbc.sql("select count(*) from publication_edition where document_id = :document and state in ('DRAFT', 'IN_REVIEW', 'CLEARED', 'SCHEDULED')")
                .param("document", document).query(Integer.class).single() > 0;
    }

    /** An edition under way, with what a list shows of it. */
    record Open(Edition edition, String title, String agency) {}

    /** Editions the account opened that are not at an end. */
    List<Open> openOf(long account) {
        return jdbc.sql("""
                select e.*, r.title, d.agency from publication_edition e join publication_revision r on r.id = e.revision_id
                  join publication_document d on d.id = e.document_id
                where e.opened_by = :account and e.state in ('DRAFT', 'IN_REVIEW', 'CLEARED', 'SCHEDULED') order by e.opened_at, e.id""")
                .param("account", account).query((row, n) -> new Open(row(row, n), row.getString("title"), row.getString("agency"))).list();
    }

    void passTo(long id, long account, String name) {
        jdbc.sql("update publication_edition set opened_by = :account, opened_name = :name where id = :id").param("account", account).param("name", name)
                .param("id", id).update();
    }

    /** Who set an edition to be published at a time. */
    record Due(long edition, long account, String name, long publishAt) {}

    List<Due> due(long now, int limit) {
        return jdbc.sql("""
                select id, scheduled_by, scheduled_name, publish_at from publication_edition where state = 'SCHEDULED' and publish_at <= :now
                order by publish_at, id limit :limit""")
                .param("now", now).param("limit", limit)
                .query((row, n) -> new Due(row.getLong("id"), row.getLong("scheduled_by"), row.getString("scheduled_name"), row.getLong("publish_at"))).list();
    }

    private static Map<String, Object> values(Edition e) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", e.id());
        values.put("document", e.document());
        values.put("number", e.number());
        values.put("kind", e.kind().name());
        values.put("note", e.note());
        values.put("state", e.state().name());
        values.put("revision", e.revision());
        values.put("clearedBy", e.clearedBy());
        values.put("clearedDigest", e.clearedDigest());
        values.put("mayBePublic", e.mayBePublic() ? 1 : 0);
        values.put("publishAt", e.publishAt());
        values.put("publishedAt", e.publishedAt());
        values.put("opinion", e.opinion());
        values.put("openedBy", e.openedBy());
        values.put("openedName", e.openedName());
        values.put("version", e.version());
        return values;
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select e.*, r.digest from publication_edition e join publication_revision r on r.id = e.revision_id").query(row -> {
            consumer.accept(row.getString("id"), row(row, 0).state(row.getString("digest")));
        });
    }

    static Edition row(ResultSet row, int n) throws SQLException {
        return new Edition(row.getLong("id"), row.getLong("document_id"), row.getInt("number"), EditionKind.valueOf(row.getString("kind")),
                row.getString("note"), EditionState.valueOf(row.getString("state")), row.getLong("revision_id"), row.getString("cleared_by"),
                row.getString("cleared_digest"), row.getInt("may_be_public") == 1, number(row, "publish_at"), number(row, "published_at"),
                row.getString("opinion"), row.getLong("opened_by"), row.getString("opened_name"), row.getLong("version"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        return DocumentTable.number(row, column);
    }
}
