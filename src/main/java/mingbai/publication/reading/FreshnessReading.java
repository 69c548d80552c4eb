package mingbai.publication.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import mingbai.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When something was last published, told apart by agency, matter, theme and genre: one statement over everything that is live. */
@Component
@Transactional(readOnly = true)
public class FreshnessReading {

    private static final String GROUPED = """
            , d.catalog_code, d.theme, d.genre, count(*) as n, max(case when d.date_unknown = 0 then d.published_at end) as newest
            from publication_document d""";
    private static final String BY = ", d.catalog_code, d.theme, d.genre";

    private final JdbcClient jdbc;

    FreshnessReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The live documents that have these four in common.
     *
     * @param newest day on which one of them was last published, null when none shows a date
     */
    public record Group(String agency, String matter, String theme, String genre, long documents, @Nullable LocalDate newest) {}

    /** Every group there is; a joint document stands with each of its agencies. @param agencies null for all */
    public void each(@Nullable Collection<String> agencies, Consumer<Group> taker) {
        int all = agencies == null ? 1 : 0;
        Collection<String> codes = agencies == null || agencies.isEmpty() ? List.of("") : agencies;
        jdbc.sql("select d.agency" + GROUPED + " where d.standing = 'LIVE' and (:all = 1 or d.agency in (:codes)) group by d.agency" + BY).param("all", all)
                .param("codes", codes).withFetchSize(1_000).query(row -> {
                    taker.accept(group(row));
                });
        jdbc.sql("select j.agency" + GROUPED + """
                 join publication_joint j on j.document_id = d.id and j.edition_id = d.live_edition and j.confirmed_at is not null and j.agency <> d.agency
                where d.standing = 'LIVE' and (:all = 1 or j.agency in (:codes)) group by j.agency""" + BY).param("all", all)
                .param("codes", codes).withFetchSize(1_000).query(row -> {
                    taker.accept(group(row));
                });
    }

    private static Group group(ResultSet row) throws SQLException {
        long at = row.getLong("newest");
        LocalDate newest = row.wasNull() ? null : LocalDate.ofInstant(Instant.ofEpochMilli(at), Times.ZONE);
        return new Group(row.getString("agency"), row.getString("catalog_code"), row.getString("theme"), row.getString("genre"), row.getLong("n"), newest);
    }
}
