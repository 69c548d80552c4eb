package mingbai.inspection.reading;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import mingbai.inspection.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Findings of a period counted for a bulletin (通报). Hints nobody confirmed and what was judged no fault are left out. */
@Component
@Transactional(readOnly = true)
public class FindingBulletinReading {

    private static final String COUNTED = " from inspection_finding f where f.agency in (:agencies) and f.found_on >= :from and f.found_on <= :to and f.severity <> 'HINT' and f.state <> 'DISMISSED'";

    private final JdbcClient jdbc;

    FindingBulletinReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param rule key, "" for those filed under none */
    public record OfKind(String rule, String name, long count, long open) {}

    public record OfSeverity(Severity severity, long count) {}

    /**
     * One agency.
     *
     * @param due    how many of its terms have run out until today
     * @param inTime how many of these were mended by their last day
     */
    public record OfUnit(String agency, long count, long open, long due, long inTime) {

        /** In hundredths of a percent, rounded down. */
        public long share() {
            return due == 0 ? 0 : inTime * 10_000 / due;
        }
    }

    /** A fault the same agency made again. @param comebacks how often this very fault came back */
    public record Again(long finding, String agency, String ruleName, String title, LocalDate foundOn, int comebacks) {}

    /** The most first. */
    public List<OfKind> kinds(Collection<String> agencies, LocalDate from, LocalDate to) {
        return asked("select f.rule, min(f.rule_name) as name, count(*) as n, sum(case when f.state in ('OPEN', 'EXPLAINED') then 1 else 0 end) as open" + COUNTED
                + " group by f.rule order by n desc, f.rule", agencies, from, to)
                .query((row, n) -> new OfKind(row.getString("rule"), row.getString("name"), row.getLong("n"), row.getLong("open"))).list();
    }

    public List<OfSeverity> severities(Collection<String> agencies, LocalDate from, LocalDate to) {
        return asked("select f.severity, count(*) as n" + COUNTED + " group by f.severity order by n desc", agencies, from, to)
                .query((row, n) -> new OfSeverity(Severity.valueOf(row.getString("severity")), row.getLong("n"))).list();
    }

    /** The most first. */
    public List<OfUnit> units(Collection<String> agencies, LocalDate from, LocalDate to, LocalDate today) {
        return asked("""
                select f.agency, count(*) as n, sum(case when f.state in ('OPEN', 'EXPLAINED') then 1 else 0 end) as open, sum(case when f.due_on < :today then 1 else 0 end) as due,
                  sum(case when f.due_on < :today and f.state not in ('OPEN', 'EXPLAINED') and f.mended_on <= f.due_on then 1 else 0 end) as in_time""" + COUNTED
                + " group by f.agency order by n desc, f.agency", agencies, from, to).param("today", today.toString())
                .query((row, n) -> new OfUnit(row.getString("agency"), row.getLong("n"), row.getLong("open"), row.getLong("due"), row.getLong("in_time"))).list();
    }

    /** Faults that came back after they were mended, or of a kind mended there within the year before; at most two hundred. */
    public List<Again> again(Collection<String> agencies, LocalDate from, LocalDate to) {
        return asked("select f.id, f.agency, f.rule_name, f.title, f.found_on, f.comebacks" + COUNTED + " and (f.comebacks > 0 or (" + RepeatReading.AGAIN
                + ")) order by f.agency, f.found_on, f.id limit 200", agencies, from, to)
                .query((row, n) -> new Again(row.getLong("id"), row.getString("agency"), row.getString("rule_name"), row.getString("title"),
                        LocalDate.parse(row.getString("found_on")), row.getInt("comebacks"))).list();
    }

    private JdbcClient.StatementSpec asked(String sql, Collection<String> agencies, LocalDate from, LocalDate to) {
        return jdbc.sql(sql).param("agencies", agencies.isEmpty() ? List.of("") : agencies).param("from", from.toString()).param("to", to.toString());
    }
}
