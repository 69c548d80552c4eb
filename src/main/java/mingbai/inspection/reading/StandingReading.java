package mingbai.inspection.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How units stand with their findings, many units at once. */
@Component
@Transactional(readOnly = true)
public class StandingReading {

    private final JdbcClient jdbc;

    StandingReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of one unit, or of one rule within it.
     *
     * @param open    to be mended, hints among them
     * @param late    of those that are owed the ones whose term ran out
     * @param veto    of those that are owed the ones of which one is enough for 不合格
     * @param waiting for judging, looking again, striking off
     * @param closed  struck off
     * @param back    of those not ended the ones that came back after they were mended
     */
    public record Standing(long open, long late, long veto, long waiting, long closed, long back) {

        public static final Standing NONE = new Standing(0, 0, 0, 0, 0, 0);
    }

    private static final String COUNTS = """
            sum(case when f.state = 'OPEN' then 1 else 0 end) as n_open,
              sum(case when f.state in ('OPEN', 'EXPLAINED') and f.due_on < :today then 1 else 0 end) as n_late,
              sum(case when f.state in ('OPEN', 'EXPLAINED') and f.severity = 'VETO' then 1 else 0 end) as n_veto,
              sum(case when f.state in ('EXPLAINED', 'MENDED', 'RECHECKED') then 1 else 0 end) as n_waiting,
              sum(case when f.state = 'CLOSED' then 1 else 0 end) as n_closed,
              sum(case when f.state not in ('CLOSED', 'DISMISSED') and f.comebacks > 0 then 1 else 0 end) as n_back""";

    /** By the code of the unit; units without findings are left out. */
    public Map<String, Standing> byAgency(Collection<String> agencies, LocalDate today) {
        return agencies.isEmpty() ? Map.of() : by("agency", agencies, today);
    }

    /** By the key of the rule, "" for findings filed under none. */
    public Map<String, Standing> byRule(String agency, LocalDate today) {
        return by("rule", List.of(agency), today);
    }

    private Map<String, Standing> by(String column, Collection<String> agencies, LocalDate today) {
        Map<String, Standing> found = new LinkedHashMap<>();
        jdbc.sql("select f." + column + " as one, " + COUNTS + " from inspection_finding f where f.agency in (:agencies) group by f." + column + " order by n_late desc, n_open desc, one")
                .param("today", today.toString()).param("agencies", agencies).query(row -> {
                    found.put(row.getString("one"), new Standing(row.getLong("n_open"), row.getLong("n_late"), row.getLong("n_veto"), row.getLong("n_waiting"),
                            row.getLong("n_closed"), row.getLong("n_back")));
                });
        return found;
    }

    /** How many were found in each of the months, by the code of the unit; hints and what was judged no fault are left out, as in the figure 发现的问题. */
    public Map<String, Map<YearMonth, Long>> foundByMonth(Collection<String> agencies, YearMonth first, YearMonth last) {
        Map<String, Map<YearMonth, Long>> found = new HashMap<>();
        if (!agencies.isEmpty()) {
            jdbc.sql("""
                    select f.agency, substr(f.found_on, 1, 7) as month, count(*) as n from inspection_finding f
                    where f.agency in (:agencies) and f.found_on >= :first and f.found_on <= :last and f.severity <> 'HINT' and f.state <> 'DISMISSED'
                    group by f.agency, substr(f.found_on, 1, 7)""").param("agencies", agencies).param("first", first.atDay(1).toString()).param("last", last.atEndOfMonth().toString())
                    .query(row -> {
                        found.computeIfAbsent(row.getString("agency"), agency -> new HashMap<>()).put(YearMonth.parse(row.getString("month")), row.getLong("n"));
                    });
        }
        return found;
    }

    /** Numbers of the findings of a unit of which one is enough for 不合格 and that are owed, the first to fall due first. */
    public List<Long> vetoes(String agency, int limit) {
        return jdbc.sql("select id from inspection_finding where agency = :agency and severity = 'VETO' and state in ('OPEN', 'EXPLAINED') order by due_on, id limit :limit")
                .param("agency", agency).param("limit", limit).query(Long.class).list();
    }
}
