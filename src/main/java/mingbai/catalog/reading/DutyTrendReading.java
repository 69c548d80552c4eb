package mingbai.catalog.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.catalog.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Duties by the month in which they fell due: how many were met in time. Counts like the public panel: excused ones are left out. */
@Component
@Transactional(readOnly = true)
public class DutyTrendReading {

    private static final String ON_TIME = "(d.how <> '' and d.done_on <= d.due)";
    private static final String FELL_DUE = " from catalog_duty d where d.owed_by in (:agencies) and d.due >= :from and d.due < :to and d.due < :today and d.how <> 'excused'";

    private final JdbcClient jdbc;
    private final CatalogReading catalog;
    private final Clock clock;

    DutyTrendReading(JdbcClient jdbc, CatalogReading catalog, Clock clock) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** @param onTime answered or published by the due day */
    public record Month(YearMonth month, long due, long onTime) {

        public long late() {
            return due - onTime;
        }
    }

    /** One of the duties behind a month's figure. @param doneOn null while open */
    public record Line(long id, String owedBy, String matter, String matterName, String periodLabel, LocalDate due, @Nullable LocalDate doneOn) {}

    /** The given months in their order; one statement. */
    public List<Month> perMonth(Collection<String> agencies, List<YearMonth> months) {
        Map<String, Month> found = new HashMap<>();
        if (!agencies.isEmpty() && !months.isEmpty()) {
            jdbc.sql("select substr(d.due, 1, 7) as month, count(*) as due, coalesce(sum(case when " + ON_TIME + " then 1 else 0 end), 0) as met" + FELL_DUE
                    + " group by substr(d.due, 1, 7)").params(params(agencies, months.getFirst(), months.getLast()))
                    .query((row, n) -> found.put(row.getString("month"), new Month(YearMonth.parse(row.getString("month")), row.getLong("due"), row.getLong("met"))))
                    .list();
        }
        return months.stream().map(month -> found.getOrDefault(month.toString(), new Month(month, 0, 0))).toList();
    }

    /** @param late only those not met in time, else only those met in time; null: all */
    public List<Line> inMonth(Collection<String> agencies, YearMonth month, @Nullable Boolean late, int limit, long offset) {
        if (agencies.isEmpty()) {
            return List.of();
        }
        String part = late == null ? "" : late ? " and not " + ON_TIME : " and " + ON_TIME;
        List<Line> lines = jdbc.sql("select d.*" + FELL_DUE + part + " order by d.due, d.id limit :limit offset :offset").params(params(agencies, month, month))
                .param("limit", limit).param("offset", offset).query(DutyTrendReading::line).list();
        Map<String, String> names = catalog.namesOf(lines.stream().map(Line::matter).collect(Collectors.toSet()));
        return lines.stream().map(line -> new Line(line.id, line.owedBy, line.matter, names.getOrDefault(line.matter, line.matter), line.periodLabel, line.due,
                line.doneOn)).toList();
    }

    private Map<String, Object> params(Collection<String> agencies, YearMonth first, YearMonth last) {
        return Map.of("agencies", agencies, "from", first.atDay(1).toString(), "to", last.plusMonths(1).atDay(1).toString(), "today", LocalDate.now(clock).toString());
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        String doneOn = row.getString("done_on");
        return new Line(row.getLong("id"), row.getString("owed_by"), row.getString("matter"), "", Period.label(row.getString("period")),
                LocalDate.parse(row.getString("due")), doneOn == null ? null : LocalDate.parse(doneOn));
    }
}
