package mingbai.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import mingbai.channel.reading.BulletinReading;
import mingbai.ledger.LedgeredState;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code channel_bulletin}. */
@Component
class BulletinTable implements LedgeredState {

    private final JdbcClient jdbc;

    BulletinTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int nextNumber(String agency, int year) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from channel_bulletin where agency = :agency and year = :year").param("agency", agency).param("year", year)
                .query(Integer.class).single();
    }

    void insert(Bulletin bulletin) {
        int inserted = jdbc.sql("""
                insert into channel_bulletin (id, agency, series, year, number, issued_on, issued_name, documents, version)
                values (:id, :agency, :series, :year, :number, :on, :name, :documents, :version) on conflict do nothing""")
                .param("id", bulletin.id()).param("agency", bulletin.agency()).param("series", bulletin.series()).param("year", bulletin.year())
                .param("number", bulletin.number()).param("on", bulletin.issuedOn().toString()).param("name", bulletin.issuedName())
                .param("documents", bulletin.documents().stream().map(id -> Long.toString(id)).collect(Collectors.joining(" ")))
                .param("version", bulletin.version()).update();
        if (inserted == 0) {
            throw new Overtaken("第" + bulletin.number() + "期");
        }
    }

    @Override
    public String kind() {
        return Bulletin.KIND;
    }

    @Override
    public void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from channel_bulletin").query(row -> {
            consumer.accept(row.getString("id"), stateOf(row));
        });
    }

    private static Map<String, ?> stateOf(ResultSet row) throws SQLException {
        return BulletinReading.bulletin(row).state();
    }
}
