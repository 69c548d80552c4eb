package mingbai.publication.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
                    or exists (select 1 from publication_joint j where j.edition_id = d.live_edition and j.confirmed_at is not null and j.agency in (:agencies)))
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

    public List<Count> byValidity(PublicFilter filter) {
        return counts("d.validity", filter);
    }

    private static final String ROW = """
            select d.id, d.org, d.no, r.title, d.agency, r.issuer, r.document_number, d.theme, d.genre, d.validity, r.summary, r.written_on,
              d.published_at, d.date_unknown
            from publication_document d join publication_revision r on r.id = d.live_revision
            """;

    /** The newest that interpret a policy. */
    public List<PublicRow> interpretations(int limit) {
        return jdbc.sql(ROW + """
                where d.standing = 'LIVE' and exists (select 1 from publication_link l where l.from_document = d.id and l.kind = 'INTERPRETS')
                order by d.sort_at desc, d.id desc limit :limit""").param("limit", limit).query(PublicListReading::row).list();
    }

    /** The agency's rules of disclosure (政府信息公开制度), known by their titles until a catalog says where a document belongs. */
    public List<PublicRow> rules(String agency, int limit) {
        return jdbc.sql(ROW + """
                where d.standing = 'LIVE' and d.agency = :agency and r.title like '%信息公开%'
                  and (r.title like '%制度%' or r.title like '%办法%' or r.title like '%规定%' or r.title like '%条例%' or r.title like '%细则%')
                order by d.sort_at desc, d.id desc limit :limit""").param("agency", agency).param("limit", limit).query(PublicListReading::row).list();
    }

    /** Annual reports of disclosure (Art. 50) of these agencies, known by their titles until the reports module makes them. */
    public List<PublicRow> annualReports(Collection<String> agencies, int limit) {
        return agencies.isEmpty() ? List.of() : jdbc.sql(ROW + """
                where d.standing = 'LIVE' and d.agency in (:agencies) and r.title like '%信息公开%' and (r.title like '%年度报告%' or r.title like '%年报%')
                order by d.sort_at desc, d.id desc limit :limit""").param("agencies", agencies).param("limit", limit).query(PublicListReading::row).list();
    }

    /** Which of these index numbers are before the public this moment. */
    public List<String> liveAmong(Collection<String> indexNumbers) {
        if (indexNumbers.isEmpty()) {
            return List.of();
        }
        Set<String> asked = new HashSet<>(indexNumbers);
        return jdbc.sql("select org, no from publication_document where standing = 'LIVE' and org in (:orgs) and no in (:nos)")
                .param("orgs", asked.stream().map(number -> number.substring(0, Math.max(0, number.indexOf('/')))).distinct().toList())
                .param("nos", asked.stream().map(number -> number.substring(number.indexOf('/') + 1)).distinct().toList())
                .query((row, n) -> row.getString("org") + "/" + row.getString("no")).list().stream().filter(asked::contains).toList();
    }

    /** An address and when what it shows last changed. */
    public record Place(String address, @Nullable Instant changedAt) {}

    /** All public addresses in the order they were made, for a site map. */
    public List<Place> places(int limit, int offset) {
        return jdbc.sql("""
                select org, no, published_at, date_unknown from publication_document where standing = 'LIVE' order by id limit :limit offset :offset""")
                .param("limit", limit).param("offset", offset).query((row, n) -> {
                    long at = row.getLong("published_at");
                    return new Place("/doc/" + row.getString("org") + "/" + row.getString("no"),
                            row.wasNull() || row.getInt("date_unknown") == 1 ? null : Instant.ofEpochMilli(at));
                }).list();
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
