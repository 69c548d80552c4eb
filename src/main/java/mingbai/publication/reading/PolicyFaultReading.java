package mingbai.publication.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Policies that nobody explained, explanations that lead to no policy, normative documents nobody looked at again, guides as they were published. */
@Component
@Transactional(readOnly = true)
public class PolicyFaultReading {

    private static final String ROW = "select d.id, d.agency, d.title_key, d.issued_at from publication_document d ";
    private static final String OF = " and (:all = 1 or d.agency in (:agencies)) order by d.id";

    private final JdbcClient jdbc;

    PolicyFaultReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param issued day on which it became public */
    public record Paper(long id, String agency, String title, LocalDate issued) {}

    /** Normative documents that became public since the day. @param agencies null for all */
    public List<Paper> policies(@Nullable Collection<String> agencies, LocalDate since) {
        return of(ROW + "join publication_normative m on m.document_id = d.id and m.active = 1 where d.standing = 'LIVE' and d.date_unknown = 0 and d.issued_at >= :since" + OF,
                agencies).param("since", start(since)).query(PolicyFaultReading::paper).list();
    }

    /** Those of them no live document interprets. */
    public List<Paper> uninterpreted(@Nullable Collection<String> agencies, LocalDate since) {
        return of(ROW + """
                join publication_normative m on m.document_id = d.id and m.active = 1 where d.standing = 'LIVE' and d.validity = 'VALID' and d.date_unknown = 0
                  and d.issued_at >= :since and not exists (select 1 from publication_link l join publication_document i on i.id = l.from_document and i.standing = 'LIVE'
                    where l.to_document = d.id and l.kind = 'INTERPRETS')""" + OF, agencies).param("since", start(since)).query(PolicyFaultReading::paper).list();
    }

    /** Interpretations by their titles since the day. */
    public List<Paper> interpretations(@Nullable Collection<String> agencies, LocalDate since) {
        return of(ROW + "where d.standing = 'LIVE' and d.date_unknown = 0 and d.issued_at >= :since and d.title_key like '%解读%'" + OF, agencies)
                .param("since", start(since)).query(PolicyFaultReading::paper).list();
    }

    /** Those of them that lead to no live policy. */
    public List<Paper> unlinked(@Nullable Collection<String> agencies, LocalDate since) {
        return of(ROW + """
                where d.standing = 'LIVE' and d.date_unknown = 0 and d.issued_at >= :since and d.title_key like '%解读%'
                  and not exists (select 1 from publication_link l join publication_document p on p.id = l.to_document and p.standing = 'LIVE'
                    where l.from_document = d.id and l.kind = 'INTERPRETS')""" + OF, agencies).param("since", start(since)).query(PolicyFaultReading::paper).list();
    }

    /** By document the day of the last clean-up that dealt with it. */
    public Map<Long, LocalDate> cleanedUp(@Nullable Collection<String> agencies) {
        Map<Long, LocalDate> days = new HashMap<>();
        of("""
                select l.document_id, max(d.decided_on) as last_day from publication_clean_up d join publication_clean_up_line l on l.clean_up_id = d.id
                where (:all = 1 or d.agency in (:agencies)) group by l.document_id""", agencies)
                .query((row, n) -> days.put(row.getLong("document_id"), LocalDate.parse(row.getString("last_day")))).list();
        return days;
    }

    /** A guide (政府信息公开指南) that was published as a document. @param body as it is shown, with its mark-up */
    public record Guide(long id, String agency, String title, LocalDate issued, String body) {}

    /** All live ones with a visible date, the newest first. */
    public List<Guide> guides(@Nullable Collection<String> agencies) {
        return of("""
                select d.id, d.agency, d.title_key, d.published_at, r.body from publication_document d join publication_revision r on r.id = d.live_revision
                where d.standing = 'LIVE' and d.validity = 'VALID' and d.date_unknown = 0 and d.title_key like '%信息公开指南%' and (:all = 1 or d.agency in (:agencies))
                order by d.published_at desc, d.id desc""", agencies).query((row, n) -> new Guide(row.getLong("id"), row.getString("agency"), row.getString("title_key"),
                        day(row.getLong("published_at")), row.getString("body"))).list();
    }

    /** Agencies with a live document whose title says it is the annual report of disclosure of that year. */
    public Set<String> annualReports(@Nullable Collection<String> agencies, int year) {
        return new HashSet<>(of("""
                select distinct d.agency from publication_document d where d.standing = 'LIVE' and (:all = 1 or d.agency in (:agencies))
                  and d.title_key like '%信息公开%' and (d.title_key like '%年度报告%' or d.title_key like '%年报%') and d.title_key like :year""", agencies)
                .param("year", "%" + year + "%").query(String.class).list());
    }

    private StatementSpec of(String sql, @Nullable Collection<String> agencies) {
        return jdbc.sql(sql).param("all", agencies == null ? 1 : 0).param("agencies", agencies == null || agencies.isEmpty() ? List.of("") : agencies);
    }

    private static Paper paper(ResultSet row, int n) throws SQLException {
        return new Paper(row.getLong("id"), row.getString("agency"), row.getString("title_key"), day(row.getLong("issued_at")));
    }

    private static LocalDate day(long at) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(at), Times.ZONE);
    }

    private static long start(LocalDate day) {
        return day.atStartOfDay(Times.ZONE).toInstant().toEpochMilli();
    }
}
