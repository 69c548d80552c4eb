package mingbai.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.notice.MessageKind;
import mingbai.plan.events.PlanAct;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Urges open tasks (催办): one message a task, with a receipt for everybody who is told. */
@Component
public class UrgeTasks {

    private static final int LONGEST_TEXT = 500;
    private static final int MOST = 100;

    private final PlanTable plans;
    private final TaskTable tasks;
    private final TaskNotes notes;
    private final Ledger ledger;
    private final Clock clock;

    UrgeTasks(PlanTable plans, TaskTable tasks, TaskNotes notes, Ledger ledger, Clock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.notes = notes;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param chosen ids of tasks of the plan; what was done meanwhile is not urged. @return how many were */
    @Transactional
    public int urge(Actor actor, long plan, Collection<Long> chosen, String text) {
        if (text.isBlank() || text.strip().length() > LONGEST_TEXT) {
            throw new Refused("text", "请填写催办的内容，最多" + LONGEST_TEXT + "个字。");
        }
        Plan whole = plans.get(plan);
        if (!whole.runs()) {
            throw new Refused("", "这份计划没有在执行，不需要催办。");
        }
        Set<Long> wanted = Set.copyOf(chosen);
        List<PlanTask> open = tasks.ofPlan(plan).stream().filter(task -> wanted.contains(task.id()) && task.state() == TaskState.OPEN).limit(MOST).toList();
        if (open.isEmpty()) {
            throw new Refused("task", "请至少选择一项还没有完成的任务。");
        }
        open.forEach(task -> urge(actor, whole, task, text.strip()));
        return open.size();
    }

    private void urge(Actor actor, Plan plan, PlanTask task, String text) {
        String standing = task.lateOn(LocalDate.now(clock)) ? "已过" + task.due() + "的期限" : "请在" + task.due() + "前完成";
        long message = notes.tell(actor, task, MessageKind.URGING, "催办：" + TaskNotes.shortened(task.title()) + "，" + standing, text);
        TaskNote note = notes.note(actor, task, TaskNote.Kind.URGED, text, List.of(), message);
        ledger.record(Act.of(PlanAct.TASK_URGED, actor, plan.agency(), Map.of("task", Long.toString(task.id())), note.touched()));
    }
}
