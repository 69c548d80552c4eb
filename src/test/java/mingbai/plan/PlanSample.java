package mingbai.plan;

import mingbai.Sample;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;

/** A plan an agency is drafting, for the walk over all handlers. */
final class PlanSample implements Sample {

    private final WritePlan write;

    PlanSample(WritePlan write) {
        this.write = write;
    }

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public String ownedBy(Agency agency) {
        return Long.toString(write.begin(Actor.PROGRAM, agency.code(), new WritePlan.Head(2026, "示例机关年度计划", "")).id());
    }
}
