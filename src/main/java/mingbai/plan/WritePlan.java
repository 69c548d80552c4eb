package mingbai.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.plan.events.PlanAct;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a plan and writes its head and key points; after it was issued with a reason, the old wording being kept. */
@Component
public class WritePlan {

    private static final int FIRST_YEAR = 2008; // the first Regulation came into force
    private static final int MOST_POINTS = 100;

    private final PlanTable plans;
    private final TaskTable tasks;
    private final Changes changes;
    private final AgencyReading agencies;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    WritePlan(PlanTable plans, TaskTable tasks, Changes changes, AgencyReading agencies, Ledger ledger, Ids ids, Clock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.changes = changes;
        this.agencies = agencies;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param source the paper it follows, may be empty */
    public record Head(int year, String title, String source) {}

    /** A key point as it is typed; the text may be empty. */
    public record Wording(String title, String text) {}

    @Transactional
    public Plan begin(Actor actor, String agency, Head head) {
        agencies.require(agency);
        check(head, agency, 0);
        Plan plan = Plan.begun(ids.next(), agency, head.year(), head.title().strip(), head.source().strip());
        plans.insert(plan);
        ledger.record(Act.of(PlanAct.BEGUN, actor, agency, Map.of("year", plan.year()), plan.touched()));
        return plan;
    }

    /** The year stays. */
    @Transactional
    public Plan amend(Actor actor, long id, long version, Head head, String reason) {
        Plan before = changes.open(id, version);
        check(new Head(before.year(), head.title(), head.source()), before.agency(), id);
        Plan after = before.called(head.title().strip(), head.source().strip());
        return written(actor, before, after, "plan", id, before.wording(), after.wording(), reason);
    }

    @Transactional
    public KeyPoint addPoint(Actor actor, long id, long version, Wording wording, String reason) {
        return add(actor, changes.open(id, version), wording, null, reason);
    }

    /** The superior's task becomes a key point of the plan below (一级抓一级). */
    @Transactional
    public KeyPoint takeOver(Actor actor, long id, long task, String reason) {
        Plan plan = changes.open(id);
        PlanTask given = tasks.get(task);
        Plan above = plans.get(given.plan());
        if (above.id() == id || !above.runs() || !agencies.isWithin(given.agency(), plan.agency())) {
            throw new NotFound();
        }
        if (plan.points().stream().anyMatch(point -> Long.valueOf(task).equals(point.takenFrom()))) {
            throw new Refused("plan", "这项任务已经列入《" + plan.title() + "》。");
        }
        if (above.year() != plan.year()) {
            throw new Refused("plan", "上级计划是" + above.year() + "年的，请列入本机关同一年的计划。");
        }
        String text = "落实" + agencies.nameOf(above.agency()) + "《" + above.title() + "》，于" + given.due() + "前完成。"
                + (given.evidence().isEmpty() ? "" : "需要的佐证：" + given.evidence());
        return add(actor, plan, new Wording(given.title(), text), task, reason);
    }

    private KeyPoint add(Actor actor, Plan before, Wording wording, @org.jspecify.annotations.Nullable Long takenFrom, String reason) {
        check(wording);
        if (before.points().size() >= MOST_POINTS) {
            throw new Refused("title", "一份计划最多" + MOST_POINTS + "个要点。");
        }
        KeyPoint point = new KeyPoint(ids.next(), before.points().size() + 1, wording.title().strip(), wording.text().strip(), takenFrom);
        written(actor, before, before.with(point), "point", point.id(), "", point.wording(), reason);
        return point;
    }

    @Transactional
    public Plan amendPoint(Actor actor, long id, long version, long point, Wording wording, String reason) {
        Plan before = changes.open(id, version);
        KeyPoint old = before.point(point).orElseThrow(NotFound::new);
        check(wording);
        KeyPoint now = new KeyPoint(point, old.place(), wording.title().strip(), wording.text().strip(), old.takenFrom());
        return written(actor, before, before.with(now), "point", point, old.wording(), now.wording(), reason);
    }

    @Transactional
    public Plan removePoint(Actor actor, long id, long version, long point, String reason) {
        Plan before = changes.open(id, version);
        KeyPoint old = before.point(point).orElseThrow(NotFound::new);
        if (tasks.ofPlan(id).stream().anyMatch(task -> task.point() == point)) {
            throw new Refused("", "要点“" + old.title() + "”下还有任务，请先移走或者删除任务。");
        }
        return written(actor, before, before.without(point), "point", point, old.wording(), "", reason);
    }

    /** Throws a draft away. */
    @Transactional
    public void drop(Actor actor, long id, long version) {
        Plan before = plans.get(id);
        if (before.version() != version || before.state() != PlanState.DRAFT) {
            throw new Overtaken("这份计划");
        }
        Plan after = before.dropped();
        plans.update(after);
        ledger.record(Act.of(PlanAct.DROPPED, actor, before.agency(), Map.of(), after.touched()));
    }

    private Plan written(Actor actor, Plan before, Plan after, String subject, long id, String was, String became, String reason) {
        Optional<Touched> change = changes.keep(actor, before, subject, id, was, became, reason);
        plans.update(after);
        List<Touched> touched = Stream.concat(Stream.of(after.touched()), change.stream()).toList();
        ledger.record(new Act(PlanAct.WRITTEN, actor, after.agency(), Map.of("subject", subject), touched));
        return after;
    }

    private void check(Head head, String agency, long except) {
        List<Issue> issues = new ArrayList<>();
        int next = LocalDate.now(clock).getYear() + 1;
        if (head.year() < FIRST_YEAR || head.year() > next) {
            issues.add(Issue.of("year", "年份应在" + FIRST_YEAR + "到" + next + "之间。"));
        }
        Words.demand("title", "计划名称", head.title(), 200, issues);
        Words.atMost("source", "依据的文件", head.source(), 400, issues);
        if (issues.isEmpty() && plans.isThere(agency, head.year(), head.title().strip(), except)) {
            issues.add(Issue.of("title", "本机关" + head.year() + "年已有同名的计划，请换一个名称，或者在原计划上修改。"));
        }
        Refused.ifAny(issues);
    }

    private static void check(Wording wording) {
        List<Issue> issues = new ArrayList<>();
        Words.demand("title", "要点", wording.title(), 200, issues);
        Words.atMost("text", "要点的内容", wording.text(), 2_000, issues);
        Refused.ifAny(issues);
    }
}
