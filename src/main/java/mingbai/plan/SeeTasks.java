package mingbai.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.Asked;
import mingbai.figure.Figure;
import mingbai.figure.MeasureList;
import mingbai.figure.Period;
import mingbai.figure.Scope;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.plan.events.PlanAct;
import mingbai.statistics.Figures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Discharges tasks by acts the program itself recorded: when the measure reaches the number within the task's period, the task is done; when records are
 * taken back before anybody checked it, it is open again. Somebody still checks it off.
 */
@Component
public class SeeTasks {

    private final PlanTable plans;
    private final TaskTable tasks;
    private final TaskNotes notes;
    private final MeasureList measures;
    private final Figures figures;
    private final AgencyReading agencies;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SeeTasks(PlanTable plans, TaskTable tasks, TaskNotes notes, MeasureList measures, Figures figures, AgencyReading agencies, Ledger ledger, Clock clock,
            TransactionTemplate transaction) {
        this.plans = plans;
        this.tasks = tasks;
        this.notes = notes;
        this.measures = measures;
        this.figures = figures;
        this.agencies = agencies;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Looks at all tasks of running plans. @return how many it moved */
    public int look() {
        int moved = 0;
        for (PlanTask task : Objects.requireNonNull(transaction.execute(status -> tasks.seenByProgram()))) {
            moved += see(task.id()) ? 1 : 0;
        }
        return moved;
    }

    /** @return whether the task stands otherwise now */
    public boolean see(long id) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            PlanTask task = tasks.get(id);
            if (!plans.get(task.plan()).runs()) {
                return false; // a draft binds nobody, and what was closed stands as it was reported
            }
            boolean open = task.state() == TaskState.OPEN;
            boolean seen = task.state() == TaskState.DONE && Long.valueOf(PlanTask.PROGRAM).equals(task.doneBy());
            boolean reached = (open || seen) && reached(task);
            if (open && reached) {
                done(task);
            } else if (seen && !reached) {
                fallen(task);
            }
            return open && reached || seen && !reached;
        }));
    }

    /** The figure as it stands for the task; empty without a measure, or before the period begins. */
    public Optional<Figure> figure(PlanTask task) {
        return period(task).flatMap(period -> figure(task, period));
    }

    private Optional<Figure> figure(PlanTask task, Period period) {
        return measures.find(task.measure()).map(measure -> figures.now(measure, Asked.of(Scope.TREE.agencies(task.agency(), agencies::subtree), period)).figure());
    }

    private Optional<Period> period(PlanTask task) {
        return task.seenByProgram() ? Optional.ofNullable(task.period(LocalDate.now(clock))) : Optional.empty();
    }

    private boolean reached(PlanTask task) {
        return figure(task).filter(figure -> figure.value() >= task.need()).isPresent();
    }

    /** Records dated within the term count as in time, even if the program looks a day later. */
    private LocalDate doneOn(PlanTask task) {
        LocalDate today = LocalDate.now(clock);
        boolean inTime = today.isAfter(task.due()) && figure(task, new Period(task.from(), task.due())).filter(figure -> figure.value() >= task.need()).isPresent();
        return inTime ? task.due() : today;
    }

    private void done(PlanTask before) {
        PlanTask after = before.done(PlanTask.PROGRAM, doneOn(before));
        tasks.update(after);
        TaskNote note = notes.note(Actor.PROGRAM, after, TaskNote.Kind.SEEN, "系统记录已达到要求：" + told(after) + "。", List.of(), null);
        ledger.record(Act.of(PlanAct.TASK_SEEN, Actor.PROGRAM, after.agency(), Map.of("task", Long.toString(after.id())), after.touched(), note.touched()));
    }

    private void fallen(PlanTask before) {
        PlanTask after = before.reopened();
        tasks.update(after);
        TaskNote note = notes.note(Actor.PROGRAM, after, TaskNote.Kind.FALLEN, "核对前记录有变化，不再达到要求：" + told(after) + "。任务重新办理。", List.of(), null);
        ledger.record(Act.of(PlanAct.TASK_FALLEN, Actor.PROGRAM, after.agency(), Map.of("task", Long.toString(after.id())), after.touched(), note.touched()));
    }

    private String told(PlanTask task) {
        return figure(task).map(figure -> figure.measure().title() + figure.withUnit() + "，要求" + figure.measure().unit().shown(task.need())
                + figure.measure().unit().label()).orElse("指标无记录");
    }
}
