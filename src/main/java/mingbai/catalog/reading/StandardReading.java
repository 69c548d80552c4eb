package mingbai.catalog.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingbai.catalog.Matter;
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

    /** Its matters on a day, by code. */
    public List<Matter> matters(String standard, LocalDate day) {
        return jdbc.sql("""
                select * from catalog_matter where agency = '' and standard = :standard and effective_on <= :day and (ends_on is null or ends_on >= :day)
                order by code""").param("standard", standard).param("day", day.toString()).query(CatalogReading::matterVersion).list().stream()
                .map(version -> new Matter(version.code(), version.facts(), "", version.standard(), version.effectiveOn(), version.endsOn())).toList();
    }

    /** One row of {@code catalog_standard}. */
    public static Standard standard(ResultSet row, int number) throws SQLException {
        return new Standard(row.getString("code"), row.getString("name"), row.getString("issuer"), row.getString("root"), Standard.kinds(row.getString("kinds")),
                Standard.levels(row.getString("levels")), row.getString("basis"), row.getInt("edition"), row.getLong("version"));
    }
}
