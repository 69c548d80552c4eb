package mingbai.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.ledger.LedgeredState;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code channel_showing}. */
@Component
class ShowingTable implements LedgeredState {

    private final JdbcClient jdbc;

    ShowingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the same document already hangs there in this form */
    boolean insert(Showing showing, long at) {
        return jdbc.sql("""
                insert into channel_showing (id, place_id, agency, document_id, edition, form, up_on, up_account, up_name, note, photo, title, recorded_at, version)
                values (:id, :place, :agency, :document, :edition, :form, :upOn, :upAccount, :upName, :note, :photo, :title, :at, :version)
                on conflict do nothing""")
                .param("id", showing.id()).param("place", showing.place()).param("agency", showing.agency()).param("document", showing.document())
                .param("edition", showing.edition()).param("form", showing.form().name()).param("upOn", showing.upOn().toString())
                .param("upAccount", showing.upAccount()).param("upName", showing.upName()).param("note", showing.note()).param("photo", showing.photo())
                .param("title", showing.title()).param("at", at).param("version", showing.version()).update() == 1;
    }

    Showing get(long id) {
        return find(id).orElseThrow(NotFound::new);
    }

    private Optional<Showing> find(long id) {
        return jdbc.sql("select * from channel_showing where id = :id").param("id", id).query((row, n) -> showing(row)).optional();
    }

    void down(Showing after) {
        int updated = jdbc.sql("""
                update channel_showing set down_on = :on, down_name = :name, down_note = :note, version = :version
                where id = :id and version = :version - 1 and down_on is null""")
                .param("on", String.valueOf(after.downOn())).param("name", after.downName()).param("note", after.downNote())
                .param("version", after.version()).param("id", after.id()).update();
        if (updated == 0) {
            throw new Overtaken("“" + after.title() + "”");
        }
    }

    /** Marks what must come down because its document was withdrawn; may be told twice. */
    void withdrawn(long document, long at) {
        jdbc.sql("""
                update channel_showing set due_reason = 'WITHDRAWN', due_at = :at
                where document_id = :document and down_on is null and (due_reason is null or due_reason <> 'WITHDRAWN')""")
                .param("document", document).param("at", at).update();
    }

    /** Marks what shows an older edition than the one live since. */
    void superseded(long document, int edition, long at) {
        jdbc.sql("""
                update channel_showing set due_reason = 'CORRECTED', due_at = :at
                where document_id = :document and edition < :edition and down_on is null and due_reason is null""")
                .param("document", document).param("edition", edition).param("at", at).update();
    }

    boolean showsPhoto(String hash) {
        return jdbc.sql("select count(*) from channel_showing where photo = :hash").param("hash", hash).query(Integer.class).single() > 0;
    }

    List<String> agenciesOfPhoto(String hash) {
        return jdbc.sql("select distinct agency from channel_showing where photo = :hash").param("hash", hash).query(String.class).list();
    }

    @Override
    public String kind() {
        return Showing.KIND;
    }

    @Override
    public void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from channel_showing").query(row -> {
            consumer.accept(row.getString("id"), showing(row).state());
        });
    }

    private static Showing showing(ResultSet row) throws SQLException {
        String down = row.getString("down_on");
        return new Showing(row.getLong("id"), row.getLong("place_id"), row.getString("agency"), row.getLong("document_id"), row.getInt("edition"),
                ShowingForm.valueOf(row.getString("form")), row.getString("title"), LocalDate.parse(row.getString("up_on")), row.getLong("up_account"),
                row.getString("up_name"), row.getString("note"), row.getString("photo"), down == null ? null : LocalDate.parse(down),
                row.getString("down_name"), row.getString("down_note"), row.getLong("version"));
    }
}
