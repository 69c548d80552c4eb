package mingbai.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.plan.events.PlanAct;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues a plan (下达): everybody who has a task is told once, with a receipt. Ends it with its outcome. */
@Component
public class IssuePlan {

    private static final int LONGEST_OUTCOME = 4_000;
    private static final int NAMED = 20;

    private final PlanTable plans;
    private final TaskTable tasks;
    private final TaskNotes notes;
    private final SendMessage send;
    private final Ledger ledger;
    private final Clock clock;

    IssuePlan(PlanTable plans, TaskTable tasks, TaskNotes notes, SendMessage send, Ledger ledger, Clock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.notes = notes;
        this.send = send;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public Plan issue(Actor actor, long id, long version) {
        Plan before = at(id, version, PlanState.DRAFT);
        List<PlanTask> all = tasks.ofPlan(id);
        before.points().stream().filter(point -> all.stream().noneMatch(task -> task.point() == point.id())).findFirst().ifPresent(point -> {
            throw new Refused("", "要点“" + point.title() + "”还没有分解任务，请补上任务，或者删去这个要点。");
        });
        if (all.isEmpty()) {
            throw new Refused("", "计划里还没有任务，不能下达。");
        }
        Plan after = before.issued(LocalDate.now(clock));
        plans.update(after);
        ledger.record(Act.of(PlanAct.ISSUED, actor, after.agency(), Map.of("tasks", all.size()), after.touched()));
        Map<Recipient, List<PlanTask>> told = new LinkedHashMap<>(all.stream().collect(Collectors.groupingBy(notes::workersOf, LinkedHashMap::new, Collectors.toList())));
        told.forEach((to, theirs) -> tell(actor, after, to, theirs));
        return after;
    }

    private void tell(Actor actor, Plan plan, Recipient to, List<PlanTask> theirs) {
        String list = theirs.stream().limit(NAMED).map(task -> task.due() + "前：" + TaskNotes.shortened(task.title())).collect(Collectors.joining("\n"));
        send.send(actor, to, MessageKind.INFORMATION, theirs.getFirst().agency(), TaskNotes.shortened("《" + plan.title() + "》已下达，您有" + theirs.size() + "项任务"),
                list + (theirs.size() > NAMED ? "\n其余见任务清单。" : ""), "/desk/plans?year=" + plan.year());
    }

    /** What is not done by now stays on the plan as not done. */
    @Transactional
    public Plan close(Actor actor, long id, long version, String outcome) {
        Plan before = at(id, version, PlanState.ISSUED);
        if (outcome.isBlank() || outcome.strip().length() > LONGEST_OUTCOME) {
            throw new Refused("outcome", "请写明计划的完成结果，最多" + LONGEST_OUTCOME + "个字。");
        }
        long unchecked = tasks.ofPlan(id).stream().filter(task -> task.state() == TaskState.DONE).count();
        if (unchecked > 0) {
            throw new Refused("", "还有" + unchecked + "项任务已报告完成、没有核对，请先核对或者退回。");
        }
        Plan after = before.closed(LocalDate.now(clock), outcome.strip());
        plans.update(after);
        ledger.record(Act.of(PlanAct.CLOSED, actor, after.agency(), Map.of("closedOn", Objects.requireNonNull(after.closedOn()).toString()), after.touched()));
        return after;
    }

    private Plan at(long id, long version, PlanState state) {
        Plan plan = plans.get(id);
        if (plan.version() != version || plan.state() != state) {
            throw new Overtaken("这份计划");
        }
        return plan;
    }
}
