package mingbai.inspection.indicator;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Visits of the home page by day, of our own monitor and those outside, as they were kept. */
@Component
@Transactional(readOnly = true)
class HomeVisitReading {

    private final JdbcClient jdbc;

    HomeVisitReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param from first day, @param to last day, both included; days without a visit are left out */
    List<Availability.Day> days(LocalDate from, LocalDate to) {
        return jdbc.sql("select day, count(*) as n, sum(failed) as n_failed from inspection_visit where day >= :from and day <= :to group by day order by day")
                .param("from", from.toString()).param("to", to.toString())
                .query((row, n) -> new Availability.Day(LocalDate.parse(row.getString("day")), row.getLong("n"), row.getLong("n_failed"))).list();
    }
}
