package mingbai.review.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The review register (公开登记簿, C3): every sign-off ever opened, whatever became of it, with who decided what. Complete by construction: it
 * lists the matters themselves.
 */
@Component
@Transactional(readOnly = true)
public class RegisterReading {

    private final JdbcClient jdbc;

    RegisterReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of the register; people and opinions in the order they were given, separated by "；". */
    public record Line(long matter, String subjectKind, long subject, String agency, String title, String genre, String disclosureClass, String state, String openedName,
            Instant openedAt, @Nullable Instant closedAt, String opinions, @Nullable String secrecyResult, @Nullable String secrecyBasis,
            @Nullable String secrecyName) {}

    /** @param from inclusive, @param to exclusive */
    public List<Line> lines(List<String> agencies, Instant from, Instant to, int limit, int offset) {
        if (agencies.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select m.id, m.subject_kind, m.subject_id, m.agency, m.title, m.genre, m.class, m.state, m.opened_name, m.opened_at, m.closed_at,
                  (select string_agg(o.line, '；') from (select s.title || ' ' || p.name || case when p.medium = 'PAPER' then '（纸质签批）'
                       when p.medium = 'ORAL' then '（口头同意）' else '' end || '：' || case p.decision when 'APPROVE' then '同意' when 'RETURN' then '退回修改'
                       else '不同意' end || case when p.opinion = '' then '' else '，' || p.opinion end as line
                     from review_opinion p join review_step s on s.matter_id = p.matter_id and s.n = p.n where p.matter_id = m.id order by p.at, p.id) o) as opinions,
                  x.result, x.basis, x.name as secrecy_name
                from review_matter m left join review_secrecy x on x.id = (select max(y.id) from review_secrecy y where y.matter_id = m.id)
                where m.agency in (:agencies) and m.opened_at >= :from and m.opened_at < :to
                order by m.opened_at, m.id limit :limit offset :offset""")
                .param("agencies", agencies).param("from", from.toEpochMilli()).param("to", to.toEpochMilli()).param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> {
                    long closed = row.getLong("closed_at");
                    Instant closedAt = row.wasNull() ? null : Instant.ofEpochMilli(closed);
                    String opinions = row.getString("opinions");
                    return new Line(row.getLong("id"), row.getString("subject_kind"), row.getLong("subject_id"), row.getString("agency"), row.getString("title"), row.getString("genre"),
                            row.getString("class"), row.getString("state"), row.getString("opened_name"), Instant.ofEpochMilli(row.getLong("opened_at")),
                            closedAt, opinions == null ? "" : opinions, row.getString("result"), row.getString("basis"), row.getString("secrecy_name"));
                }).list();
    }

    public int count(List<String> agencies, Instant from, Instant to) {
        return agencies.isEmpty() ? 0 : jdbc.sql("select count(*) from review_matter where agency in (:agencies) and opened_at >= :from and opened_at < :to")
                .param("agencies", agencies).param("from", from.toEpochMilli()).param("to", to.toEpochMilli()).query(Integer.class).single();
    }
}
