package mingbai.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import mingbai.channel.reading.DeliveryReading;
import mingbai.ledger.LedgeredState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code channel_delivery} and what it holds. */
@Component
class DeliveryTable implements LedgeredState {

    private final JdbcClient jdbc;

    DeliveryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Delivery delivery) {
        jdbc.sql("""
                insert into channel_delivery (id, agency, kind, receiver, day, receipt, given_name, documents, version)
                values (:id, :agency, :kind, :receiver, :day, :receipt, :name, :documents, :version)""")
                .param("id", delivery.id()).param("agency", delivery.agency()).param("kind", delivery.kind().name()).param("receiver", delivery.receiver())
                .param("day", delivery.day().toString()).param("receipt", delivery.receipt()).param("name", delivery.givenName())
                .param("documents", delivery.documents().stream().map(id -> Long.toString(id)).collect(Collectors.joining(" ")))
                .param("version", delivery.version()).update();
    }

    /** @return false when it was handed over before */
    boolean hold(Delivery delivery, long document) {
        return jdbc.sql("insert into channel_delivered (delivery_id, agency, kind, document_id) values (:id, :agency, :kind, :document) on conflict do nothing")
                .param("id", delivery.id()).param("agency", delivery.agency()).param("kind", delivery.kind().name()).param("document", document).update() == 1;
    }

    @Override
    public String kind() {
        return Delivery.KIND;
    }

    @Override
    public void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from channel_delivery").query(row -> {
            consumer.accept(row.getString("id"), stateOf(row));
        });
    }

    private static Map<String, ?> stateOf(ResultSet row) throws SQLException {
        return DeliveryReading.delivery(row).state();
    }
}
