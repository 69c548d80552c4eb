package mingbai.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.notice.MessageKind;
import mingbai.plan.events.PlanAct;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks a task off, sends it back, or gives it up: always somebody of the plan's side, and never who reported it done. */
@Component
public class CheckTask {

    private final PlanTable plans;
    private final TaskTable tasks;
    private final TaskNotes notes;
    private final Ledger ledger;
    private final Clock clock;

    CheckTask(PlanTable plans, TaskTable tasks, TaskNotes notes, Ledger ledger, Clock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.notes = notes;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public PlanTask check(Actor actor, long id, long version, String text) {
        PlanTask before = done(actor, id, version);
        if (text.strip().length() > WorkOnTask.LONGEST) {
            throw new Refused("text", "核对意见最多" + WorkOnTask.LONGEST + "个字。");
        }
        return said(actor, before.checked(actor.accountId(), LocalDate.now(clock)), TaskNote.Kind.CHECKED, PlanAct.TASK_CHECKED, text.isBlank() ? "核对无误" : text.strip());
    }

    @Transactional
    public PlanTask giveBack(Actor actor, long id, long version, String reason) {
        PlanTask before = done(actor, id, version);
        PlanTask after = said(actor, before.reopened(), TaskNote.Kind.RETURNED, PlanAct.TASK_RETURNED, Words.reason("text", "退回的理由", reason));
        notes.tell(actor, after, MessageKind.RETURNED, "任务被退回：" + after.title(), reason.strip());
        return after;
    }

    /** 不再办理: the task stays on the plan with the reason. */
    @Transactional
    public PlanTask giveUp(Actor actor, long id, long version, String reason) {
        PlanTask before = at(id, version);
        if (before.state() != TaskState.OPEN) {
            throw new Refused("", "这项任务" + before.state().label() + "，不能停办。");
        }
        String why = Words.reason("give-up", "不再办理的理由", reason);
        PlanTask after = said(actor, before.givenUp(why), TaskNote.Kind.GIVEN_UP, PlanAct.TASK_GIVEN_UP, why);
        notes.tell(actor, after, MessageKind.INFORMATION, "任务不再办理：" + after.title(), why);
        return after;
    }

    private PlanTask done(Actor actor, long id, long version) {
        PlanTask task = at(id, version);
        if (task.state() != TaskState.DONE) {
            throw new Refused("", "这项任务" + task.state().label() + "，不需要核对。");
        }
        long by = Objects.requireNonNull(task.doneBy());
        if (by != PlanTask.PROGRAM && (by == actor.accountId() || actor.inSteadOf() != null && by == actor.inSteadOf())) {
            throw new Refused("", "完成是您报告的，请由另一人核对。");
        }
        return task;
    }

    private PlanTask at(long id, long version) {
        PlanTask task = tasks.get(id);
        if (task.version() != version) {
            throw new Overtaken("这项任务");
        }
        if (!plans.get(task.plan()).runs()) {
            throw new Refused("", "这份计划没有在执行，不能再办理。");
        }
        return task;
    }

    private PlanTask said(Actor actor, PlanTask after, TaskNote.Kind kind, PlanAct act, String text) {
        tasks.update(after);
        TaskNote note = notes.note(actor, after, kind, text, List.of(), null);
        ledger.record(Act.of(act, actor, plans.get(after.plan()).agency(), Map.of("task", Long.toString(after.id())), after.touched(), note.touched()));
        return after;
    }
}
