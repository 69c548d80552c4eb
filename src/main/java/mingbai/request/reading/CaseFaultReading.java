package mingbai.request.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import mingbai.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests, complaints and suits with which somebody is late, over many agencies at once: one statement a kind. Who asked is never among what is read. */
@Component
@Transactional(readOnly = true)
public class CaseFaultReading {

    private static final String OF = "(:all = 1 or c.agency in (:agencies))";

    private final JdbcClient jdbc;

    CaseFaultReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A case that runs or waits too long.
     *
     * @param since the day from which its term runs
     * @param due   by which it should have happened, null where whoever asks counts it
     * @param note  kind of the measure, phase or remedy, else ""
     */
    public record Line(long id, String number, String agency, LocalDate since, @Nullable LocalDate due, String note) {}

    /** Requests in hand. */
    public long open(@Nullable Set<String> agencies) {
        return of("select count(*) from request_clock c where c.open = 1 and " + OF, agencies).query(Long.class).single();
    }

    /** Not answered by the day of the reply. {@code note} is the day on which a new answer was ordered, "" where none was. */
    public List<Line> overdue(@Nullable Set<String> agencies, LocalDate today) {
        return of("""
                select c.id, c.number, c.agency, k.received_on as since, k.due_on as due,
                  coalesce((select max(f.day) from request_fact f where f.case_id = c.id and f.kind = 'ordered' and f.taken_back is null), '') as note
                from request_clock k join request_case c on c.id = k.case_id
                where k.open = 1 and k.received_on is not null and k.due_on < :today and\s""" + OF + " order by k.due_on, c.id", agencies)
                .param("today", today.toString()).query(CaseFaultReading::line).list();
    }

    /** Came in, receipt not confirmed by the day after; {@code since} is the day it came. */
    public List<Line> unconfirmed(@Nullable Set<String> agencies, LocalDate today) {
        return of("""
                select c.id, c.number, c.agency, c.submitted_at, k.urgent_on as due, '' as note from request_clock k join request_case c on c.id = k.case_id
                where k.open = 1 and k.phase = 'CONFIRM' and k.urgent_on <> '' and k.urgent_on < :today and\s""" + OF + " order by k.urgent_on, c.id", agencies)
                .param("today", today.toString()).query((row, n) -> line(row, day(row.getLong("submitted_at")))).list();
    }

    /** The clock rests although the term of those who are waited for ran out; {@code note} is the phase. */
    public List<Line> waitingOver(@Nullable Set<String> agencies, LocalDate today) {
        return of("""
                select c.id, c.number, c.agency, k.received_on as since, k.urgent_on as due, k.phase as note from request_clock k join request_case c on c.id = k.case_id
                where k.open = 1 and k.paused = 1 and k.received_on is not null and k.urgent_on <> '' and k.urgent_on < :today and\s""" + OF
                + " order by k.urgent_on, c.id", agencies).param("today", today.toString()).query(CaseFaultReading::line).list();
    }

    /** An extension was proposed or consented to, and the applicant not told by the day of the reply: it has no effect (Art. 33). */
    public List<Line> extendedInSilence(@Nullable Set<String> agencies, LocalDate today) {
        return of("""
                select c.id, c.number, c.agency, k.received_on as since, k.due_on as due, m.state as note
                from request_measure m join request_case c on c.id = m.case_id and c.round = m.round join request_clock k on k.case_id = c.id
                where m.kind = 'EXTENSION' and m.state in ('PREPARED', 'CONSENTED') and k.open = 1 and k.received_on is not null and k.due_on < :today and\s""" + OF
                + " order by k.due_on, c.id", agencies).param("today", today.toString()).query(CaseFaultReading::line).list();
    }

    /** The applicant wrote last, in a request that runs; {@code since} is the day of what was written first after the office's last words. */
    public List<Line> unanswered(@Nullable Set<String> agencies, LocalDate writtenBefore) {
        return of("""
                select c.id, c.number, c.agency, min(m.sent_at) as sent_at, '' as due, '' as note from request_message m join request_case c on c.id = m.case_id
                where m.sender = 'APPLICANT' and c.stage <> 'CLOSED' and\s""" + OF + """
                 and not exists (select 1 from request_message o where o.case_id = m.case_id and o.sender = 'OFFICE' and o.n > m.n)
                group by c.id, c.number, c.agency having min(m.sent_at) < :before order by c.id""", agencies)
                .param("before", writtenBefore.atStartOfDay(Times.ZONE).toInstant().toEpochMilli()).query((row, n) -> line(row, day(row.getLong("sent_at")))).list();
    }

    /** Complaints not ended; agency is the supervisor, whose they are. */
    public List<Line> complaints(@Nullable Set<String> supervisors) {
        return of("""
                select c.id, c.number, c.agency, c.received_on as since, '' as due, '' as note
                from (select id, number, supervisor as agency, received_on from request_complaint where stage <> 'TOLD') c where\s""" + OF + " order by c.id", supervisors)
                .query(CaseFaultReading::line).list();
    }

    /** What agencies were ordered to put right and did not report by the day set; {@code since} is the day of the order. */
    public List<Line> orders(@Nullable Set<String> agencies, LocalDate today) {
        return of("""
                select c.id, c.number, c.agency, c.decided_on as since, c.correct_until as due, '' as note from (select id, number, against as agency, decided_on, correct_until
                  from request_complaint where correct_until is not null and corrected_on is null and correct_until < :today) c where\s""" + OF + " order by c.id", agencies)
                .param("today", today.toString()).query(CaseFaultReading::line).list();
    }

    /** Demands to correct a record (Art. 41) without a result. */
    public List<Line> corrections(@Nullable Set<String> agencies) {
        return of("""
                select c.id, c.number, c.agency, c.received_on as since, '' as due, '' as note from request_record_correction c where c.result is null and\s""" + OF
                + " order by c.id", agencies).query(CaseFaultReading::line).list();
    }

    /** Answers to a reconsideration body or a court that were not handed in by the day set; {@code note} is the kind. */
    public List<Line> remedies(@Nullable Set<String> agencies, LocalDate today) {
        return of("""
                select c.id, c.number, c.agency, c.filed_on as since, c.answer_until as due, c.kind as note from request_remedy c
                where c.closed_on is null and c.answered_on is null and c.answer_until is not null and c.answer_until < :today and\s""" + OF + " order by c.id", agencies)
                .param("today", today.toString()).query(CaseFaultReading::line).list();
    }

    private StatementSpec of(String sql, @Nullable Collection<String> agencies) {
        return jdbc.sql(sql).param("all", agencies == null ? 1 : 0).param("agencies", agencies == null || agencies.isEmpty() ? List.of("") : List.copyOf(agencies));
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return line(row, LocalDate.parse(row.getString("since")));
    }

    private static Line line(ResultSet row, LocalDate since) throws SQLException {
        String due = row.getString("due");
        return new Line(row.getLong("id"), row.getString("number"), row.getString("agency"), since, due == null || due.isEmpty() ? null : LocalDate.parse(due),
                row.getString("note"));
    }

    private static LocalDate day(long at) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(at), Times.ZONE);
    }
}
