package mingbai.inquiry.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Inquiries with which somebody is late, over many agencies at once. Who asked and what is never among what is read. */
@Component
@Transactional(readOnly = true)
public class LateInquiryReading {

    private static final String OF = "(:all = 1 or k.agency in (:agencies))";

    private final JdbcClient jdbc;

    LateInquiryReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param round from 1; each reopening has a term of its own */
    public record Line(long id, String number, String agency, LocalDate received, LocalDate due, int round) {}

    /** Inquiries in hand, of these agencies or of all. */
    public long open(@Nullable Set<String> agencies) {
        return of("select count(*) from inquiry_clock k where k.open = 1 and " + OF, agencies).query(Long.class).single();
    }

    /** Not answered by the day they were due; one that is answered with another counts with it. */
    public List<Line> overdue(@Nullable Set<String> agencies, LocalDate today) {
        return of("""
                select c.id, c.number, k.agency, k.received_on, k.due_on as due, c.round from inquiry_clock k join inquiry_case c on c.id = k.case_id
                where k.open = 1 and c.stage <> 'MERGED' and k.due_on < :today and\s""" + OF + " order by k.due_on, c.id", agencies).param("today", today.toString())
                .query(LateInquiryReading::line).list();
    }

    /** Nobody said by the day that is set for it who will answer. */
    public List<Line> unaccepted(@Nullable Set<String> agencies, LocalDate today) {
        return of("""
                select c.id, c.number, k.agency, k.received_on, k.accept_due as due, c.round from inquiry_clock k join inquiry_case c on c.id = k.case_id
                where k.open = 1 and c.stage = 'RECEIVED' and k.accepted_on is null and k.accept_due < :today and\s""" + OF + " order by k.accept_due, c.id", agencies)
                .param("today", today.toString()).query(LateInquiryReading::line).list();
    }

    private JdbcClient.StatementSpec of(String sql, @Nullable Set<String> agencies) {
        return jdbc.sql(sql).param("all", agencies == null ? 1 : 0).param("agencies", agencies == null || agencies.isEmpty() ? Set.of("") : agencies);
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(row.getLong("id"), row.getString("number"), row.getString("agency"), LocalDate.parse(row.getString("received_on")), LocalDate.parse(row.getString("due")),
                row.getInt("round"));
    }
}
