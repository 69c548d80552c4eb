package mingbai.catalog.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands on record of duties, read: the papers that count, what people said, and a paper of another agency to learn from. */
@Component
@Transactional(readOnly = true)
public class DutyRecordReading {

    private final JdbcClient jdbc;

    public DutyRecordReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A published paper of a matter. @param ended whether it was withdrawn */
    public record Paper(long document, String agency, String title, LocalDate publishedOn, boolean ended) {}

    /** The newest first, withdrawn ones too. */
    public List<Paper> papers(String agency, String matter, int limit) {
        return jdbc.sql("select * from catalog_discharge where agency = :agency and matter = :matter order by published_on desc, document desc limit :limit")
                .param("agency", agency).param("matter", matter).param("limit", limit).query(DutyRecordReading::paper).list();
    }

    /** The newest paper of the matter by which another agency met a duty in time. */
    public Optional<Paper> example(String matter, String notOf) {
        return jdbc.sql("""
                select * from catalog_discharge d where d.matter = :matter and d.agency <> :agency and d.ended_on is null and exists (
                  select 1 from catalog_duty e where e.agency = d.agency and e.matter = d.matter and e.how = 'published' and e.done_on <= e.due
                  and e.done_on = d.published_on)
                order by d.published_on desc, d.document desc limit 1""").param("matter", matter).param("agency", notOf).query(DutyRecordReading::paper).optional();
    }

    /** Words on record. @param kind nothing, excused, moved, formed, changed or approved */
    public record Said(LocalDate onDay, String kind, String text, String by, long at) {}

    /** What was said of one duty, and the facts recorded of its matter; the newest first. */
    public List<Said> said(String agency, String matter, String period, int limit) {
        return jdbc.sql("""
                select on_day, kind, reason as said, said_name, said_at from catalog_statement where agency = :agency and matter = :matter and period = :period
                union all
                select on_day, kind, what, said_name, said_at from catalog_fact where agency = :agency and matter = :matter
                union all
                select d.published_on, 'moved', m.reason, m.said_name, m.said_at from catalog_move m
                  join catalog_discharge d on d.document = m.document and d.agency = m.of_agency
                  where m.agency = :agency and m.matter = :matter and m.period = :period
                order by said_at desc limit :limit""")
                .param("agency", agency).param("matter", matter).param("period", period).param("limit", limit)
                .query((row, n) -> new Said(LocalDate.parse(row.getString(1)), row.getString(2), row.getString(3), row.getString(4), row.getLong(5))).list();
    }

    private static Paper paper(ResultSet row, int number) throws SQLException {
        return new Paper(row.getLong("document"), row.getString("agency"), row.getString("title"), LocalDate.parse(row.getString("published_on")),
                row.getString("ended_on") != null);
    }
}
