package mingbai.agency.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import mingbai.agency.Leader;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leaders and their division of work, read. */
@Component
@Transactional(readOnly = true)
public class LeaderReading {

    private final JdbcClient jdbc;

    public LeaderReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in office on a day, in the order of the list. */
    public List<Leader> inOffice(String agency, LocalDate day) {
        return all(agency).stream().filter(leader -> leader.inOfficeOn(day)).toList();
    }

    /** All that ever were entered, those who left last. */
    public List<Leader> all(String agency) {
        return jdbc.sql("select * from agency_leader where agency = :agency order by case when until is null then 0 else 1 end, place, id")
                .param("agency", agency).query(LeaderReading::leader).list();
    }

    /** One row of {@code agency_leader}. */
    public static Leader leader(ResultSet row, int number) throws SQLException {
        return new Leader(row.getLong("id"), row.getString("agency"), row.getString("person"), row.getString("office"), row.getString("duties"),
                row.getInt("place"), day(row, "since"), day(row, "until"), row.getLong("version"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        String day = row.getString(column);
        return day == null ? null : LocalDate.parse(day);
    }
}
