package mingbai.plan.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.Figure;
import mingbai.figure.MeasureList;
import mingbai.figure.Scope;
import mingbai.identity.reading.AccountReading;
import mingbai.plan.PlanTask;
import mingbai.plan.SeeTasks;
import mingbai.plan.reading.TaskReading.Given;
import mingbai.plan.web.PlanViews.Standing;
import mingbai.plan.web.PlanViews.TaskLine;
import mingbai.statistics.Question;
import mingbai.web.Choice;
import org.springframework.stereotype.Component;

/** Tasks as lists show them: names instead of codes, and the number the records say with the address that opens them. */
@Component
class Lines {

    private final AgencyReading agencies;
    private final AccountReading accounts;
    private final MeasureList measures;
    private final SeeTasks see;
    private final PlanScope scope;

    Lines(AgencyReading agencies, AccountReading accounts, MeasureList measures, SeeTasks see, PlanScope scope) {
        this.agencies = agencies;
        this.accounts = accounts;
        this.measures = measures;
        this.see = see;
        this.scope = scope;
    }

    List<TaskLine> of(Collection<PlanTask> tasks, String planTitle) {
        return lines(tasks, Map.of(), planTitle);
    }

    List<TaskLine> given(Collection<Given> given) {
        Map<Long, String> titles = given.stream().collect(Collectors.toMap(one -> one.task().id(), Given::planTitle));
        return lines(given.stream().map(Given::task).toList(), titles, "");
    }

    private List<TaskLine> lines(Collection<PlanTask> tasks, Map<Long, String> titles, String title) {
        Map<String, String> bodies = agencies.namesOf(tasks.stream().map(PlanTask::agency).toList());
        Set<Long> persons = new HashSet<>(tasks.stream().map(PlanTask::person).filter(Objects::nonNull).toList());
        Map<Long, String> people = new HashMap<>(accounts.namesOf(persons));
        LocalDate today = scope.today();
        return tasks.stream().map(task -> line(task, bodies.getOrDefault(task.agency(), task.agency()), task.person() == null ? "" : people.getOrDefault(task.person(), ""),
                today, titles.getOrDefault(task.id(), title))).toList();
    }

    private TaskLine line(PlanTask task, String agency, String person, LocalDate today, String plan) {
        Figure figure = see.figure(task).orElse(null);
        String said = figure == null ? (task.seenByProgram() ? "尚未起算" : "") : figure.measure().title() + figure.withUnit() + "，要求"
                + figure.measure().unit().shown(task.need()) + figure.measure().unit().label();
        String records = figure == null ? "" : Question.address(Question.DESK, figure.measure(), task.agency(), Scope.TREE, figure.asked().period(), Map.of()) + Question.NOW;
        return new TaskLine(task, agency, person, Standing.of(task, today), said, records, plan);
    }

    /** What records can discharge a task: every measure but those of plans. */
    List<Choice> measures() {
        return measures.groups().stream().flatMap(group -> group.measures().stream().filter(measure -> !measure.group().equals("plan"))
                .map(measure -> Choice.of(measure.key(), group.title() + "：" + measure.title() + "（" + measure.unit().label() + "）"))).toList();
    }
}
