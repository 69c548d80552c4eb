package mingbai.catalog.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingbai.catalog.Standard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Standard catalogs and their editions, read. */
@Component
@Transactional(readOnly = true)
public class StandardReading {

    private final JdbcClient jdbc;

    public StandardReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Standard> byCode(String code) {
        return jdbc.sql("select * from catalog_standard where code = :code").param("code", code).query(StandardReading::standard).optional();
    }

    public List<Standard> all() {
        return jdbc.sql("select * from catalog_standard order by root, code").query(StandardReading::standard).list();
    }

    /** One issue of a standard. {@code matters}: how many it has. */
    public record Edition(int number, LocalDate effectiveOn, int matters, String note, Instant issuedAt, long issuedBy) {}

    /** Latest first. */
    public List<Edition> editions(String standard) {
        return jdbc.sql("select * from catalog_edition where standard = :standard order by number desc").param("standard", standard)
                .query((row, n) -> new Edition(row.getInt("number"), LocalDate.parse(row.getString("effective_on")), row.getInt("matters"),
                        row.getString("note"), Instant.ofEpochMilli(row.getLong("issued_at")), row.getLong("issued_by"))).list();
    }

    /** One row of {@code catalog_standard}. */
    public static Standard standard(ResultSet row, int number) throws SQLException {
        return new Standard(row.getString("code"), row.getString("name"), row.getString("issuer"), row.getString("root"), Standard.kinds(row.getString("kinds")),
                Standard.levels(row.getString("levels")), row.getString("basis"), row.getInt("edition"), row.getLong("version"));
    }
}
