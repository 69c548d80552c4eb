package mingbai.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.plan.events.PlanAct;
import mingbai.publication.Attachment;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What those who do a task say to it: how far it is, with papers, and that it is done. */
@Component
public class WorkOnTask {

    static final int LONGEST = 2_000;
    private static final int MOST_FILES = 20;

    private final PlanTable plans;
    private final TaskTable tasks;
    private final TaskNotes notes;
    private final Ledger ledger;
    private final Clock clock;

    WorkOnTask(PlanTable plans, TaskTable tasks, TaskNotes notes, Ledger ledger, Clock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.notes = notes;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public void progress(Actor actor, long id, String text, List<Attachment> papers) {
        PlanTask task = open(id);
        check(text, papers);
        TaskNote note = notes.note(actor, task, TaskNote.Kind.PROGRESS, text.strip(), papers, null);
        ledger.record(Act.of(PlanAct.TASK_TOLD, actor, task.agency(), Map.of("kind", note.kind().name()), note.touched()));
    }

    /** A task that the program sees to is done by its records, not by words. */
    @Transactional
    public PlanTask done(Actor actor, long id, long version, String text, List<Attachment> papers) {
        PlanTask before = open(id);
        if (before.version() != version) {
            throw new Overtaken("这项任务");
        }
        if (before.seenByProgram()) {
            throw new Refused("", "这项任务由系统按记录核实，达到要求的数后自动登记完成。");
        }
        check(text, papers);
        if (!before.evidence().isEmpty() && papers.isEmpty() && !tasks.hasFiles(id)) {
            throw new Refused("files", "这项任务需要佐证材料：" + before.evidence() + "。请随完成报告一并上传。");
        }
        PlanTask after = before.done(actor.accountId(), LocalDate.now(clock));
        tasks.update(after);
        TaskNote note = notes.note(actor, after, TaskNote.Kind.DONE, text.strip(), papers, null);
        ledger.record(Act.of(PlanAct.TASK_DONE, actor, after.agency(), Map.of("doneOn", String.valueOf(after.doneOn())), after.touched(), note.touched()));
        return after;
    }

    private PlanTask open(long id) {
        PlanTask task = tasks.get(id);
        if (!plans.get(task.plan()).runs()) {
            throw new Refused("", "这份计划没有在执行，不能登记进展。");
        }
        if (task.state() != TaskState.OPEN) {
            throw new Refused("", "这项任务" + task.state().label() + "，不能再登记进展。");
        }
        return task;
    }

    private static void check(String text, List<Attachment> papers) {
        if (text.isBlank() || text.strip().length() > LONGEST) {
            throw new Refused("text", "请写明进展或者完成情况，最多" + LONGEST + "个字。");
        }
        if (papers.size() > MOST_FILES) {
            throw new Refused("files", "一次最多上传" + MOST_FILES + "个文件。");
        }
    }
}
