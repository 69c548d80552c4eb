package mingbai.report.annual;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.figure.Scope;
import mingbai.ledger.Actor;
import mingbai.plan.CheckTask;
import mingbai.plan.IssuePlan;
import mingbai.plan.KeyPoint;
import mingbai.plan.Plan;
import mingbai.plan.PlanTask;
import mingbai.plan.SetTask;
import mingbai.plan.WorkOnTask;
import mingbai.plan.WritePlan;
import mingbai.plan.reading.PlanReading;
import mingbai.report.annual.Passage.Quoted;
import mingbai.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What came of the year's plan is told in the annual report (I1), with figures that open their tasks. */
@DatabaseTest
class PlanInNarrativeTests {

    @Autowired
    Staff staff;
    @Autowired
    WritePlan write;
    @Autowired
    SetTask set;
    @Autowired
    IssuePlan issue;
    @Autowired
    WorkOnTask work;
    @Autowired
    CheckTask check;
    @Autowired
    PlanReading plans;
    @Autowired
    BeginAnnual begin;

    private Passage oversight(Agency agency) {
        return begin.run(staff.person(agency, Role.OFFICE), agency.code(), 2025, Scope.OWN).current().narrative().byKey("oversight").orElseThrow();
    }

    @Test
    void theOutcomeOfAPlanIsToldWithItsFigures() {
        Agency town = staff.agency("云泽县桃源镇人民政府");
        Plan plan = write.begin(Actor.PROGRAM, town.code(), new WritePlan.Head(2025, "桃源镇计划", ""));
        KeyPoint point = write.addPoint(Actor.PROGRAM, plan.id(), plan.version(), new WritePlan.Wording("要点", ""), "");
        PlanTask one = set.add(Actor.PROGRAM, plan.id(), point.id(), new PlanTask.Entry(town.code(), null, "办好的", "", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30), "", 0), "");
        set.add(Actor.PROGRAM, plan.id(), point.id(), new PlanTask.Entry(town.code(), null, "没办的", "", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 9, 30), "", 0), "");
        issue.issue(Actor.PROGRAM, plan.id(), plans.plan(plan.id()).orElseThrow().version());
        work.done(staff.person(town, Role.OFFICE), one.id(), one.version(), "迟了，但是办好了", List.of());
        check.check(Actor.PROGRAM, one.id(), one.version() + 1, "");
        issue.close(Actor.PROGRAM, plan.id(), plans.plan(plan.id()).orElseThrow().version(), "两项任务完成一项");
        Passage told = oversight(town);
        assertThat(told.text()).contains("年度工作计划任务2项，到期2项，按期完成0项，逾期2项。").contains("《桃源镇计划》完成结果：两项任务完成一项。");
        assertThat(told.figures()).extracting(Quoted::where).contains("measure:plan.task-all", "measure:plan.task-late");
    }

    @Test
    void withoutAPlanNothingIsSaidOfOne() {
        assertThat(oversight(staff.agency("云泽县杏花镇人民政府")).text()).doesNotContain("计划");
    }
}
