package mingbai.publication.reading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.ledger.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is before the public, newest first, by agency or tree, matter, theme, genre, year and validity; read page by page with a cursor, so that
 * the thousandth page costs no more than the first. A joint document stands in the list of each of its agencies.
 */
@Component
@Transactional(readOnly = true)
public class PublishedReading {

    /** More than anybody reads at once; a longer list is read on with the cursor. */
    public static final int MOST = 500;

    private static final Pattern CURSOR = Pattern.compile("(-?\\d{1,18})-(" + Ids.PATTERN + ")");

    private final JdbcClient jdbc;
    private final Clock clock;

    PublishedReading(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param next where to read on, null at the end */
    public record Slice(List<PublicRow> rows, @Nullable String next) {}

    /** @param cursor what a slice before gave as {@code next}; anything else starts at the newest */
    public Slice page(PublishedFilter filter, @Nullable String cursor, int limit) {
        int most = Math.clamp(limit, 1, MOST);
        Where where = where(filter);
        Matcher place = CURSOR.matcher(cursor == null ? "" : cursor);
        if (place.matches()) {
            where.and("(d.sort_at < :sortAt or (d.sort_at = :sortAt and d.id < :lastId))");
            where.params.put("sortAt", Long.parseLong(place.group(1)));
            where.params.put("lastId", Long.parseLong(place.group(2)));
        }
        List<Placed> found = jdbc.sql(ROW + where.sql() + " order by d.sort_at desc, d.id desc limit :most").params(where.params).param("most", most + 1)
                .query((row, n) -> new Placed(PublicListReading.row(row, n), row.getLong("sort_at"))).list();
        List<PublicRow> rows = found.stream().limit(most).map(Placed::row).toList();
        return new Slice(rows, found.size() <= most ? null : found.get(most - 1).sortAt() + "-" + found.get(most - 1).row().id());
    }

    private record Placed(PublicRow row, long sortAt) {}

    private static final String ROW = """
            select d.id, d.org, d.no, r.title, d.agency, r.issuer, r.document_number, d.theme, d.genre, d.validity, r.summary, r.written_on,
              d.published_at, d.date_unknown, d.sort_at, d.catalog_code
            from publication_document d join publication_revision r on r.id = d.live_revision""";

    /** For lists with numbered pages. */
    public List<PublicRow> list(PublishedFilter filter, int limit, long offset) {
        Where where = where(filter);
        return jdbc.sql(ROW + where.sql() + " order by d.sort_at desc, d.id desc limit :most offset :offset").params(where.params)
                .param("most", Math.clamp(limit, 1, MOST)).param("offset", offset).query(PublicListReading::row).list();
    }

    public long count(PublishedFilter filter) {
        Where where = where(filter);
        return jdbc.sql("select count(*) from publication_document d" + where.sql()).params(where.params).query(Long.class).single();
    }

    /** Exactly those under one node of a facet ({@code matter}, {@code theme}, {@code genre}), or under none of it: "". */
    public List<PublicRow> listFiled(PublishedFilter filter, String facet, String value, int limit, long offset) {
        Where where = filed(filter, facet, value);
        return jdbc.sql(ROW + where.sql() + " order by d.sort_at desc, d.id desc limit :most offset :offset").params(where.params)
                .param("most", Math.clamp(limit, 1, MOST)).param("offset", offset).query(PublicListReading::row).list();
    }

    public long countFiled(PublishedFilter filter, String facet, String value) {
        Where where = filed(filter, facet, value);
        return jdbc.sql("select count(*) from publication_document d" + where.sql()).params(where.params).query(Long.class).single();
    }

    private Where filed(PublishedFilter filter, String facet, String value) {
        Where where = where(filter);
        By by = switch (facet) {
            case "theme" -> By.THEME;
            case "genre" -> By.GENRE;
            default -> By.MATTER;
        };
        boolean tree = by == By.THEME && !value.isEmpty() && !value.contains("\\");
        where.and(tree ? "(d.theme = :filed or substr(d.theme, 1, length(:filed) + 1) = :filed || '\\')" : "d." + by.column + " = :filed");
        where.params.put("filed", value);
        return where;
    }

    /** By what published documents are counted. */
    public enum By {
        AGENCY("agency"), MATTER("catalog_code"), THEME("theme"), GENRE("genre"), YEAR("year"), VALIDITY("validity");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    /** Each value that occurs and how many documents have it, most first; an empty value are those without any. */
    public List<PublicListReading.Count> counts(PublishedFilter filter, By by) {
        Where where = where(filter);
        return jdbc.sql("select d." + by.column + " as value, count(*) as n from publication_document d" + where.sql() + " group by d." + by.column
                + " order by n desc, value").params(where.params)
                .query((row, n) -> new PublicListReading.Count(row.getString("value"), row.getLong("n"))).list();
    }

    /** The newest documents of each matter an agency has filed something under. */
    public Map<String, List<PublicRow>> newestByMatter(String agency, int each) {
        Map<String, List<PublicRow>> byMatter = new LinkedHashMap<>();
        jdbc.sql("""
                select d.id, d.org, d.no, r.title, d.agency, r.issuer, r.document_number, d.theme, d.genre, d.validity, r.summary, r.written_on,
                  d.published_at, d.date_unknown, d.catalog_code
                from (select *, row_number() over (partition by catalog_code order by sort_at desc, id desc) as place from publication_document
                      where standing = 'LIVE' and agency = :agency and catalog_code <> '') d
                  join publication_revision r on r.id = d.live_revision
                where d.place <= :each order by d.catalog_code, d.place""").param("agency", agency).param("each", each)
                .query((row, n) -> byMatter.computeIfAbsent(row.getString("catalog_code"), code -> new ArrayList<>()).add(PublicListReading.row(row, n))).list();
        return byMatter;
    }

    /** The public addresses of the documents these editions made public, by edition; at most {@link #MOST} editions are looked at. */
    public Map<Long, String> addressesOfEditions(Collection<Long> editions) {
        Map<Long, String> addresses = new HashMap<>();
        List<Long> asked = editions.stream().limit(MOST).toList();
        if (!asked.isEmpty()) {
            jdbc.sql("""
                    select e.id, d.org, d.no from publication_edition e join publication_document d on d.id = e.document_id
                    where e.id in (:editions) and d.standing = 'LIVE'""").param("editions", asked)
                    .query((row, n) -> addresses.put(row.getLong("id"), "/doc/" + row.getString("org") + "/" + row.getString("no"))).list();
        }
        return addresses;
    }

    /** The public addresses of those that are or were before the public. */
    public Map<Long, String> addresses(Collection<Long> documents) {
        Map<Long, String> addresses = new HashMap<>();
        if (!documents.isEmpty()) {
            jdbc.sql("select id, org, no from publication_document where id in (:ids) and standing in ('LIVE', 'WITHDRAWN')").param("ids", documents)
                    .query((row, n) -> addresses.put(row.getLong("id"), "/doc/" + row.getString("org") + "/" + row.getString("no"))).list();
        }
        return addresses;
    }

    /** The matter a document is filed under, "" when none. */
    public Optional<String> matterOf(long document) {
        return jdbc.sql("select catalog_code from publication_document where id = :id and standing = 'LIVE'").param("id", document).query(String.class)
                .optional();
    }

    /** Only the conditions that narrow: so that the database can choose the index that fits them. */
    private static final class Where {
        private final StringBuilder sql = new StringBuilder(" where d.standing = 'LIVE'");
        private final Map<String, Object> params = new HashMap<>();

        void and(String condition) {
            sql.append(" and ").append(condition);
        }

        String sql() {
            return sql.toString();
        }
    }

    private Where where(PublishedFilter filter) {
        Where where = new Where();
        among(where, filter.agencies(), "agencies", """
                (d.agency in (:agencies) or d.id in (select j.document_id from publication_joint j
                  where j.agency in (:agencies) and j.confirmed_at is not null and j.edition_id = d.live_edition))""");
        among(where, filter.matters(), "matters", "d.catalog_code in (:matters)");
        equal(where, filter.theme(), "theme", "(d.theme = :theme or substr(d.theme, 1, length(:theme) + 1) = :theme || '\\')");
        equal(where, filter.genre(), "genre", "d.genre = :genre");
        equal(where, filter.validity(), "validity", "d.validity = :validity");
        if (filter.year() != 0) {
            where.and("d.year = :year");
            where.params.put("year", filter.year());
        }
        if (filter.from() != null) {
            where.and("d.sort_at >= :from");
            where.params.put("from", startOf(filter.from()));
        }
        if (filter.to() != null) {
            where.and("d.sort_at < :to");
            where.params.put("to", startOf(filter.to().plusDays(1)));
        }
        return where;
    }

    private static void among(Where where, Collection<String> values, String name, String condition) {
        if (!values.isEmpty()) {
            where.and(condition);
            where.params.put(name, values);
        }
    }

    private static void equal(Where where, String value, String name, String condition) {
        if (!value.isEmpty()) {
            where.and(condition);
            where.params.put(name, value);
        }
    }

    private long startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant().toEpochMilli();
    }
}
