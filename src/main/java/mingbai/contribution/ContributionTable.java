package mingbai.contribution;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import mingbai.ledger.Actor;
import mingbai.publication.Attachment;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contributions and their files. */
@Repository
class ContributionTable {

    private final JdbcClient jdbc;

    ContributionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Contribution item) {
        jdbc.sql("""
                insert into contribution_item (id, unit, receiver, title, text, sender, sender_name, sent_at, state, reason, decided_name, version)
                values (:id, :unit, :receiver, :title, :text, :sender, :senderName, :sentAt, :state, '', '', :version)""")
                .param("id", item.id()).param("unit", item.unit()).param("receiver", item.receiver()).param("title", item.title()).param("text", item.text())
                .param("sender", item.sender()).param("senderName", item.senderName()).param("sentAt", item.sentAt()).param("state", item.state().name())
                .param("version", item.version()).update();
        for (int i = 1; i <= item.files().size(); i++) {
            Attachment file = item.files().get(i - 1);
            jdbc.sql("""
                    insert into contribution_file (item_id, n, name, hash, size, media_type) values (:item, :n, :name, :hash, :size, :mediaType)""")
                    .param("item", item.id()).param("n", i).param("name", file.name()).param("hash", file.hash()).param("size", file.size())
                    .param("mediaType", file.mediaType()).update();
        }
    }

    void update(Contribution item, Actor by, long at) {
        int updated = jdbc.sql("""
                update contribution_item set title = :title, text = :text, state = :state, reason = :reason, decided_by = :by, decided_name = :name,
                  decided_at = :at, edition_id = :edition, version = :version
                where id = :id and version = :version - 1""")
                .param("title", item.title()).param("text", item.text()).param("state", item.state().name()).param("reason", item.reason())
                .param("by", by.accountId()).param("name", by.name()).param("at", at).param("edition", item.edition()).param("version", item.version())
                .param("id", item.id()).update();
        if (updated == 0) {
            throw new Overtaken("这条报送信息");
        }
    }

    void dropFiles(long item) {
        jdbc.sql("delete from contribution_file where item_id = :item").param("item", item).update();
    }

    Contribution get(long id) {
        List<Attachment> files = files(id);
        return jdbc.sql("select * from contribution_item where id = :id").param("id", id).query((row, n) -> {
            long edition = row.getLong("edition_id");
            return new Contribution(row.getLong("id"), row.getString("unit"), row.getString("receiver"), row.getString("title"), row.getString("text"), files,
                    row.getLong("sender"), row.getString("sender_name"), row.getLong("sent_at"), ContributionState.valueOf(row.getString("state")),
                    row.getString("reason"), edition == 0 ? null : (Long) edition, row.getLong("version"));
        }).optional().orElseThrow(NotFound::new);
    }

    private List<Attachment> files(long item) {
        return jdbc.sql("select name, hash, size, media_type from contribution_file where item_id = :item order by n").param("item", item)
                .query((row, n) -> new Attachment(row.getString("name"), row.getString("hash"), row.getLong("size"), row.getString("media_type"))).list();
    }

    boolean uses(String hash) {
        return jdbc.sql("select count(*) from contribution_file where hash = :hash").param("hash", hash).query(Integer.class).single() > 0;
    }

    /** The agencies at either end. */
    List<String> agenciesOf(String hash) {
        return jdbc.sql("""
                select i.unit from contribution_item i join contribution_file f on f.item_id = i.id and f.hash = :hash
                union select i.receiver from contribution_item i join contribution_file f on f.item_id = i.id and f.hash = :hash where i.state <> 'RECALLED'""")
                .param("hash", hash).query(String.class).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from contribution_item").query(row -> {
            long edition = row.getLong("edition_id");
            List<String> files = files(row.getLong("id")).stream().map(Attachment::hash).toList();
            consumer.accept(row.getString("id"), Contribution.canonical(row.getString("unit"), row.getString("receiver"), row.getString("title"), row.getString("text"),
                    files, ContributionState.valueOf(row.getString("state")), row.getString("reason"), edition == 0 ? null : (Long) edition,
                    row.getLong("version")));
        });
    }
}
