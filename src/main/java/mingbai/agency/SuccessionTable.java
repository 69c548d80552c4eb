package mingbai.agency;

import java.util.Map;
import java.util.function.BiConsumer;
import mingbai.agency.reading.SuccessionReading;
import mingbai.ledger.LedgeredState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code agency_succession}; its rows never change. */
@Component
class SuccessionTable implements LedgeredState {

    private final JdbcClient jdbc;

    SuccessionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Succession succession) {
        jdbc.sql("""
                insert into agency_succession (id, agency, reform, successor, old_name, new_name, on_day, basis)
                values (:id, :agency, :reform, :successor, :oldName, :newName, :onDay, :basis)""")
                .params(succession.state()).param("id", succession.id()).update();
    }

    @Override
    public String kind() {
        return Succession.KIND;
    }

    @Override
    public void each(BiConsumer<String, Map<String, ?>> consumer) {
        try (var rows = jdbc.sql("select * from agency_succession order by id").query(SuccessionReading::succession).stream()) {
            rows.forEach(row -> consumer.accept(Long.toString(row.id()), row.state()));
        }
    }
}
