package mingbai.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.BiConsumer;
import mingbai.channel.reading.PlaceReading;
import mingbai.ledger.LedgeredState;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code channel_place}. */
@Component
class PlaceTable implements LedgeredState {

    private final JdbcClient jdbc;

    PlaceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ShowingPlace place) {
        jdbc.sql("""
                insert into channel_place (id, agency, kind, name, address, phone, hours, sources, days, seconds, open, version)
                values (:id, :agency, :kind, :name, :address, :phone, :hours, :sources, :days, :seconds, :open, :version)""")
                .params(params(place)).update();
    }

    void update(ShowingPlace place) {
        int updated = jdbc.sql("""
                update channel_place set agency = :agency, kind = :kind, name = :name, address = :address, phone = :phone, hours = :hours,
                  sources = :sources, days = :days, seconds = :seconds, open = :open, version = :version
                where id = :id and version = :version - 1""").params(params(place)).update();
        if (updated == 0) {
            throw new Overtaken("“" + place.name() + "”");
        }
    }

    private static Map<String, ?> params(ShowingPlace place) {
        return Map.ofEntries(Map.entry("id", place.id()), Map.entry("agency", place.agency()), Map.entry("kind", place.kind().name()),
                Map.entry("name", place.name()), Map.entry("address", place.address()), Map.entry("phone", place.phone()),
                Map.entry("hours", place.hours()), Map.entry("sources", String.join(" ", place.sources())), Map.entry("days", place.days()),
                Map.entry("seconds", place.seconds()), Map.entry("open", place.open() ? 1 : 0), Map.entry("version", place.version()));
    }

    @Override
    public String kind() {
        return ShowingPlace.KIND;
    }

    @Override
    public void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from channel_place").query(row -> {
            consumer.accept(row.getString("id"), stateOf(row));
        });
    }

    private static Map<String, ?> stateOf(ResultSet row) throws SQLException {
        return PlaceReading.place(row).state();
    }
}
