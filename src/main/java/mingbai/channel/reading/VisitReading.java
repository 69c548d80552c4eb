package mingbai.channel.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import mingbai.channel.Visit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Visits to reading places; a sum and its list have one condition. */
@Component
@Transactional(readOnly = true)
public class VisitReading {

    private final JdbcClient jdbc;

    VisitReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param month {@code 2026-03} */
    public record Month(String month, long records, long persons) {}

    private static final String WHERE = " from channel_visit where place_id = :place and (:month = '' or substr(day, 1, length(:month)) = :month) ";

    /** Newest first, at most three years of them. */
    public List<Month> months(long place) {
        return jdbc.sql("select substr(day, 1, 7) as month, count(*) as records, sum(persons) as persons from channel_visit where place_id = :place "
                        + "group by substr(day, 1, 7) order by month desc limit 36").param("place", place)
                .query((row, n) -> new Month(row.getString("month"), row.getLong("records"), row.getLong("persons"))).list();
    }

    /** @param month a month, a year, or empty for all */
    public long persons(long place, String month) {
        return jdbc.sql("select coalesce(sum(persons), 0)" + WHERE).param("place", place).param("month", month).query(Long.class).single();
    }

    public List<Visit> list(long place, String month, int limit) {
        return jdbc.sql("select *" + WHERE + "order by day desc, id desc limit :limit").param("place", place).param("month", month).param("limit", limit)
                .query((row, n) -> visit(row)).list();
    }

    public static Visit visit(ResultSet row) throws SQLException {
        return new Visit(row.getLong("id"), row.getLong("place_id"), row.getString("agency"), LocalDate.parse(row.getString("day")),
                Visit.Purpose.valueOf(row.getString("purpose")), row.getInt("persons"), row.getString("note"), row.getString("taken_name"), row.getLong("version"));
    }
}
