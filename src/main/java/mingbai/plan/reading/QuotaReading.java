package mingbai.plan.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import mingbai.agency.WorkRecord;
import mingbai.plan.Quota;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Quotas of persons, read. */
@Component
@Transactional(readOnly = true)
public class QuotaReading {

    private final JdbcClient jdbc;

    public QuotaReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The quotas of a plan that count, by agency and person. */
    public List<Quota> ofPlan(long plan) {
        return jdbc.sql("select * from plan_quota where plan_id = :plan and ended = '' order by agency, person, what, id").param("plan", plan).query(QuotaReading::quota).list();
    }

    /** A quota with its plan. */
    public record Given(Quota quota, String planTitle) {}

    /** Those of a year's issued plans for these agencies, what is not met first. */
    public List<Given> ofYear(Collection<String> agencies, int year, int limit) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("""
                select q.*, p.title as plan_title from plan_quota q join plan_plan p on p.id = q.plan_id
                where p.state in ('ISSUED', 'CLOSED') and p.year = :year and q.ended = '' and q.agency in (:agencies)
                order by case when q.met_on is null then 0 else 1 end, q.due_on, q.agency, q.person, q.id limit :limit""")
                .param("year", year).param("agencies", new HashSet<>(agencies)).param("limit", limit)
                .query((row, n) -> new Given(quota(row, n), row.getString("plan_title"))).list();
    }

    /** One row of {@code plan_quota}. */
    public static Quota quota(ResultSet row, int number) throws SQLException {
        return new Quota(row.getLong("id"), row.getLong("plan_id"), row.getString("agency"), row.getString("person"),
                WorkRecord.Kind.valueOf(row.getString("what").toUpperCase(Locale.ROOT)), row.getInt("need"), LocalDate.parse(row.getString("due_on")),
                row.getString("ended"), row.getInt("met"), PlanReading.day(row, "met_on"), row.getLong("version"));
    }
}
