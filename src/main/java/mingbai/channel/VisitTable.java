package mingbai.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.BiConsumer;
import mingbai.channel.reading.VisitReading;
import mingbai.ledger.LedgeredState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code channel_visit}. */
@Component
class VisitTable implements LedgeredState {

    private final JdbcClient jdbc;

    VisitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Visit visit) {
        jdbc.sql("""
                insert into channel_visit (id, place_id, agency, day, purpose, persons, note, taken_name, version)
                values (:id, :place, :agency, :day, :purpose, :persons, :note, :name, :version)""")
                .param("id", visit.id()).param("place", visit.place()).param("agency", visit.agency()).param("day", visit.day().toString())
                .param("purpose", visit.purpose().name()).param("persons", visit.persons()).param("note", visit.note()).param("name", visit.takenName())
                .param("version", visit.version()).update();
    }

    @Override
    public String kind() {
        return Visit.KIND;
    }

    @Override
    public void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from channel_visit").query(row -> {
            consumer.accept(row.getString("id"), stateOf(row));
        });
    }

    private static Map<String, ?> stateOf(ResultSet row) throws SQLException {
        return VisitReading.visit(row).state();
    }
}
