package mingbai.channel.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import mingbai.channel.PlaceKind;
import mingbai.channel.ShowingPlace;
import mingbai.ledger.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Places where documents are shown. */
@Component
@Transactional(readOnly = true)
public class PlaceReading {

    private final JdbcClient jdbc;

    PlaceReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param id as it stands in an address: anything that is not a number names nothing */
    public Optional<ShowingPlace> find(String id) {
        return id.matches(Ids.PATTERN) ? jdbc.sql("select * from channel_place where id = :id").param("id", Long.parseLong(id))
                .query((row, n) -> place(row)).optional() : Optional.empty();
    }

    public List<ShowingPlace> of(Collection<String> agencies) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("select * from channel_place where agency in (:agencies) order by open desc, agency, kind, name, id")
                .param("agencies", agencies).query((row, n) -> place(row)).list();
    }

    /** Those open now, of a kind, for the public. */
    public List<ShowingPlace> open(PlaceKind kind) {
        return jdbc.sql("select * from channel_place where open = 1 and kind = :kind order by agency, name, id").param("kind", kind.name())
                .query((row, n) -> place(row)).list();
    }

    /** One row of the table. */
    public static ShowingPlace place(ResultSet row) throws SQLException {
        String sources = row.getString("sources");
        return new ShowingPlace(row.getLong("id"), row.getString("agency"), PlaceKind.valueOf(row.getString("kind")), row.getString("name"),
                row.getString("address"), row.getString("phone"), row.getString("hours"), sources.isEmpty() ? List.of() : Arrays.asList(sources.split(" ")),
                row.getInt("days"), row.getInt("seconds"), row.getInt("open") == 1, row.getLong("version"));
    }
}
