package mingbai.catalog.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.catalog.Charge;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for which matter, read. */
@Component
@Transactional(readOnly = true)
public class ChargeReading {

    private final JdbcClient jdbc;

    public ChargeReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Charge> now(String agency, String matter) {
        return jdbc.sql("select * from catalog_charge where agency = :agency and matter = :matter and until is null")
                .param("agency", agency).param("matter", matter).query(ChargeReading::charge).optional();
    }

    /** The charges in force by matter. */
    public Map<String, Charge> nowOf(String agency) {
        return nowOf(List.of(agency)).getOrDefault(agency, Map.of());
    }

    /** The charges in force by agency and matter. */
    public Map<String, Map<String, Charge>> nowOf(Collection<String> agencies) {
        Map<String, Map<String, Charge>> found = new LinkedHashMap<>();
        if (!agencies.isEmpty()) {
            jdbc.sql("select * from catalog_charge where agency in (:agencies) and until is null").param("agencies", new HashSet<>(agencies))
                    .query(ChargeReading::charge).list()
                    .forEach(charge -> found.computeIfAbsent(charge.agency(), code -> new LinkedHashMap<>()).put(charge.matter(), charge));
        }
        return found;
    }

    /** What is charged to a person, as reviewer or publisher. */
    public List<Charge> nowOf(long account) {
        return jdbc.sql("select * from catalog_charge where (reviewer = :account or publisher = :account) and until is null order by agency, matter")
                .param("account", account).query(ChargeReading::charge).list();
    }

    /** One row of {@code catalog_charge}. */
    public static Charge charge(ResultSet row, int number) throws SQLException {
        String until = row.getString("until");
        return new Charge(row.getLong("id"), row.getString("agency"), row.getString("matter"), row.getString("section"), account(row, "reviewer"),
                account(row, "publisher"), LocalDate.parse(row.getString("since")), until == null ? null : LocalDate.parse(until), row.getLong("version"));
    }

    private static @Nullable Long account(ResultSet row, String column) throws SQLException {
        long account = row.getLong(column);
        return row.wasNull() ? null : account;
    }
}
