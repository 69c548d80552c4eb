package mingbai.publication.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The document ledger (发文台账): its lines, and sums that add up: issued = proactive + on request + exempt; public = official + other. */
@Component
@Transactional(readOnly = true)
public class IssuedReading {

    private static final String FROM = " from publication_issued i left join publication_document d on d.id = i.document_id";

    private final JdbcClient jdbc;

    IssuedReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A line of the ledger.
     *
     * @param edition  the newest edition of the document it became, null while it is none
     * @param standing of that document: UNPUBLISHED, LIVE or WITHDRAWN, "" without one
     */
    public record Line(long id, String agency, String title, String documentNumber, @Nullable LocalDate writtenOn, String disclosureClass, @Nullable String ground,
            String groundNote, boolean official, String matter, @Nullable Long document, @Nullable Long edition, String standing, @Nullable String org,
            @Nullable String no, String source, String enteredName, Instant enteredAt, @Nullable Instant struckAt, String struckReason, long version) {

        public boolean isPublic() {
            return standing.equals("LIVE");
        }
    }

    /** Newest first. */
    public List<Line> lines(IssuedFilter filter, int limit, long offset) {
        Map<String, Object> params = new HashMap<>();
        return jdbc.sql("""
                select i.*, d.standing, d.org, d.no, (select max(e.id) from publication_edition e where e.document_id = i.document_id
                  and e.state <> 'QUARANTINED') as edition""" + FROM + where(filter, params)
                + " order by i.written_on desc, i.id desc limit :limit offset :offset").params(params).param("limit", limit).param("offset", offset)
                .query(IssuedReading::line).list();
    }

    public long count(IssuedFilter filter) {
        Map<String, Object> params = new HashMap<>();
        return jdbc.sql("select count(*)" + FROM + where(filter, params)).params(params).query(Long.class).single();
    }

    public Optional<Line> find(long id) {
        return jdbc.sql("""
                select i.*, d.standing, d.org, d.no, (select max(e.id) from publication_edition e where e.document_id = i.document_id
                  and e.state <> 'QUARANTINED') as edition""" + FROM + " where i.id = :id").param("id", id).query(IssuedReading::line).optional();
    }

    public Optional<String> agencyOf(long id) {
        return jdbc.sql("select agency from publication_issued where id = :id").param("id", id).query(String.class).optional();
    }

    /** The matters anything in these agencies' ledgers is filed under. */
    public List<String> matters(Collection<String> agencies) {
        return jdbc.sql("select distinct catalog_code from publication_issued where agency in (:agencies) and catalog_code <> ''")
                .param("agencies", agencies).query(String.class).list();
    }

    /** @param waiting proactive and not before the public yet; official and other are parts of what is public */
    public record Sums(long proactive, long onRequest, long exempt, long officialPublic, long otherPublic, long waiting) {

        public long issued() {
            return proactive + onRequest + exempt;
        }

        public long published() {
            return officialPublic + otherPublic;
        }
    }

    public Sums sums(IssuedFilter filter) {
        Map<String, Object> params = new HashMap<>();
        return jdbc.sql("""
                select coalesce(sum(case when i.class = 'proactive' then 1 else 0 end), 0) as proactive,
                  coalesce(sum(case when i.class = 'on_request' then 1 else 0 end), 0) as on_request,
                  coalesce(sum(case when i.class = 'exempt' then 1 else 0 end), 0) as exempt,
                  coalesce(sum(case when d.standing = 'LIVE' and i.official = 1 then 1 else 0 end), 0) as official_public,
                  coalesce(sum(case when d.standing = 'LIVE' and i.official = 0 then 1 else 0 end), 0) as other_public,
                  coalesce(sum(case when i.class = 'proactive' and (d.standing is null or d.standing = 'UNPUBLISHED') then 1 else 0 end), 0) as waiting"""
                + FROM + where(filter, params)).params(params)
                .query((row, n) -> new Sums(row.getLong("proactive"), row.getLong("on_request"), row.getLong("exempt"), row.getLong("official_public"),
                        row.getLong("other_public"), row.getLong("waiting"))).single();
    }

    private static String where(IssuedFilter filter, Map<String, Object> params) {
        StringBuilder where = new StringBuilder(" where ").append(standing(filter.standing()));
        if (!filter.agencies().isEmpty()) {
            where.append(" and i.agency in (:agencies)");
            params.put("agencies", filter.agencies());
        }
        day(where, params, filter.from(), "from", " and i.written_on >= :from");
        day(where, params, filter.to(), "to", " and i.written_on <= :to");
        text(where, params, filter.disclosureClass(), "class", " and i.class = :class");
        text(where, params, filter.matter(), "matter", " and i.catalog_code = :matter");
        if (filter.kind().equals("official") || filter.kind().equals("other")) {
            where.append(" and i.official = ").append(filter.kind().equals("official") ? 1 : 0);
        }
        if (!filter.words().isBlank()) {
            where.append(" and (i.title like :words escape '!' or i.document_number like :words escape '!')");
            params.put("words", "%" + filter.words().strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        }
        return where.toString();
    }

    private static final String WAITING = "i.struck_at is null and i.class = 'proactive' and (d.standing is null or d.standing = 'UNPUBLISHED')";

    private static String standing(String standing) {
        return switch (standing) {
            case "struck" -> "i.struck_at is not null";
            case "public" -> "i.struck_at is null and d.standing = 'LIVE'";
            case "waiting" -> WAITING;
            case "undated" -> WAITING + " and i.written_on is null";
            default -> "i.struck_at is null";
        };
    }

    private static void day(StringBuilder where, Map<String, Object> params, @Nullable LocalDate day, String name, String condition) {
        if (day != null) {
            where.append(condition);
            params.put(name, day.toString());
        }
    }

    private static void text(StringBuilder where, Map<String, Object> params, String text, String name, String condition) {
        if (!text.isEmpty()) {
            where.append(condition);
            params.put(name, text);
        }
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        String written = row.getString("written_on");
        String standing = row.getString("standing");
        Long document = number(row, "document_id");
        Long struck = number(row, "struck_at");
        return new Line(row.getLong("id"), row.getString("agency"), row.getString("title"), row.getString("document_number"),
                written == null ? null : LocalDate.parse(written), row.getString("class"), row.getString("ground"), row.getString("ground_note"),
                row.getInt("official") == 1, row.getString("catalog_code"), document, number(row, "edition"), standing == null ? "" : standing,
                row.getString("org"), row.getString("no"), row.getString("source"), row.getString("entered_name"),
                Instant.ofEpochMilli(row.getLong("entered_at")), struck == null ? null : Instant.ofEpochMilli(struck), row.getString("struck_reason"),
                row.getLong("version"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
