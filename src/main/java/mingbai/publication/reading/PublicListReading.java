package mingbai.publication.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of what is before the public, newest first, with counts by facet. A joint document stands in the list of each of its agencies. */
@Component
@Transactional(readOnly = true)
public class PublicListReading {

    private static final String WHERE = """

            where d.standing = 'LIVE'
               and (:anyAgency = 1 or d.agency in (:agencies)
                    or exists (select 1 from publication_joint j where j.document_id = d.id and j.confirmed_at is not null and j.agency in (:agencies)))
               and (:theme = '' or d.theme = :theme) and (:genre = '' or d.genre = :genre) and (:year = 0 or d.year = :year)
               and (:validity = '' or d.validity = :validity)""";

    private final JdbcClient jdbc;

    PublicListReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<PublicRow> list(PublicFilter filter, int limit, int offset) {
        return bound("""
                select d.id, d.org, d.no, r.title, d.agency, r.issuer, r.document_number, d.theme, d.genre, d.validity, r.summary, r.written_on,
                  d.published_at, d.date_unknown
                from publication_document d join publication_revision r on r.id = d.live_revision"""
                + WHERE + " order by d.sort_at desc, d.id desc limit :limit offset :offset", filter)
                .param("limit", limit).param("offset", offset).query(PublicListReading::row).list();
    }

    public long count(PublicFilter filter) {
        return bound("select count(*) from publication_document d" + WHERE, filter).query(Long.class).single();
    }

    /** A value of a facet and how many public documents have it. */
    public record Count(String value, long count) {}

    public List<Count> byTheme(PublicFilter filter) {
        return counts("d.theme", filter);
    }

    public List<Count> byGenre(PublicFilter filter) {
        return counts("d.genre", filter);
    }

    public List<Count> byYear(PublicFilter filter) {
        return counts("d.year", filter);
    }

    public List<Count> byAgency(PublicFilter filter) {
        return counts("d.agency", filter);
    }

    private List<Count> counts(String column, PublicFilter filter) {
        return bound("select " + column + " as value, count(*) as n from publication_document d" + WHERE + " group by " + column + " order by n desc, value", filter)
                .query((row, n) -> new Count(row.getString("value"), row.getLong("n"))).list();
    }

    private StatementSpec bound(String sql, PublicFilter filter) {
        return jdbc.sql(sql).param("anyAgency", filter.agencies().isEmpty() ? 1 : 0)
                .param("agencies", filter.agencies().isEmpty() ? List.of("") : filter.agencies())
                .param("theme", filter.theme() == null ? "" : filter.theme()).param("genre", filter.genre() == null ? "" : filter.genre())
                .param("year", filter.year() == null ? 0 : filter.year()).param("validity", filter.validity() == null ? "" : filter.validity());
    }

    static PublicRow row(ResultSet row, int n) throws SQLException {
        long published = row.getLong("published_at");
        boolean known = !row.wasNull() && row.getInt("date_unknown") == 0;
        String written = row.getString("written_on");
        return new PublicRow(row.getLong("id"), row.getString("org"), row.getString("no"), row.getString("title"), row.getString("agency"),
                row.getString("issuer"), row.getString("document_number"), row.getString("theme"), row.getString("genre"), row.getString("validity"),
                row.getString("summary"), written == null ? null : LocalDate.parse(written), known ? Instant.ofEpochMilli(published) : null);
    }
}
