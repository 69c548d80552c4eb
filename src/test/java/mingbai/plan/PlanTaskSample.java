package mingbai.plan;

import java.time.LocalDate;
import mingbai.Sample;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;

/** A task an agency does, for the walk over all handlers. */
final class PlanTaskSample implements Sample {

    private final WritePlan write;
    private final SetTask set;

    PlanTaskSample(WritePlan write, SetTask set) {
        this.write = write;
        this.set = set;
    }

    @Override
    public String kind() {
        return "plantask";
    }

    @Override
    public String ownedBy(Agency agency) {
        Plan plan = write.begin(Actor.PROGRAM, agency.code(), new WritePlan.Head(2026, "示例机关的另一份计划", ""));
        KeyPoint point = write.addPoint(Actor.PROGRAM, plan.id(), plan.version(), new WritePlan.Wording("办好一件事", ""), "");
        return Long.toString(set.add(Actor.PROGRAM, plan.id(), point.id(), new PlanTask.Entry(agency.code(), null, "示例任务", "", LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 6, 30), "", 0), "").id());
    }
}
