package mingbai.agency.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import mingbai.agency.Succession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What reforms made of agencies, read. */
@Component
@Transactional(readOnly = true)
public class SuccessionReading {

    private final JdbcClient jdbc;

    public SuccessionReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything that happened to the agency or made it follow another, oldest first. */
    public List<Succession> concerning(String code) {
        return jdbc.sql("select * from agency_succession where agency = :code or successor = :code order by on_day, id").param("code", code)
                .query(SuccessionReading::succession).list();
    }

    /** What the agency was called on a day: a document keeps the name of its issuer at the time. */
    public String nameOn(String code, LocalDate day) {
        return jdbc.sql("""
                select coalesce(
                  (select s.old_name from agency_succession s where s.agency = :code and s.reform = 'renamed' and s.on_day > :day
                   order by s.on_day, s.id limit 1),
                  (select name from agency where code = :code), :code)""")
                .param("code", code).param("day", day.toString()).query(String.class).single();
    }

    /** One row of {@code agency_succession}. */
    public static Succession succession(ResultSet row, int number) throws SQLException {
        return new Succession(row.getLong("id"), row.getString("agency"), Succession.Reform.valueOf(row.getString("reform").toUpperCase(Locale.ROOT)),
                row.getString("successor"), row.getString("old_name"), row.getString("new_name"), LocalDate.parse(row.getString("on_day")),
                row.getString("basis"));
    }
}
