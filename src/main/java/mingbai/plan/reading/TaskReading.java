package mingbai.plan.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import mingbai.plan.PlanTask;
import mingbai.plan.TaskNote;
import mingbai.plan.TaskState;
import mingbai.publication.Attachment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tasks of plans and what was said to them, read. */
@Component
@Transactional(readOnly = true)
public class TaskReading {

    private final JdbcClient jdbc;

    public TaskReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<PlanTask> task(long id) {
        return jdbc.sql("select * from plan_task where id = :id").param("id", id).query(TaskReading::task).optional();
    }

    /** The tasks of a plan in the order of their points and days. */
    public List<PlanTask> ofPlan(long plan) {
        return jdbc.sql("select t.* from plan_task t left join plan_point k on k.id = t.point_id where t.plan_id = :plan order by k.place, t.due_on, t.id")
                .param("plan", plan).query(TaskReading::task).list();
    }

    /** A task with the plan it belongs to. */
    public record Given(PlanTask task, String planAgency, String planTitle, int year) {}

    private static final String GIVEN = """
            select t.*, p.agency as plan_agency, p.title as plan_title, p.year from plan_task t join plan_plan p on p.id = t.plan_id
            where p.state = 'ISSUED' and\s""";

    /** Open tasks of running plans these agencies do, the most urgent first. */
    public List<Given> open(Collection<String> agencies, int limit) {
        return agencies.isEmpty() ? List.of() : jdbc.sql(GIVEN + "t.state = 'OPEN' and t.agency in (:agencies) order by t.due_on, t.id limit :limit")
                .param("agencies", new HashSet<>(agencies)).param("limit", limit).query(TaskReading::given).list();
    }

    /** Open tasks given to a person by name. */
    public List<Given> openOf(long person, int limit) {
        return jdbc.sql(GIVEN + "t.state = 'OPEN' and t.person = :person order by t.due_on, t.id limit :limit").param("person", person).param("limit", limit)
                .query(TaskReading::given).list();
    }

    /** Done tasks that wait for the check of these agencies, whose plans they belong to. */
    public List<Given> toCheck(Collection<String> planAgencies, int limit) {
        return planAgencies.isEmpty() ? List.of() : jdbc.sql(GIVEN + "t.state = 'DONE' and p.agency in (:agencies) order by t.done_on, t.id limit :limit")
                .param("agencies", new HashSet<>(planAgencies)).param("limit", limit).query(TaskReading::given).list();
    }

    /** Tasks of a year that superiors' running or closed plans gave these agencies. */
    public List<Given> handedDown(Collection<String> agencies, int year, int limit) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("""
                select t.*, p.agency as plan_agency, p.title as plan_title, p.year from plan_task t join plan_plan p on p.id = t.plan_id
                where p.state in ('ISSUED', 'CLOSED') and p.year = :year and t.agency in (:agencies) and p.agency not in (:agencies)
                order by t.due_on, t.id limit :limit""").param("agencies", new HashSet<>(agencies)).param("year", year).param("limit", limit)
                .query(TaskReading::given).list();
    }

    /** How agencies stand with their tasks of a year, the one with the most late first. */
    public record Standing(String agency, long tasks, long done, long late, long doneLate) {}

    public List<Standing> standings(Collection<String> agencies, int year, LocalDate today) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("""
                select t.agency, count(*) as tasks, sum(case when t.state in ('DONE', 'CHECKED') then 1 else 0 end) as done,
                  sum(case when t.state = 'OPEN' and t.due_on < :today then 1 else 0 end) as late,
                  sum(case when t.done_on > t.due_on then 1 else 0 end) as done_late
                from plan_task t join plan_plan p on p.id = t.plan_id
                where p.state in ('ISSUED', 'CLOSED') and p.year = :year and t.state <> 'GIVEN_UP' and t.agency in (:agencies)
                group by t.agency order by late desc, done_late desc, t.agency""")
                .param("agencies", new HashSet<>(agencies)).param("year", year).param("today", today.toString())
                .query((row, n) -> new Standing(row.getString("agency"), row.getLong("tasks"), row.getLong("done"), row.getLong("late"), row.getLong("done_late"))).list();
    }

    /** Tasks that are late on the day, of these agencies. */
    public List<Given> late(Collection<String> agencies, int year, LocalDate today, int limit) {
        return agencies.isEmpty() ? List.of() : jdbc.sql(GIVEN + "t.state = 'OPEN' and t.due_on < :today and p.year = :year and t.agency in (:agencies) order by t.due_on, t.id limit :limit")
                .param("agencies", new HashSet<>(agencies)).param("year", year).param("today", today.toString()).param("limit", limit).query(TaskReading::given).list();
    }

    /** What was said to a task, the newest first. */
    public List<TaskNote> notes(long task) {
        return jdbc.sql("select * from plan_note where task_id = :task order by at desc, id desc").param("task", task)
                .query((row, n) -> note(row, files(row.getLong("id")))).list();
    }

    public List<Attachment> files(long note) {
        return jdbc.sql("select name, hash, size, media_type from plan_file where note_id = :note order by n").param("note", note)
                .query((row, n) -> new Attachment(row.getString("name"), row.getString("hash"), row.getLong("size"), row.getString("media_type"))).list();
    }

    private static Given given(ResultSet row, int number) throws SQLException {
        return new Given(task(row, number), row.getString("plan_agency"), row.getString("plan_title"), row.getInt("year"));
    }

    /** One row of {@code plan_note}. */
    public static TaskNote note(ResultSet row, List<Attachment> files) throws SQLException {
        return new TaskNote(row.getLong("id"), row.getLong("task_id"), TaskNote.Kind.valueOf(row.getString("kind")), row.getString("text"), files,
                number(row, "message"), row.getLong("by_account"), row.getString("by_name"), row.getLong("at"));
    }

    /** One row of {@code plan_task}. */
    public static PlanTask task(ResultSet row, int number) throws SQLException {
        return new PlanTask(row.getLong("id"), row.getLong("plan_id"), row.getLong("point_id"), row.getString("agency"), number(row, "person"), row.getString("title"),
                row.getString("evidence"), LocalDate.parse(row.getString("from_day")), LocalDate.parse(row.getString("due_on")), row.getString("measure"),
                row.getLong("need"), TaskState.valueOf(row.getString("state")), number(row, "done_by"), PlanReading.day(row, "done_on"), number(row, "checked_by"),
                PlanReading.day(row, "checked_on"), row.getString("reason"), row.getLong("version"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : (Long) value;
    }
}
