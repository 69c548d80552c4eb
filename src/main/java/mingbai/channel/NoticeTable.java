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

/** Writes {@code channel_notice}. */
@Component("publicNoticeTable")
class NoticeTable implements LedgeredState {

    private final JdbcClient jdbc;

    NoticeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the document is before the people already */
    boolean insert(PublicNotice notice) {
        return jdbc.sql("""
                insert into channel_notice (id, agency, document_id, kind, begins_on, days, unit, address, phone, email, begun_name, version)
                values (:id, :agency, :document, :kind, :begins, :days, :unit, :address, :phone, :email, :name, :version) on conflict do nothing""")
                .param("id", notice.id()).param("agency", notice.agency()).param("document", notice.document()).param("kind", notice.kind())
                .param("begins", notice.beginsOn().toString()).param("days", notice.days()).param("unit", notice.unit()).param("address", notice.address())
                .param("phone", notice.phone()).param("email", notice.email()).param("name", notice.begunName()).param("version", notice.version()).update() == 1;
    }

    void end(PublicNotice ended) {
        int updated = jdbc.sql("""
                update channel_notice set outcome = :outcome, outcome_document = :document, outcome_on = :on, version = :version
                where id = :id and version = :version - 1 and outcome is null""")
                .param("outcome", String.valueOf(ended.outcome())).param("document", ended.outcomeDocument()).param("on", String.valueOf(ended.outcomeOn()))
                .param("version", ended.version()).param("id", ended.id()).update();
        if (updated == 0) {
            throw new Overtaken("这次公示");
        }
    }

    /** Whoever records an objection or a result decides on the same notice: one after the other. */
    void bump(PublicNotice next) {
        int updated = jdbc.sql("update channel_notice set version = :version where id = :id and version = :version - 1 and outcome is null")
                .param("id", next.id()).param("version", next.version()).update();
        if (updated == 0) {
            throw new Overtaken("这次公示");
        }
    }

    @Override
    public String kind() {
        return PublicNotice.KIND;
    }

    @Override
    public void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from channel_notice").query(row -> {
            consumer.accept(row.getString("id"), stateOf(row));
        });
    }

    private static Map<String, ?> stateOf(ResultSet row) throws SQLException {
        return NoticeReading.notice(row).state();
    }
}
