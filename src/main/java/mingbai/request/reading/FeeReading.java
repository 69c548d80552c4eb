package mingbai.request.reading;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Processing fees that were collected: part six of the annual report states their sum. */
@Component
@Transactional(readOnly = true)
public class FeeReading {

    private final JdbcClient jdbc;

    FeeReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A fee that was paid. @param fen in hundredths of a yuan */
    public record Paid(long request, String number, String subject, String agency, LocalDate on, long fen, String receiptNo) {}

    /** What these agencies collected in a year, in fen, by the day of payment. */
    public long sum(Collection<String> agencies, int year) {
        return agencies.isEmpty() ? 0 : jdbc.sql("""
                select coalesce(sum(amount_fen), 0) from request_fee where agency in (:agencies) and state = 'PAID' and paid_on >= :from and paid_on <= :to""")
                .param("agencies", new HashSet<>(agencies)).param("from", year + "-01-01").param("to", year + "-12-31").query(Long.class).single();
    }

    /** What the sum is made of, the latest first. */
    public List<Paid> list(Collection<String> agencies, int year, int limit) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("""
                select f.case_id, c.number, c.subject, f.agency, f.paid_on, f.amount_fen, f.receipt_no from request_fee f join request_case c on c.id = f.case_id
                where f.agency in (:agencies) and f.state = 'PAID' and f.paid_on >= :from and f.paid_on <= :to order by f.paid_on desc, f.id desc limit :limit""")
                .param("agencies", new HashSet<>(agencies)).param("from", year + "-01-01").param("to", year + "-12-31").param("limit", limit)
                .query((row, n) -> new Paid(row.getLong("case_id"), row.getString("number"), row.getString("subject"), row.getString("agency"),
                        LocalDate.parse(row.getString("paid_on")), row.getLong("amount_fen"), row.getString("receipt_no"))).list();
    }
}
