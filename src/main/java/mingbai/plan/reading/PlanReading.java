package mingbai.plan.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.plan.KeyPoint;
import mingbai.plan.Plan;
import mingbai.plan.PlanChange;
import mingbai.plan.PlanState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans with their key points, read. */
@Component
@Transactional(readOnly = true)
public class PlanReading {

    private final JdbcClient jdbc;

    public PlanReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Plan> plan(long id) {
        return jdbc.sql("select * from plan_plan where id = :id").param("id", id).query((row, n) -> plan(row, points(id))).optional();
    }

    private List<KeyPoint> points(long plan) {
        return jdbc.sql("select * from plan_point where plan_id = :plan order by place, id").param("plan", plan).query(PlanReading::point).list();
    }

    /** How many tasks a plan has: all that were not given up; done and checked ones; late ones among the open. */
    public record Counts(long tasks, long done, long checked, long late, long givenUp) {

        public static final Counts NONE = new Counts(0, 0, 0, 0, 0);
    }

    /** A plan in a list. */
    public record Row(long id, String agency, int year, String title, PlanState state, Counts counts) {}

    /** The plans of these agencies, the newest year first; 0 for every year. */
    public List<Row> list(Collection<String> agencies, int year, LocalDate today, int limit) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("""
                select p.id, p.agency, p.year, p.title, p.state,
                  sum(case when t.state <> 'GIVEN_UP' then 1 else 0 end) as tasks, sum(case when t.state in ('DONE', 'CHECKED') then 1 else 0 end) as done,
                  sum(case when t.state = 'CHECKED' then 1 else 0 end) as checked, sum(case when t.state = 'OPEN' and t.due_on < :today then 1 else 0 end) as late,
                  sum(case when t.state = 'GIVEN_UP' then 1 else 0 end) as given_up
                from plan_plan p left join plan_task t on t.plan_id = p.id
                where p.agency in (:agencies) and p.state <> 'DROPPED' and (:year = 0 or p.year = :year)
                group by p.id, p.agency, p.year, p.title, p.state order by p.year desc, p.agency, p.id limit :limit""")
                .param("agencies", new HashSet<>(agencies)).param("year", year).param("today", today.toString()).param("limit", limit)
                .query((row, n) -> new Row(row.getLong("id"), row.getString("agency"), row.getInt("year"), row.getString("title"),
                        PlanState.valueOf(row.getString("state")), new Counts(row.getLong("tasks"), row.getLong("done"), row.getLong("checked"), row.getLong("late"),
                                row.getLong("given_up")))).list();
    }

    /** The plans that may take over a superior's task: the agency's own of the year, not over. */
    public List<Row> open(String agency, int year, LocalDate today) {
        return list(List.of(agency), year, today, 100).stream().filter(row -> row.state() == PlanState.DRAFT || row.state() == PlanState.ISSUED).toList();
    }

    /** A plan below that took a task over, and how far it is with it. */
    public record TakenOver(long plan, String agency, String title, String point, PlanState state, Counts counts) {}

    public List<TakenOver> takenOver(long task, LocalDate today) {
        return jdbc.sql("""
                select p.id, p.agency, p.title, p.state, k.title as point,
                  sum(case when t.state <> 'GIVEN_UP' then 1 else 0 end) as tasks, sum(case when t.state in ('DONE', 'CHECKED') then 1 else 0 end) as done,
                  sum(case when t.state = 'CHECKED' then 1 else 0 end) as checked, sum(case when t.state = 'OPEN' and t.due_on < :today then 1 else 0 end) as late,
                  sum(case when t.state = 'GIVEN_UP' then 1 else 0 end) as given_up
                from plan_point k join plan_plan p on p.id = k.plan_id left join plan_task t on t.point_id = k.id
                where k.taken_from = :task and p.state <> 'DROPPED' group by p.id, p.agency, p.title, p.state, k.title order by p.id""")
                .param("task", task).param("today", today.toString())
                .query((row, n) -> new TakenOver(row.getLong("id"), row.getString("agency"), row.getString("title"), row.getString("point"),
                        PlanState.valueOf(row.getString("state")), new Counts(row.getLong("tasks"), row.getLong("done"), row.getLong("checked"), row.getLong("late"),
                                row.getLong("given_up")))).list();
    }

    /** What was changed after the plan was issued, the newest first. */
    public List<PlanChange> changes(long plan) {
        return jdbc.sql("select * from plan_change where plan_id = :plan order by at desc, id desc").param("plan", plan).query(PlanReading::change).list();
    }

    /** Outcomes written at the closing of the year's plans, by agency and title. */
    public Map<String, String> outcomes(Collection<String> agencies, int year) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        if (!agencies.isEmpty()) {
            jdbc.sql("select title, outcome from plan_plan where agency in (:agencies) and year = :year and state = 'CLOSED' order by agency, id")
                    .param("agencies", new HashSet<>(agencies)).param("year", year)
                    .query((row, n) -> outcomes.merge(row.getString("title"), row.getString("outcome"), (one, other) -> one + "\n" + other)).list();
        }
        return outcomes;
    }

    /** One row of {@code plan_plan} with its points. */
    public static Plan plan(ResultSet row, List<KeyPoint> points) throws SQLException {
        return new Plan(row.getLong("id"), row.getString("agency"), row.getInt("year"), row.getString("title"), row.getString("source"),
                PlanState.valueOf(row.getString("state")), day(row, "issued_on"), day(row, "closed_on"), row.getString("outcome"), points, row.getLong("version"));
    }

    /** One row of {@code plan_point}. */
    public static KeyPoint point(ResultSet row, int number) throws SQLException {
        long from = row.getLong("taken_from");
        Long takenFrom = row.wasNull() ? null : (Long) from;
        return new KeyPoint(row.getLong("id"), row.getInt("place"), row.getString("title"), row.getString("text"), takenFrom);
    }

    /** One row of {@code plan_change}. */
    public static PlanChange change(ResultSet row, int number) throws SQLException {
        return new PlanChange(row.getLong("id"), row.getLong("plan_id"), row.getString("subject"), row.getLong("subject_id"), row.getString("was"),
                row.getString("became"), row.getString("reason"), row.getLong("by_account"), row.getString("by_name"), row.getLong("at"));
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        String day = row.getString(column);
        return day == null ? null : LocalDate.parse(day);
    }
}
