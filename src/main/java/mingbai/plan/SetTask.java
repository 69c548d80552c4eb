package mingbai.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.MeasureList;
import mingbai.identity.Account;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.notice.MessageKind;
import mingbai.plan.PlanTask.Entry;
import mingbai.plan.events.PlanAct;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets the tasks of a plan, changes them, takes them out of a draft. After the plan was issued with a reason, and whoever does the task is told. */
@Component
public class SetTask {

    private static final int MOST_TASKS = 500;
    private static final long MOST_NEEDED = 1_000_000_000_000L;

    private final TaskTable tasks;
    private final Changes changes;
    private final TaskNotes notes;
    private final AgencyReading agencies;
    private final AccountReading accounts;
    private final MeasureList measures;
    private final Ledger ledger;
    private final Ids ids;

    SetTask(TaskTable tasks, Changes changes, TaskNotes notes, AgencyReading agencies, AccountReading accounts, MeasureList measures, Ledger ledger, Ids ids) {
        this.tasks = tasks;
        this.changes = changes;
        this.notes = notes;
        this.agencies = agencies;
        this.accounts = accounts;
        this.measures = measures;
        this.ledger = ledger;
        this.ids = ids;
    }

    @Transactional
    public PlanTask add(Actor actor, long plan, long point, Entry entry, String reason) {
        Plan whole = changes.open(plan);
        whole.point(point).orElseThrow(NotFound::new);
        Entry clean = checked(whole, entry);
        if (tasks.ofPlan(plan).size() >= MOST_TASKS) {
            throw new Refused("title", "一份计划最多" + MOST_TASKS + "项任务。");
        }
        PlanTask task = PlanTask.set(ids.next(), plan, point, clean);
        tasks.insert(task);
        Optional<Touched> change = changes.keep(actor, whole, "task", task.id(), "", wording(task), reason);
        List<Touched> touched = Stream.concat(Stream.of(task.touched()), change.stream()).toList();
        ledger.record(new Act(PlanAct.TASK_SET, actor, whole.agency(), Map.of("plan", Long.toString(plan)), touched));
        if (whole.runs()) {
            notes.tell(actor, task, MessageKind.INFORMATION, "新增任务：" + task.title(), "《" + whole.title() + "》新增任务，期限" + task.due() + "。理由：" + reason.strip());
        }
        return task;
    }

    /** A task that is done or given up does not change any more; returned by its checker it does. */
    @Transactional
    public PlanTask change(Actor actor, long id, long version, long point, Entry entry, String reason) {
        PlanTask before = open(id, version);
        Plan whole = changes.open(before.plan());
        whole.point(point).orElseThrow(NotFound::new);
        PlanTask after = before.set(point, checked(whole, entry));
        Optional<Touched> change = changes.keep(actor, whole, "task", id, wording(before), wording(after), reason);
        tasks.update(after);
        List<Touched> touched = Stream.concat(Stream.of(after.touched()), change.stream()).toList();
        ledger.record(new Act(PlanAct.TASK_CHANGED, actor, whole.agency(), Map.of("plan", Long.toString(after.plan())), touched));
        if (whole.runs()) {
            notes.say(actor, after, TaskNote.Kind.CHANGED, "理由：" + reason.strip());
            if (!before.agency().equals(after.agency())) {
                notes.tell(actor, before, MessageKind.INFORMATION, "任务改由别的单位承办：" + before.title(), "理由：" + reason.strip());
            }
            notes.tell(actor, after, MessageKind.INFORMATION, "任务有调整：" + after.title(), "《" + whole.title() + "》的任务有调整，现期限" + after.due() + "。理由：" + reason.strip());
        }
        return after;
    }

    /** Out of a draft only; of an issued plan a task is given up with a reason. */
    @Transactional
    public void remove(Actor actor, long id, long version) {
        PlanTask before = open(id, version);
        if (changes.open(before.plan()).state() != PlanState.DRAFT) {
            throw new Refused("", "计划已经下达，任务不能删除；不再办理的，请写明理由后停办。");
        }
        tasks.delete(before);
        ledger.record(Act.of(PlanAct.TASK_REMOVED, actor, before.agency(), Map.of("plan", Long.toString(before.plan())),
                Touched.gone(PlanTask.KIND, Long.toString(id), before.version() + 1)));
    }

    private PlanTask open(long id, long version) {
        PlanTask task = tasks.get(id);
        if (task.version() != version) {
            throw new Overtaken("这项任务");
        }
        if (task.state() != TaskState.OPEN) {
            throw new Refused("", "这项任务" + task.state().label() + "，不能再调整。");
        }
        return task;
    }

    private String wording(PlanTask task) {
        return task.wording(agencies.nameOf(task.agency()));
    }

    private Entry checked(Plan plan, Entry entry) {
        List<Issue> issues = new ArrayList<>();
        Words.demand("title", "任务", entry.title(), 200, issues);
        Words.atMost("evidence", "佐证要求", entry.evidence(), 400, issues);
        // a superior plans for whoever stands below it, nobody for others
        if (agencies.byCode(entry.agency()).isEmpty() || !agencies.isWithin(entry.agency(), plan.agency())) {
            issues.add(Issue.of("agency", "承办单位应是本机关，或者本机关所属的单位、科室。"));
        } else if (entry.person() != null && accounts.byId(entry.person()).filter(account -> works(account, entry.agency())).isEmpty()) {
            issues.add(Issue.of("person", "责任人应是承办单位在用的账号。"));
        }
        checkDays(plan, entry, issues);
        checkNeed(entry, issues);
        Refused.ifAny(issues);
        return new Entry(entry.agency(), entry.person(), entry.title().strip(), entry.evidence().strip(), entry.from(), entry.due(), entry.measure(),
                entry.measure().isEmpty() ? 0 : entry.need());
    }

    private boolean works(Account account, String agency) {
        return account.state() == Account.State.ACTIVE && (account.agency().equals(agency) || agencies.isWithin(agency, account.agency()));
    }

    private static void checkDays(Plan plan, Entry entry, List<Issue> issues) {
        LocalDate first = LocalDate.of(plan.year(), 1, 1);
        LocalDate last = LocalDate.of(plan.year() + 1, 3, 31); // what closes the year, as the annual report by 31 January, is planned with it
        if (entry.due().isBefore(first) || entry.due().isAfter(last)) {
            issues.add(Issue.of("due", "完成期限应在" + first + "到" + last + "之间。"));
        }
        if (entry.from().isBefore(first.minusYears(1)) || entry.from().isAfter(entry.due())) {
            issues.add(Issue.of("from", "起始日期不能晚于完成期限，也不能早于计划年度的上一年。"));
        }
    }

    private void checkNeed(Entry entry, List<Issue> issues) {
        if (entry.measure().isEmpty()) {
            return;
        }
        if (measures.find(entry.measure()).isEmpty()) {
            issues.add(Issue.of("measure", "没有这个统计指标，请从列表中选择。"));
        } else if (entry.measure().startsWith("plan.")) {
            issues.add(Issue.of("measure", "计划任务不能由计划自己的指标核实，请选择业务指标。"));
        }
        if (entry.need() < 1 || entry.need() > MOST_NEEDED) {
            issues.add(Issue.of("need", "请填写要达到的数，至少是1。"));
        }
    }
}
