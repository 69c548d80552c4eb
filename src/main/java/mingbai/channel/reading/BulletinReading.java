package mingbai.channel.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import mingbai.channel.Bulletin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bulletins. */
@Component
@Transactional(readOnly = true)
public class BulletinReading {

    private final JdbcClient jdbc;

    BulletinReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param no {@code 2026-3} */
    public Optional<Bulletin> find(String agency, String no) {
        return !no.matches("\\d{4}-\\d{1,6}") ? Optional.empty() : jdbc.sql("select * from channel_bulletin where agency = :agency and year = :year and number = :number")
                .param("agency", agency).param("year", Integer.parseInt(no.substring(0, 4))).param("number", Integer.parseInt(no.substring(5)))
                .query((row, n) -> bulletin(row)).optional();
    }

    public List<Bulletin> of(Collection<String> agencies, int limit, long offset) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("""
                select * from channel_bulletin where agency in (:agencies) order by issued_on desc, number desc, id desc limit :limit offset :offset""")
                .param("agencies", agencies).param("limit", limit).param("offset", offset).query((row, n) -> bulletin(row)).list();
    }

    public long count(Collection<String> agencies) {
        return agencies.isEmpty() ? 0 : jdbc.sql("select count(*) from channel_bulletin where agency in (:agencies)").param("agencies", agencies).query(Long.class).single();
    }

    public static Bulletin bulletin(ResultSet row) throws SQLException {
        return new Bulletin(row.getLong("id"), row.getString("agency"), row.getString("series"), row.getInt("year"), row.getInt("number"),
                LocalDate.parse(row.getString("issued_on")), row.getString("issued_name"), ids(row.getString("documents")), row.getLong("version"));
    }

    static List<Long> ids(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.stream(joined.split(" ")).map(Long::valueOf).toList();
    }
}
