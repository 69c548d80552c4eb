package mingbai.report.writing;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Papers, read. */
@Component
@Transactional(readOnly = true)
public class PaperReading {

    private final JdbcClient jdbc;

    PaperReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<WrittenPaper> find(long id) {
        return jdbc.sql("select * from report_paper where id = :id").param("id", id).query((row, n) -> PaperTable.paper(row)).optional();
    }

    /** A line of the list. @param state name of a {@link PaperState} */
    public record Row(long id, String agency, Genre genre, String from, String to, int number, String state, String madeName, long madeAt) {}

    public long count(Collection<String> agencies) {
        return agencies.isEmpty() ? 0 : jdbc.sql("select count(*) from report_paper where agency in (:agencies) and state <> 'DROPPED'")
                .param("agencies", new HashSet<>(agencies)).query(Long.class).single();
    }

    /** The latest first, dropped ones left out. */
    public List<Row> list(Collection<String> agencies, long offset, int limit) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("""
                select id, agency, genre, period_from, period_to, number, state, made_name, made_at from report_paper
                where agency in (:agencies) and state <> 'DROPPED' order by made_at desc, id desc limit :limit offset :offset""")
                .param("agencies", new HashSet<>(agencies)).param("limit", limit).param("offset", offset)
                .query((row, n) -> new Row(row.getLong("id"), row.getString("agency"), Genre.ofCode(row.getString("genre")).orElseThrow(), row.getString("period_from"),
                        row.getString("period_to"), row.getInt("number"), row.getString("state"), row.getString("made_name"), row.getLong("made_at"))).list();
    }

    /** The finished paper of the period before, for what is carried forward. */
    Optional<Composed> before(WrittenPaper paper) {
        return jdbc.sql("""
                select frozen from report_paper where agency = :agency and genre = :genre and scope = :scope and period_from = :from and period_to = :to
                  and frozen is not null and state <> 'DROPPED' order by number desc, id desc limit 1""")
                .param("agency", paper.agency()).param("genre", paper.genre().code()).param("scope", paper.scope().code())
                .param("from", paper.period().before().from().toString()).param("to", paper.period().before().to().toString()).query(String.class).optional()
                .map(ComposedState::read);
    }

    Optional<WrittenPaper> ofEdition(long edition) {
        return jdbc.sql("select * from report_paper where edition_id = :edition").param("edition", edition).query((row, n) -> PaperTable.paper(row)).optional();
    }
}
