package mingbai.request.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mingbai.law.ApplicantKind;
import mingbai.law.Outcome;
import mingbai.request.reading.AnnualRow.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Table 2 of the annual report (收到和处理政府信息公开申请情况) from the requests themselves: 件, for any agencies and year, and the requests behind
 * every cell with the very same condition ({@link AnnualRow}).
 *
 * <p>A request counts once its receipt is confirmed, in the year of its receipt (Art. 31); it is ended on the day it was first concluded, and counts
 * there as it was concluded then. A later new answer that was ordered neither moves nor doubles it: that the first answer was set right stands in
 * table 3. So what a year carries out is what the next one carries in, at whatever time each of the two is counted. Requests that passed to another
 * body after a reform count with that body.
 */
@Component
@Transactional(readOnly = true)
public class AnnualRequestReading {

    /** Grouped first by the index's own columns, which needs no sorting; then by what the table shows. */
    private static final String COUNTED = """
            select applicant_kind, counted_as, sum(case when %s then n else 0 end) as fresh, sum(case when %s then n else 0 end) as carried_in,
              sum(case when %s then n else 0 end) as ended, sum(case when %s then n else 0 end) as carried_out
            from (select agency, concluded_year, received_year, applicant_kind, counted_as, count(*) as n from request_clock
              where agency in (:agencies) and %s group by agency, concluded_year, received_year, applicant_kind, counted_as) k
            group by applicant_kind, counted_as""".formatted(Line.NEW.condition(), Line.CARRIED_IN.condition(), Line.ENDED.condition(),
            Line.CARRIED_OUT.condition(), Line.ANY);

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    AnnualRequestReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The table's numbers by row and applicant; a row's total is their sum. */
    public record Table(Map<AnnualRow, Map<ApplicantKind, Long>> cells) {

        public long of(AnnualRow row, ApplicantKind kind) {
            return cells.getOrDefault(row, Map.of()).getOrDefault(kind, 0L);
        }

        public long total(AnnualRow row) {
            return cells.getOrDefault(row, Map.of()).values().stream().mapToLong(Long::longValue).sum();
        }

        /** Whether the year knew no request at all. */
        public boolean isEmpty() {
            return cells.isEmpty();
        }
    }

    /** One pass over the year. */
    public Table table(Collection<String> agencies, int year) {
        Map<AnnualRow, Map<ApplicantKind, Long>> cells = new LinkedHashMap<>();
        if (!agencies.isEmpty()) {
            jdbc.sql(COUNTED).param("agencies", agencies).param("year", year)
                    .query((org.springframework.jdbc.core.RowCallbackHandler) row -> add(cells, row));
        }
        return new Table(cells);
    }

    private static void add(Map<AnnualRow, Map<ApplicantKind, Long>> cells, ResultSet row) throws SQLException {
        ApplicantKind kind = ApplicantKind.ofCode(row.getString("applicant_kind")).orElseThrow();
        add(cells, AnnualRow.NEW, kind, row.getLong("fresh"));
        add(cells, AnnualRow.CARRIED_IN, kind, row.getLong("carried_in"));
        long ended = row.getLong("ended");
        if (ended > 0) {
            add(cells, AnnualRow.of(Outcome.ofKey(row.getString("counted_as")).orElseThrow()), kind, ended);
            add(cells, AnnualRow.ALL_ENDED, kind, ended);
        }
        add(cells, AnnualRow.CARRIED_OUT, kind, row.getLong("carried_out"));
    }

    private static void add(Map<AnnualRow, Map<ApplicantKind, Long>> cells, AnnualRow row, ApplicantKind kind, long n) {
        if (n > 0) {
            cells.computeIfAbsent(row, r -> new EnumMap<>(ApplicantKind.class)).merge(kind, n, Long::sum);
        }
    }

    /**
     * A request behind a cell.
     *
     * @param concluded day of the first conclusion, null while there is none
     * @param outcome   of the first conclusion
     */
    public record Counted(long id, String agency, String number, String subject, ApplicantKind kind, LocalDate received, @Nullable LocalDate concluded,
            @Nullable Outcome outcome) {

        public String address() {
            return "/desk/request/" + id;
        }
    }

    /** @param kind null for the column of totals */
    public long count(Collection<String> agencies, int year, AnnualRow row, @Nullable ApplicantKind kind) {
        return agencies.isEmpty() ? 0 : jdbc.sql("select count(*) from request_clock k where " + where(row)).params(params(agencies, year, row, kind))
                .query(Long.class).single();
    }

    /** In the order of the index as far as it goes: the first page of a million costs no more than that of ten. */
    private static final String LISTED = """
            select k.case_id, k.agency, c.number, c.subject, k.applicant_kind, k.received_on, k.concluded_on, k.counted_as
            from (select k.* from request_clock k where %s order by k.agency, k.received_on, k.case_id limit :limit offset :offset) k
              join request_case c on c.id = k.case_id order by k.agency, k.received_on, k.case_id""";

    /** Agency by agency, of each by day of receipt. @param kind null for the column of totals */
    public List<Counted> records(Collection<String> agencies, int year, AnnualRow row, @Nullable ApplicantKind kind, long offset, int limit) {
        return agencies.isEmpty() ? List.of() : jdbc.sql(LISTED.formatted(where(row))).params(params(agencies, year, row, kind)).param("limit", limit).param("offset", offset).query(AnnualRequestReading::counted).list();
    }

    /** All of them in no order, each as it is read: there may be a million. @param kind null for the column of totals */
    public void each(Collection<String> agencies, int year, AnnualRow row, @Nullable ApplicantKind kind, Consumer<Counted> taker) {
        if (!agencies.isEmpty()) {
            jdbc.sql("""
                    select k.case_id, k.agency, c.number, c.subject, k.applicant_kind, k.received_on, k.concluded_on, k.counted_as
                    from request_clock k join request_case c on c.id = k.case_id where """ + " " + where(row)).withFetchSize(AT_ONCE)
                    .params(params(agencies, year, row, kind)).query((org.springframework.jdbc.core.RowCallbackHandler) found -> taker.accept(counted(found, 0)));
        }
    }

    private static String where(AnnualRow row) {
        return "k.agency in (:agencies) and " + row.line().condition() + " and (:kind = '' or k.applicant_kind = :kind) and (:outcome = '' or k.counted_as = :outcome)";
    }

    private static Map<String, Object> params(Collection<String> agencies, int year, AnnualRow row, @Nullable ApplicantKind kind) {
        return Map.of("agencies", agencies, "year", year, "kind", kind == null ? "" : kind.code(), "outcome", row.outcome() == null ? "" : row.outcome().key());
    }

    private static Counted counted(ResultSet row, int n) throws SQLException {
        String concluded = row.getString("concluded_on");
        return new Counted(row.getLong("case_id"), row.getString("agency"), row.getString("number"), row.getString("subject"),
                ApplicantKind.ofCode(row.getString("applicant_kind")).orElseThrow(), LocalDate.parse(row.getString("received_on")),
                concluded == null ? null : LocalDate.parse(concluded), Outcome.ofKey(row.getString("counted_as")).orElse(null));
    }
}
