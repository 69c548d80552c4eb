package mingbai.channel.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingbai.channel.Delivery;
import mingbai.ledger.Ids;
import mingbai.publication.reading.PublicFilter;
import mingbai.publication.reading.PublicListReading;
import mingbai.publication.reading.PublicRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was handed over to archive and library, and what was not yet. */
@Component
@Transactional(readOnly = true)
public class DeliveryReading {

    private static final int MOST_OF_A_YEAR = 20_000;

    private final JdbcClient jdbc;
    private final PublicListReading lists;

    DeliveryReading(JdbcClient jdbc, PublicListReading lists) {
        this.jdbc = jdbc;
        this.lists = lists;
    }

    public Optional<Delivery> find(String id) {
        return id.matches(Ids.PATTERN) ? jdbc.sql("select * from channel_delivery where id = :id").param("id", Long.parseLong(id))
                .query((row, n) -> delivery(row)).optional() : Optional.empty();
    }

    public List<Delivery> of(String agency, Delivery.Receiver kind, int limit) {
        return jdbc.sql("select * from channel_delivery where agency = :agency and kind = :kind order by day desc, id desc limit :limit")
                .param("agency", agency).param("kind", kind.name()).param("limit", limit).query((row, n) -> delivery(row)).list();
    }

    /** Live documents of the agency's year that no delivery of this kind holds, newest first. */
    public List<PublicRow> undelivered(String agency, Delivery.Receiver kind, int year) {
        Set<Long> delivered = new HashSet<>(jdbc.sql("select document_id from channel_delivered where agency = :agency and kind = :kind")
                .param("agency", agency).param("kind", kind.name()).query(Long.class).list());
        return lists.list(new PublicFilter(List.of(agency), null, null, year, null), MOST_OF_A_YEAR, 0).stream().filter(row -> !delivered.contains(row.id())).toList();
    }

    public static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(row.getLong("id"), row.getString("agency"), Delivery.Receiver.valueOf(row.getString("kind")), row.getString("receiver"),
                LocalDate.parse(row.getString("day")), row.getString("receipt"), row.getString("given_name"), BulletinReading.ids(row.getString("documents")),
                row.getLong("version"));
    }
}
