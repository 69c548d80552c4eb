package mingbai.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.identity.reading.AccountReading;
import mingbai.notice.reading.MessageReading;
import mingbai.plan.KeyPoint;
import mingbai.plan.Plan;
import mingbai.plan.PlanTask;
import mingbai.plan.TaskNote;
import mingbai.plan.TaskState;
import mingbai.plan.reading.PlanReading;
import mingbai.plan.reading.TaskReading;
import mingbai.plan.web.PlanViews.NoteLine;
import mingbai.plan.web.PlanViews.TaskPage;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a task together. */
@Component
class TaskPageMaker {

    private final PlanReading plans;
    private final TaskReading tasks;
    private final MessageReading messages;
    private final AgencyReading agencies;
    private final AccountReading accounts;
    private final PlanScope scope;
    private final PlanPageMaker planPage;
    private final TaskForm form;
    private final Lines lines;

    TaskPageMaker(PlanReading plans, TaskReading tasks, MessageReading messages, AgencyReading agencies, AccountReading accounts, PlanScope scope,
            PlanPageMaker planPage, TaskForm form, Lines lines) {
        this.plans = plans;
        this.tasks = tasks;
        this.messages = messages;
        this.agencies = agencies;
        this.accounts = accounts;
        this.scope = scope;
        this.planPage = planPage;
        this.form = form;
        this.lines = lines;
    }

    Plan planOf(PlanTask task) {
        return plan(task.plan());
    }

    Plan plan(long id) {
        return plans.plan(id).orElseThrow(NotFound::new);
    }

    TaskPage page(HttpServletRequest request, long id, Typed typed, List<Issue> issues, String notice) {
        Caller caller = PlanScope.caller(request);
        PlanTask task = tasks.task(id).orElseThrow(NotFound::new);
        Plan plan = planOf(task);
        boolean runs = plan.runs();
        boolean works = runs && Stream.of(Role.OFFICE, Role.DRAFTER, Role.CORRESPONDENT).anyMatch(role -> caller.holds(role, task.agency()));
        boolean office = caller.holds(Role.OFFICE, plan.agency());
        boolean changes = office && plan.mayChange() && task.state() == TaskState.OPEN;
        List<PlanReading.TakenOver> taken = plans.takenOver(id, scope.today());
        Set<String> named = taken.stream().map(PlanReading.TakenOver::agency).collect(Collectors.toCollection(HashSet::new));
        return new TaskPage(lines.of(List.of(task), plan.title()).getFirst(), plan, agencies.nameOf(plan.agency()), plan.point(task.point()).map(KeyPoint::title).orElse(""),
                tasks.notes(id).stream().map(this::line).toList(), taken, agencies.namesOf(named), runs ? own(caller, task, plan) : List.of(), works,
                runs && (office || caller.holds(Role.LEADER, plan.agency())), changes,
                Stream.of(Role.OFFICE, Role.LEADER, Role.INSPECTOR).anyMatch(role -> caller.holds(role, plan.agency())), changes ? points(plan) : List.of(),
                changes ? planPage.below(plan.agency()) : List.of(), changes ? lines.measures() : List.of(), name(task.doneBy()), name(task.checkedBy()),
                typed.values().keySet().stream().anyMatch(field -> field.startsWith(TaskForm.FORM + "-")) ? typed : merged(form.of(task).in(TaskForm.FORM), typed), issues, notice);
    }

    private static Typed merged(Typed one, Typed other) {
        Map<String, String> values = new LinkedHashMap<>(one.values());
        values.putAll(other.values());
        return new Typed(values);
    }

    /** Plans of the caller's own agencies that may take the task over. */
    private List<Choice> own(Caller caller, PlanTask task, Plan above) {
        return caller.agenciesFor(Role.OFFICE).stream().filter(code -> !code.isEmpty() && !code.equals(above.agency()) && agencies.isWithin(task.agency(), code))
                .flatMap(code -> plans.open(code, above.year(), scope.today()).stream())
                .map(row -> Choice.of(Long.toString(row.id()), row.title() + "（" + row.state().label() + "）")).toList();
    }

    private static List<Choice> points(Plan plan) {
        return plan.points().stream().map(point -> Choice.of(Long.toString(point.id()), point.place() + ". " + point.title())).toList();
    }

    private NoteLine line(TaskNote note) {
        return new NoteLine(note, note.message() == null ? List.of() : messages.receipts(note.message()));
    }

    private String name(@Nullable Long account) {
        return account == null ? "" : accounts.nameOf(account);
    }
}
