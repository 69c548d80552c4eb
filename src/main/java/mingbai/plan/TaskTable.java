package mingbai.plan;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import mingbai.plan.reading.TaskReading;
import mingbai.publication.Attachment;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes {@code plan_task}, {@code plan_note} and {@code plan_file}. */
@Repository
class TaskTable {

    private final JdbcClient jdbc;

    TaskTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PlanTask task) {
        written("""
                insert into plan_task (id, plan_id, point_id, agency, person, title, evidence, from_day, due_on, measure, need, state, done_by, done_on,
                  checked_by, checked_on, reason, version)
                values (:id, :plan, :point, :agency, :person, :title, :evidence, :from, :due, :measure, :need, :state, :doneBy, :doneOn, :checkedBy, :checkedOn,
                  :reason, :version)""", task).param("plan", task.plan()).update();
    }

    void update(PlanTask task) {
        int updated = written("""
                update plan_task set point_id = :point, agency = :agency, person = :person, title = :title, evidence = :evidence, from_day = :from, due_on = :due,
                  measure = :measure, need = :need, state = :state, done_by = :doneBy, done_on = :doneOn, checked_by = :checkedBy, checked_on = :checkedOn,
                  reason = :reason, version = :version where id = :id and version = :version - 1""", task).update();
        if (updated == 0) {
            throw new Overtaken("这项任务");
        }
    }

    private JdbcClient.StatementSpec written(String sql, PlanTask task) {
        return jdbc.sql(sql).param("id", task.id()).param("point", task.point()).param("agency", task.agency()).param("person", task.person())
                .param("title", task.title()).param("evidence", task.evidence()).param("from", task.from().toString()).param("due", task.due().toString())
                .param("measure", task.measure()).param("need", task.need()).param("state", task.state().name()).param("doneBy", task.doneBy())
                .param("doneOn", task.doneOn() == null ? null : task.doneOn().toString()).param("checkedBy", task.checkedBy())
                .param("checkedOn", task.checkedOn() == null ? null : task.checkedOn().toString()).param("reason", task.reason()).param("version", task.version());
    }

    /** Of a plan nobody was told of yet: nothing was said to the task. */
    void delete(PlanTask task) {
        if (jdbc.sql("delete from plan_task where id = :id and version = :version").param("id", task.id()).param("version", task.version()).update() == 0) {
            throw new Overtaken("这项任务");
        }
    }

    PlanTask get(long id) {
        return jdbc.sql("select * from plan_task where id = :id").param("id", id).query(TaskReading::task).optional().orElseThrow(NotFound::new);
    }

    List<PlanTask> ofPlan(long plan) {
        return jdbc.sql("select * from plan_task where plan_id = :plan order by due_on, id").param("plan", plan).query(TaskReading::task).list();
    }

    /** Tasks of running plans that the program sees to: open ones, and those it saw done that nobody checked yet. */
    List<PlanTask> seenByProgram() {
        return jdbc.sql("""
                select t.* from plan_task t join plan_plan p on p.id = t.plan_id where p.state = 'ISSUED' and t.measure <> ''
                and (t.state = 'OPEN' or t.state = 'DONE' and t.done_by = 0) order by t.id""").query(TaskReading::task).list();
    }

    void insert(TaskNote note) {
        jdbc.sql("""
                insert into plan_note (id, task_id, kind, text, message, by_account, by_name, at) values (:id, :task, :kind, :text, :message, :by, :name, :at)""")
                .param("id", note.id()).param("task", note.task()).param("kind", note.kind().name()).param("text", note.text()).param("message", note.message())
                .param("by", note.by()).param("name", note.byName()).param("at", note.at()).update();
        for (int n = 1; n <= note.files().size(); n++) {
            Attachment file = note.files().get(n - 1);
            jdbc.sql("insert into plan_file (note_id, n, name, hash, size, media_type) values (:note, :n, :name, :hash, :size, :type)")
                    .param("note", note.id()).param("n", n).param("name", file.name()).param("hash", file.hash()).param("size", file.size())
                    .param("type", file.mediaType()).update();
        }
    }

    boolean hasFiles(long task) {
        return jdbc.sql("select count(*) from plan_file f join plan_note n on n.id = f.note_id where n.task_id = :task").param("task", task)
                .query(Integer.class).single() > 0;
    }

    boolean uses(String hash) {
        return jdbc.sql("select count(*) from plan_file where hash = :hash").param("hash", hash).query(Integer.class).single() > 0;
    }

    /** Codes of those who do the tasks a file was handed in for. The plan's own office stands above them. */
    List<String> agenciesOf(String hash) {
        return jdbc.sql("""
                select distinct t.agency from plan_file f join plan_note n on n.id = f.note_id join plan_task t on t.id = n.task_id where f.hash = :hash""")
                .param("hash", hash).query(String.class).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        try (var tasks = jdbc.sql("select * from plan_task order by id").query(TaskReading::task).stream()) {
            tasks.forEach(task -> consumer.accept(Long.toString(task.id()), task.canonical()));
        }
    }

    void eachNote(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from plan_note order by id").query(row -> {
            List<Attachment> files = jdbc.sql("select name, hash, size, media_type from plan_file where note_id = :note order by n").param("note", row.getLong("id"))
                    .query((file, n) -> new Attachment(file.getString("name"), file.getString("hash"), file.getLong("size"), file.getString("media_type"))).list();
            TaskNote note = TaskReading.note(row, files);
            consumer.accept(Long.toString(note.id()), note.canonical());
        });
    }
}
