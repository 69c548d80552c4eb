package mingbai.request.withheld;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import mingbai.law.Ground;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was kept back. */
@Component
@Transactional(readOnly = true)
public class WithheldReading {

    private final JdbcClient jdbc;
    private final WithheldTable table;

    WithheldReading(JdbcClient jdbc, WithheldTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** @param number of the request it was first kept back in */
    public record Line(long id, String agency, long request, String number, String what, Ground ground, LocalDate since, LocalDate reviewDue, Withheld.State state) {}

    /** @param show {@code due}: to be looked at by today; {@code opened}; else all that is kept back; the earliest due first */
    public List<Line> lines(Collection<String> agencies, String show, LocalDate today, int limit, int offset) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("select w.*, r.number from request_withheld w join request_case r on r.id = w.case_id where " + WHERE
                + " order by w.review_due, w.id limit :limit offset :offset")
                .param("agencies", agencies).param("show", show).param("today", today.toString()).param("limit", limit).param("offset", offset)
                .query((row, n) -> new Line(row.getLong("id"), row.getString("agency"), row.getLong("case_id"), row.getString("number"), row.getString("what"),
                        Ground.valueOf(row.getString("ground")), LocalDate.parse(row.getString("since")), LocalDate.parse(row.getString("review_due")),
                        Withheld.State.valueOf(row.getString("state")))).list();
    }

    public int count(Collection<String> agencies, String show, LocalDate today) {
        return agencies.isEmpty() ? 0 : jdbc.sql("select count(*) from request_withheld w where " + WHERE).param("agencies", agencies).param("show", show)
                .param("today", today.toString()).query(Integer.class).single();
    }

    private static final String WHERE = """
            w.agency in (:agencies) and ((:show = 'opened' and w.state = 'OPENED') or (:show <> 'opened' and w.state = 'WITHHELD'
              and (:show <> 'due' or w.review_due <= :today)))""";

    public Optional<Withheld> find(long id) {
        return table.find(id);
    }

    /** Of one request. */
    public List<Withheld> of(long request) {
        return jdbc.sql("""
                select w.id from request_withheld w where w.answer_id in (select c.answer_id from request_answer_case c where c.case_id = :case) order by w.id""")
                .param("case", request).query(Long.class).list().stream().map(table::get).toList();
    }
}
