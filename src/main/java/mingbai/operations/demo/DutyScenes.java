package mingbai.operations.demo;

import java.time.LocalDate;
import java.util.List;
import mingbai.catalog.ComputeDuties;
import mingbai.catalog.DutyFact;
import mingbai.catalog.ExcuseDuty;
import mingbai.catalog.RecordBase;
import mingbai.catalog.RecordChange;
import mingbai.catalog.StateNothing;
import mingbai.catalog.reading.DutyFilter;
import mingbai.catalog.reading.DutyReading;
import mingbai.catalog.reading.DutyRow;
import mingbai.catalog.reading.DutyState;
import org.springframework.stereotype.Component;

/** What people did about duties besides publishing: nothing in this period, excused, changed, approved. */
@Component
class DutyScenes {

    private final ComputeDuties compute;
    private final DutyReading reading;
    private final StateNothing nothing;
    private final ExcuseDuty excuse;
    private final RecordChange change;
    private final RecordBase base;
    private final Team team;

    DutyScenes(ComputeDuties compute, DutyReading reading, StateNothing nothing, ExcuseDuty excuse, RecordChange change, RecordBase base, Team team) {
        this.compute = compute;
        this.reading = reading;
        this.nothing = nothing;
        this.excuse = excuse;
        this.change = change;
        this.base = base;
        this.team = team;
    }

    /** @return how many duties there are, and how many are late */
    String play(Bodies bodies, LocalDate today) {
        compute.all();
        facts(bodies, today);
        List<DutyRow> late = reading.list(DutyFilter.ALL.in(DutyState.LATE), 0, 2_000);
        late.stream().filter(row -> isQuarterly(row) && row.id() % 6 == 0).limit(40)
                .forEach(row -> nothing.state(team.at("city", row.agency()), row.id(), "本季度没有发生此类业务"));
        late.stream().filter(row -> row.id() % 9 == 1 && excuse.mayExcuse(bodies.city().code(), row.owedBy()) && !(isQuarterly(row) && row.id() % 6 == 0)).limit(8)
                .forEach(row -> excuse.excuse(team.at("city", bodies.city().code()), bodies.city().code(), row.id(), "机构调整期间，由牵头部门统一公开"));
        return reading.count(DutyFilter.ALL) + ", late " + reading.count(DutyFilter.ALL.in(DutyState.LATE));
    }

    private static boolean isQuarterly(DutyRow row) {
        return row.period().contains("-Q");
    }

    /** Something changed or was approved these last weeks: terms of their own. */
    private void facts(Bodies bodies, LocalDate today) {
        for (Unit body : bodies.workplaces()) {
            boolean town = body.equals(bodies.town());
            LocalDate day = Author.workday(today.minusDays(town ? 24 : 10));
            change.record(team.at("first", body.code()), body.code(), town ? "A20-TOWN-02" : "A20-DEPT-03", DutyFact.Kind.CHANGED, day, "办事窗口搬到新址");
            change.record(team.at("first", body.code()), body.code(), town ? "A20-TOWN-13" : "A20-DEPT-12", DutyFact.Kind.FORMED, day, town ? "新批次征地" : "公开招聘一批工作人员");
            base.record(team.at("first", body.code()), body.code(), town ? "A20-TOWN-05" : "A20-DEPT-08", Author.workday(today.minusDays(17)), "决算获批复");
        }
    }
}
