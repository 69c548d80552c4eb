package mingbai.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.plan.KeyPoint;
import mingbai.plan.Plan;
import mingbai.plan.PlanTask;
import mingbai.plan.TaskState;
import mingbai.plan.reading.PlanReading;
import mingbai.plan.reading.PlanReading.Counts;
import mingbai.plan.reading.QuotaReading;
import mingbai.plan.reading.TaskReading;
import mingbai.plan.web.PlanViews.PlanPage;
import mingbai.plan.web.PlanViews.PointLine;
import mingbai.plan.web.PlanViews.Standing;
import mingbai.plan.web.PlanViews.TaskLine;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a plan together. */
@Component
class PlanPageMaker {

    private final PlanReading plans;
    private final TaskReading tasks;
    private final QuotaReading quotas;
    private final QuotaLines quotaLines;
    private final AgencyReading agencies;
    private final PlanScope scope;
    private final Lines lines;

    PlanPageMaker(PlanReading plans, TaskReading tasks, QuotaReading quotas, QuotaLines quotaLines, AgencyReading agencies, PlanScope scope, Lines lines) {
        this.plans = plans;
        this.tasks = tasks;
        this.quotas = quotas;
        this.quotaLines = quotaLines;
        this.agencies = agencies;
        this.scope = scope;
        this.lines = lines;
    }

    Plan require(long plan) {
        return plans.plan(plan).orElseThrow(NotFound::new);
    }

    /** @param edit the point whose form is open, 0 for none */
    PlanPage page(HttpServletRequest request, long id, long edit, Typed typed, List<Issue> issues, String notice) {
        Caller caller = PlanScope.caller(request);
        Plan plan = require(id);
        List<PlanTask> all = tasks.ofPlan(id);
        boolean keeps = caller.holds(Role.OFFICE, plan.agency());
        boolean writes = keeps && plan.mayChange();
        @Nullable KeyPoint editing = writes ? plan.point(edit).orElse(null) : null;
        return new PlanPage(plan, agencies.nameOf(plan.agency()), Standing.of(plan.state()), counts(all), points(plan, all), plans.changes(id),
                writes ? below(plan.agency()) : List.of(), writes ? lines.measures() : List.of(), quotaLines.of(quotas.ofPlan(id), plan.title()),
                writes ? QuotaLines.kinds() : List.of(), writes, plan.runs() && (keeps || caller.holds(Role.LEADER, plan.agency())), editing, typed, issues, notice);
    }

    private Counts counts(List<PlanTask> all) {
        return new Counts(all.stream().filter(task -> task.state() != TaskState.GIVEN_UP).count(),
                all.stream().filter(task -> task.state() == TaskState.DONE || task.state() == TaskState.CHECKED).count(),
                all.stream().filter(task -> task.state() == TaskState.CHECKED).count(),
                all.stream().filter(task -> task.state() == TaskState.OPEN && task.lateOn(scope.today())).count(),
                all.stream().filter(task -> task.state() == TaskState.GIVEN_UP).count());
    }

    private List<PointLine> points(Plan plan, List<PlanTask> all) {
        Map<Long, List<TaskLine>> byPoint = lines.of(all, plan.title()).stream().collect(Collectors.groupingBy(line -> line.task().point(), LinkedHashMap::new,
                Collectors.toList()));
        return plan.points().stream().map(point -> new PointLine(point, taken(point), byPoint.getOrDefault(point.id(), List.of()))).toList();
    }

    private String taken(KeyPoint point) {
        if (point.takenFrom() == null) {
            return "";
        }
        return tasks.task(point.takenFrom()).flatMap(task -> plans.plan(task.plan())).map(above -> agencies.nameOf(above.agency()) + "《" + above.title() + "》").orElse("上级计划");
    }

    /** Who may be given a task: the agency itself and whatever stands below it today. */
    List<Choice> below(String agency) {
        return agencies.within(agency).stream().filter(body -> body.validOn(scope.today())).map(PlanPageMaker::choice).toList();
    }

    private static Choice choice(Agency body) {
        return Choice.of(body.code(), body.name());
    }

    /** The plan as a table. */
    Stream<List<String>> rows(Plan plan) {
        List<List<String>> rows = new ArrayList<>();
        points(plan, tasks.ofPlan(plan.id())).forEach(point -> {
            String title = point.point().place() + ". " + point.point().title();
            if (point.tasks().isEmpty()) {
                rows.add(Stream.concat(Stream.of(title, "（未分解）"), Stream.generate(() -> "").limit(10)).toList());
            }
            point.tasks().forEach(line -> rows.add(row(title, line)));
        });
        return rows.stream();
    }

    private static List<String> row(String point, TaskLine line) {
        PlanTask task = line.task();
        return List.of(point, task.title(), line.agencyName(), line.personName(), task.from().toString(), task.due().toString(), task.evidence(), line.figure(),
                line.standing().text(), task.doneOn() == null ? "" : task.doneOn().toString(), task.checkedOn() == null ? "" : task.checkedOn().toString(), task.reason());
    }

}
