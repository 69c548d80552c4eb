package mingbai.request.answer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads which answers wait for somebody. */
@Component
@Transactional(readOnly = true)
class AnswerWorkReading {

    private final JdbcClient jdbc;

    AnswerWorkReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One case of an answer that waits. */
    record Line(long request, String number, String subject, String agency, Instant since) {}

    /** Passed and not served. */
    List<Line> toServe(Collection<String> agencies, int limit) {
        return agencies.isEmpty() ? List.of() : jdbc.sql(LINE + " where a.agency in (:agencies) and a.state = 'CLEARED' and c.served_on is null"
                + " and r.stage <> 'CLOSED' order by a.written_at limit :limit").param("agencies", agencies).param("limit", limit).query(AnswerWorkReading::line).list();
    }

    /** Came back from review, of which the person wrote something. */
    List<Line> returned(long account, int limit) {
        return jdbc.sql(LINE + " where a.state = 'DRAFT' and a.opinion <> '' and r.stage <> 'CLOSED'"
                + " and exists (select 1 from request_answer_writer w where w.answer_id = a.id and w.account = :account) order by a.written_at limit :limit")
                .param("account", account).param("limit", limit).query(AnswerWorkReading::line).list();
    }

    /** In review, of which the person wrote something; the newest first. */
    List<Line> inReview(long account, int limit) {
        return jdbc.sql(LINE + " where a.state = 'IN_REVIEW' and exists (select 1 from request_answer_writer w where w.answer_id = a.id and w.account = :account)"
                + " order by a.written_at desc limit :limit").param("account", account).param("limit", limit).query(AnswerWorkReading::line).list();
    }

    private static final String LINE = """
            select c.case_id, r.number, r.subject, a.agency, a.written_at from request_answer a join request_answer_case c on c.answer_id = a.id and c.live = 1
            join request_case r on r.id = c.case_id""";

    private static Line line(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Line(row.getLong("case_id"), row.getString("number"), row.getString("subject"), row.getString("agency"),
                Instant.ofEpochMilli(row.getLong("written_at")));
    }
}
