package mingbai.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import mingbai.ledger.LedgeredState;
import mingbai.ledger.Touched;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code catalog_adoption}. */
@Component
class AdoptionTable implements LedgeredState {

    static final String THING = "catalog-adoption";

    private final JdbcClient jdbc;

    AdoptionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean has(String standard, String agency, int edition) {
        return jdbc.sql("select count(*) from catalog_adoption where standard = :standard and agency = :agency and edition = :edition")
                .param("standard", standard).param("agency", agency).param("edition", edition).query(Long.class).single() > 0;
    }

    Touched insert(String standard, String agency, int edition, String day, long account, String note) {
        Map<String, ?> state = state(standard, agency, edition, day, account, note);
        jdbc.sql("""
                insert into catalog_adoption (standard, agency, edition, adopted_on, account, note)
                values (:standard, :agency, :edition, :day, :account, :note)""")
                .param("standard", standard).param("agency", agency).param("edition", edition).param("day", day).param("account", account)
                .param("note", note).update();
        return new Touched(THING, id(standard, agency, edition), 1, state);
    }

    private static String id(String standard, String agency, int edition) {
        return standard + "/" + agency + "/" + edition;
    }

    private static Map<String, ?> state(String standard, String agency, int edition, String day, long account, String note) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("standard", standard);
        state.put("agency", agency);
        state.put("edition", edition);
        state.put("adoptedOn", day);
        state.put("account", Long.toString(account));
        state.put("note", note);
        return state;
    }

    @Override
    public String kind() {
        return THING;
    }

    @Override
    public void each(BiConsumer<String, Map<String, ?>> consumer) {
        try (var rows = jdbc.sql("select * from catalog_adoption order by standard, agency, edition").query((row, n) -> Map.entry(
                id(row.getString("standard"), row.getString("agency"), row.getInt("edition")), state(row.getString("standard"), row.getString("agency"),
                        row.getInt("edition"), row.getString("adopted_on"), row.getLong("account"), row.getString("note")))).stream()) {
            rows.forEach(row -> consumer.accept(row.getKey(), row.getValue()));
        }
    }
}
