package mingbai.request.reading;

import java.time.LocalDate;
import java.util.List;
import mingbai.request.reading.TimelinessReading.Timely;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The requests that ended in the hands of one person. */
@Component
@Transactional(readOnly = true)
public class StaffRequestReading {

    private final JdbcClient jdbc;

    StaffRequestReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Handled(long request, String agency, String number, String subject, LocalDate on, Timely timely) {}

    /** First concluded from {@code from} to {@code to}, both inclusive, and handled by the person last; the oldest first. */
    public List<Handled> handled(long account, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select c.id, c.agency, c.number, c.subject, k.concluded_on, coalesce(k.late, 2) as judged from request_case c join request_clock k on k.case_id = c.id
                where c.handler = :account and k.concluded_on >= :from and k.concluded_on <= :to order by k.concluded_on, c.id""")
                .param("account", account).param("from", from.toString()).param("to", to.toString())
                .query((row, n) -> new Handled(row.getLong("id"), row.getString("agency"), row.getString("number"), row.getString("subject"),
                        LocalDate.parse(row.getString("concluded_on")), judged(row.getInt("judged")))).list();
    }

    private static Timely judged(int late) {
        return late == 0 ? Timely.IN_TIME : late == 1 ? Timely.LATE : Timely.NOT_JUDGED;
    }
}
