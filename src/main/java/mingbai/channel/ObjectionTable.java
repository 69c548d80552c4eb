package mingbai.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.BiConsumer;
import mingbai.channel.reading.NoticeReading;
import mingbai.ledger.LedgeredState;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code channel_objection}. */
@Component
class ObjectionTable implements LedgeredState {

    private final JdbcClient jdbc;

    ObjectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Objection objection) {
        jdbc.sql("""
                insert into channel_objection (id, notice_id, agency, received_on, medium, who, text, taken_name, version)
                values (:id, :notice, :agency, :on, :medium, :who, :text, :name, :version)""")
                .param("id", objection.id()).param("notice", objection.notice()).param("agency", objection.agency()).param("on", objection.receivedOn().toString())
                .param("medium", objection.medium().name()).param("who", objection.who()).param("text", objection.text()).param("name", objection.takenName())
                .param("version", objection.version()).update();
    }

    void handle(Objection handled) {
        int updated = jdbc.sql("""
                update channel_objection set handling = :handling, handled_on = :on, handled_name = :name, version = :version
                where id = :id and version = :version - 1 and handling is null""")
                .param("handling", handled.handling()).param("on", String.valueOf(handled.handledOn())).param("name", handled.handledName())
                .param("version", handled.version()).param("id", handled.id()).update();
        if (updated == 0) {
            throw new Overtaken("这条异议");
        }
    }

    @Override
    public String kind() {
        return Objection.KIND;
    }

    @Override
    public void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from channel_objection").query(row -> {
            consumer.accept(row.getString("id"), stateOf(row));
        });
    }

    private static Map<String, ?> stateOf(ResultSet row) throws SQLException {
        return NoticeReading.objection(row).state();
    }
}
