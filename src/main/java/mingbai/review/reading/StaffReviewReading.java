package mingbai.review.reading;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What one person put up for sign-off, and what one person decided at a step. What was quarantined is not told. */
@Component
@Transactional(readOnly = true)
public class StaffReviewReading {

    private final JdbcClient jdbc;

    StaffReviewReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A sign-off somebody opened that was decided since. @param returned whether it came back to be corrected */
    public record Submitted(long matter, String subjectKind, long subject, String agency, String title, Instant at, boolean returned) {}

    /** What the person opened in a time and did not take back; {@code to} exclusive; the oldest first. */
    public List<Submitted> submitted(long account, Instant from, Instant to) {
        return jdbc.sql("""
                select id, subject_kind, subject_id, agency, title, opened_at, state from review_matter
                where opened_by = :account and opened_at >= :from and opened_at < :to and state in ('PASSED', 'RETURNED', 'REFUSED') order by opened_at, id""")
                .param("account", account).param("from", from.toEpochMilli()).param("to", to.toEpochMilli())
                .query((row, n) -> new Submitted(row.getLong("id"), row.getString("subject_kind"), row.getLong("subject_id"), row.getString("agency"), row.getString("title"),
                        Instant.ofEpochMilli(row.getLong("opened_at")), row.getString("state").equals("RETURNED"))).list();
    }

    /** An opinion and the step it was given at. @param days the step's term in working days, 0 for none */
    public record Given(long matter, String agency, String title, String step, String decision, int days, Instant began, Instant at) {}

    /** The person's opinions in a time, but for oral ones the person has not confirmed; {@code to} exclusive; the oldest first. */
    public List<Given> given(long account, Instant from, Instant to) {
        return jdbc.sql("""
                select o.matter_id, m.agency, m.title, s.title as step, o.decision, s.days, coalesce(s.began_at, o.at) as began, o.at
                from review_opinion o join review_matter m on m.id = o.matter_id join review_step s on s.matter_id = o.matter_id and s.n = o.n
                where o.account = :account and o.at >= :from and o.at < :to and m.state <> 'QUARANTINED' and (o.medium <> 'ORAL' or o.confirmed_at is not null)
                order by o.at, o.id""")
                .param("account", account).param("from", from.toEpochMilli()).param("to", to.toEpochMilli())
                .query((row, n) -> new Given(row.getLong("matter_id"), row.getString("agency"), row.getString("title"), row.getString("step"), row.getString("decision"),
                        row.getInt("days"), Instant.ofEpochMilli(row.getLong("began")), Instant.ofEpochMilli(row.getLong("at")))).list();
    }
}
