package mingbai.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.BiConsumer;
import mingbai.channel.reading.PushReading;
import mingbai.ledger.LedgeredState;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code channel_target}. */
@Component
class TargetTable implements LedgeredState {

    private final JdbcClient jdbc;

    TargetTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(PushTarget target) {
        int saved = jdbc.sql("""
                insert into channel_target (id, agency, name, url, token, below, active, version)
                values (:id, :agency, :name, :url, :token, :below, :active, :version)
                on conflict (id) do update set name = excluded.name, url = excluded.url, token = excluded.token, below = excluded.below,
                  active = excluded.active, version = excluded.version
                where channel_target.version = excluded.version - 1""")
                .param("id", target.id()).param("agency", target.agency()).param("name", target.name()).param("url", target.url()).param("token", target.token())
                .param("below", target.below() ? 1 : 0).param("active", target.active() ? 1 : 0).param("version", target.version()).update();
        if (saved == 0) {
            throw new Overtaken("“" + target.name() + "”");
        }
    }

    @Override
    public String kind() {
        return PushTarget.KIND;
    }

    @Override
    public void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from channel_target").query(row -> {
            consumer.accept(row.getString("id"), stateOf(row));
        });
    }

    private static Map<String, ?> stateOf(ResultSet row) throws SQLException {
        return PushReading.target(row).state();
    }
}
