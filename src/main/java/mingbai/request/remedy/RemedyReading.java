package mingbai.request.remedy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remedies read: lists, and the counts of table 3 of the annual report. One counts in a year if it was filed in it, or was carried over and closed
 * in it or still pending at its end.
 */
@Component
@Transactional(readOnly = true)
public class RemedyReading {

    private static final String IN_YEAR = """
            from request_remedy where agency in (:agencies) and filed_on <= :end and (closed_on is null or closed_on >= :begin)""";

    private final JdbcClient jdbc;
    private final RemedyTable remedies;

    RemedyReading(JdbcClient jdbc, RemedyTable remedies) {
        this.jdbc = jdbc;
        this.remedies = remedies;
    }

    /** The five columns of one group of table 3. */
    public record Counts(long upheld, long corrected, long other, long pending) {

        public long total() {
            return upheld + corrected + other + pending;
        }
    }

    /** Every kind, also those without any. */
    public Map<RemedyKind, Counts> counts(Collection<String> agencies, int year) {
        Map<RemedyKind, Map<String, Long>> found = new EnumMap<>(RemedyKind.class);
        if (!agencies.isEmpty()) {
            jdbc.sql("select kind, ended, count(*) n from (select kind, case when closed_on is null or closed_on > :end then 'pending' else result end ended "
                    + IN_YEAR + ") counted group by kind, ended")
                    .param("agencies", agencies).param("begin", year + "-01-01").param("end", year + "-12-31")
                    .query((org.springframework.jdbc.core.RowCallbackHandler) row -> found.computeIfAbsent(RemedyKind.ofCode(row.getString("kind")).orElseThrow(),
                            kind -> new LinkedHashMap<>()).put(row.getString("ended"), row.getLong("n")));
        }
        Map<RemedyKind, Counts> counts = new EnumMap<>(RemedyKind.class);
        for (RemedyKind kind : RemedyKind.values()) {
            Map<String, Long> of = found.getOrDefault(kind, Map.of());
            counts.put(kind, new Counts(of.getOrDefault("upheld", 0L), of.getOrDefault("corrected", 0L), of.getOrDefault("other", 0L), of.getOrDefault("pending", 0L)));
        }
        return counts;
    }

    /**
     * What a list is narrowed to.
     *
     * @param year  0 for all years
     * @param ended {@code pending}, a result's code, or "" for all; of a year, as it stood at the year's end
     */
    public record Filter(int year, @Nullable RemedyKind kind, String ended) {}

    /** A line of the list. */
    public record Line(long id, String agency, String number, String requestNumber, RemedyKind kind, String body, LocalDate filedOn,
            @Nullable LocalDate answerUntil, @Nullable LocalDate answeredOn, @Nullable LocalDate closedOn, @Nullable RemedyResult result) {}

    private static final String LISTED = """
            from request_remedy where agency in (:agencies) and filed_on <= :end and (closed_on is null or closed_on >= :begin) and (:kind = '' or kind = :kind)
              and (:ended = '' or :ended = case when closed_on is null or closed_on > :end then 'pending' else result end)""";

    public long count(Collection<String> agencies, Filter filter) {
        return agencies.isEmpty() ? 0 : jdbc.sql("select count(*) " + LISTED).params(params(agencies, filter)).query(Long.class).single();
    }

    /** Pending ones first, the latest filed first. */
    public List<Line> list(Collection<String> agencies, Filter filter, int limit, long offset) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("select * " + LISTED
                + " order by case when closed_on is null then 0 else 1 end, filed_on desc, id desc limit :limit offset :offset")
                .params(params(agencies, filter)).param("limit", limit).param("offset", offset).query((row, n) -> line(RemedyTable.row(row))).list();
    }

    private static Map<String, Object> params(Collection<String> agencies, Filter filter) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("agencies", agencies);
        params.put("begin", filter.year() == 0 ? "0000" : filter.year() + "-01-01");
        params.put("end", filter.year() == 0 ? "9999" : filter.year() + "-12-31");
        params.put("kind", filter.kind() == null ? "" : filter.kind().code());
        params.put("ended", filter.ended());
        return params;
    }

    private static Line line(Remedy remedy) {
        return new Line(remedy.id(), remedy.agency(), remedy.number(), remedy.requestNumber(), remedy.kind(), remedy.body(), remedy.filedOn(), remedy.answerUntil(),
                remedy.answeredOn(), remedy.closedOn(), remedy.result());
    }

    public Optional<Remedy> find(long id) {
        return remedies.find(id);
    }

    /** Of one request, by the day they were filed. */
    public List<Remedy> of(long request) {
        return remedies.ofRequest(request);
    }
}
