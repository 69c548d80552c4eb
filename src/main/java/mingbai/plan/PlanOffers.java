package mingbai.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.agency.Agency;
import mingbai.agency.AgencyKind;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Ids;
import mingbai.ledger.LedgeredState;
import mingbai.plan.reading.PlanReading;
import mingbai.plan.reading.TaskReading;
import mingbai.plan.reading.TaskReading.Given;
import mingbai.web.Caller;
import mingbai.web.Owned;
import mingbai.web.Role;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What plans offer to the modules below: ownership, state for the ledger, the desk's menu, Today. */
@Configuration(proxyBeanMethods = false)
class PlanOffers {

    @Bean
    LedgeredState planState(PlanTable plans) {
        return LedgeredState.of(Plan.KIND, plans::each);
    }

    @Bean
    LedgeredState planChangeState(PlanTable plans) {
        return LedgeredState.of(PlanChange.KIND, plans::eachChange);
    }

    @Bean
    LedgeredState planTaskState(TaskTable tasks) {
        return LedgeredState.of(PlanTask.KIND, tasks::each);
    }

    @Bean
    LedgeredState planNoteState(TaskTable tasks) {
        return LedgeredState.of(TaskNote.KIND, tasks::eachNote);
    }

    @Bean
    LedgeredState planQuotaState(QuotaTable quotas) {
        return LedgeredState.of(Quota.KIND, quotas::each);
    }

    @Bean
    Owned planOwner(PlanReading plans) {
        return new Thing("plan", id -> plans.plan(id).filter(plan -> plan.state() != PlanState.DROPPED).map(Plan::agency));
    }

    /** A task belongs to the agency that does it; the office whose plan it is stands above. */
    @Bean
    Owned planTaskOwner(TaskReading tasks) {
        return new Thing("plantask", id -> tasks.task(id).map(PlanTask::agency));
    }

    private record Thing(String kind, Function<Long, Optional<String>> agency) implements Owned {

        @Override
        public Optional<String> agencyOf(String id) {
            return id.matches(Ids.PATTERN) ? agency.apply(Long.parseLong(id)) : Optional.empty();
        }
    }

    @Bean
    WaitingWork planTasksToDo(TaskReading tasks, AgencyReading agencies, Clock clock) {
        return (caller, account) -> {
            Set<String> doing = of(caller, Role.OFFICE, Role.DRAFTER, Role.CORRESPONDENT);
            // sections have no accounts of their own: their tasks wait for the office they belong to
            of(caller, Role.OFFICE).forEach(code -> agencies.children(code).stream().filter(body -> body.kind() == AgencyKind.SECTION).map(Agency::code).forEach(doing::add));
            Map<Long, Given> mine = new LinkedHashMap<>();
            tasks.openOf(account, WaitingWork.MOST).forEach(given -> mine.put(given.task().id(), given));
            tasks.open(doing, WaitingWork.MOST).stream().filter(given -> given.task().person() == null)
                    .forEach(given -> mine.putIfAbsent(given.task().id(), given));
            return mine.values().stream().limit(WaitingWork.MOST).map(given -> toDo(given, LocalDate.now(clock), clock)).toList();
        };
    }

    private static WaitingWork.Item toDo(Given given, LocalDate today, Clock clock) {
        PlanTask task = given.task();
        boolean late = task.lateOn(today);
        return new WaitingWork.Item(task.title(), task.agency(), "计划任务，《" + given.planTitle() + "》", task.from().atStartOfDay(clock.getZone()).toInstant(),
                new WaitingWork.Limit(task.from(), task.due(), false), late ? "逾期未完成" : task.state().label(),
                late ? Tone.LATE : today.plusDays(7).isBefore(task.due()) ? Tone.PLAIN : Tone.SOON, "去办理", "/desk/plan-task/" + task.id());
    }

    @Bean
    WaitingWork planTasksToCheck(TaskReading tasks, Clock clock) {
        return (caller, account) -> tasks.toCheck(of(caller, Role.OFFICE, Role.LEADER), WaitingWork.MOST).stream()
                .filter(given -> !Long.valueOf(account).equals(given.task().doneBy())).map(given -> toCheck(given, clock)).toList();
    }

    private static WaitingWork.Item toCheck(Given given, Clock clock) {
        PlanTask task = given.task();
        LocalDate since = task.doneOn() == null ? task.due() : task.doneOn();
        return new WaitingWork.Item(task.title(), task.agency(), "计划任务已报告完成，待核对", since.atStartOfDay(clock.getZone()).toInstant(), null, "待核对", Tone.NEWS,
                "去核对", "/desk/plan-task/" + task.id());
    }

    private static Set<String> of(Caller caller, Role... roles) {
        return Stream.of(roles).flatMap(role -> caller.agenciesFor(role).stream()).filter(code -> !code.isEmpty()).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
