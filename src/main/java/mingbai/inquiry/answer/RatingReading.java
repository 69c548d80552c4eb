package mingbai.inquiry.answer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How content askers were, read for the desk. */
@Component
@Transactional(readOnly = true)
public class RatingReading {

    private final JdbcClient jdbc;

    RatingReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param least and {@code most} of the score */
    public record Filter(Collection<String> agencies, LocalDate from, LocalDate to, int least, int most) {}

    public record Row(long inquiry, String number, String title, String agency, int score, String words, String way, LocalDate on) {}

    private static final String WHERE = """
             from inquiry_rating r join inquiry_case c on c.id = r.inquiry_id
            where r.agency in (:agencies) and r.rated_on >= :from and r.rated_on <= :to and r.score >= :least and r.score <= :most""";

    public long count(Filter filter) {
        return filter.agencies().isEmpty() ? 0 : asked("select count(*)" + WHERE, filter).query(Long.class).single();
    }

    /** The newest first. */
    public List<Row> list(Filter filter, int limit, long offset) {
        return filter.agencies().isEmpty() ? List.of() : asked("select r.inquiry_id, c.number, c.title, r.agency, r.score, r.words, r.way, r.rated_on" + WHERE
                + " order by r.rated_on desc, r.id desc limit :limit offset :offset", filter).param("limit", limit).param("offset", offset)
                .query((row, n) -> new Row(row.getLong("inquiry_id"), row.getString("number"), row.getString("title"), row.getString("agency"), row.getInt("score"),
                        row.getString("words"), row.getString("way"), LocalDate.parse(row.getString("rated_on")))).list();
    }

    private JdbcClient.StatementSpec asked(String sql, Filter filter) {
        return jdbc.sql(sql).param("agencies", filter.agencies()).param("from", filter.from().toString()).param("to", filter.to().toString()).param("least", filter.least())
                .param("most", filter.most());
    }
}
