package mingbai.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.ledger.LedgeredState;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code channel_card}. */
@Component
class CardTable implements LedgeredState {

    private final JdbcClient jdbc;

    CardTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Card> find(long document) {
        return jdbc.sql("select * from channel_card where document_id = :document").param("document", document).query((row, n) -> card(row)).optional();
    }

    void save(Card card) {
        int saved = jdbc.sql("""
                insert into channel_card (document_id, agency, what, who, condition_, how_much, how, filled_name, filled_at, version)
                values (:document, :agency, :what, :who, :condition, :howMuch, :how, :name, :at, :version)
                on conflict (document_id) do update set what = excluded.what, who = excluded.who, condition_ = excluded.condition_,
                  how_much = excluded.how_much, how = excluded.how, filled_name = excluded.filled_name, filled_at = excluded.filled_at,
                  version = excluded.version
                where channel_card.version = excluded.version - 1""")
                .param("document", card.document()).param("agency", card.agency()).param("what", card.passage(CardField.WHAT))
                .param("who", card.passage(CardField.WHO)).param("condition", card.passage(CardField.CONDITION))
                .param("howMuch", card.passage(CardField.HOW_MUCH)).param("how", card.passage(CardField.HOW))
                .param("name", card.filledName()).param("at", card.filledAt()).param("version", card.version()).update();
        if (saved == 0) {
            throw new Overtaken("这张明白卡");
        }
    }

    @Override
    public String kind() {
        return Card.KIND;
    }

    @Override
    public void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from channel_card").query(row -> {
            consumer.accept(row.getString("document_id"), card(row).state());
        });
    }

    private static Card card(ResultSet row) throws SQLException {
        return new Card(row.getLong("document_id"), row.getString("agency"), Map.of(CardField.WHAT, row.getString("what"),
                CardField.WHO, row.getString("who"), CardField.CONDITION, row.getString("condition_"), CardField.HOW_MUCH, row.getString("how_much"),
                CardField.HOW, row.getString("how")), row.getString("filled_name"), row.getLong("filled_at"), row.getLong("version"));
    }
}
