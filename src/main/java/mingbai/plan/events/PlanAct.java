package mingbai.plan.events;

import mingbai.ledger.ActKind;

/** What happens to a plan, its tasks and quotas. All of it is inner business of the agencies. */
public enum PlanAct implements ActKind {
    BEGUN("plan.begun"),
    WRITTEN("plan.written"),
    ISSUED("plan.issued"),
    CLOSED("plan.closed"),
    DROPPED("plan.dropped"),
    TASK_SET("plan-task.set"),
    TASK_CHANGED("plan-task.changed"),
    TASK_REMOVED("plan-task.removed"),
    TASK_TOLD("plan-task.told"),
    TASK_DONE("plan-task.done"),
    /** The program saw that the records reach the number, or that they no longer do. */
    TASK_SEEN("plan-task.seen"),
    TASK_FALLEN("plan-task.fallen"),
    TASK_CHECKED("plan-task.checked"),
    TASK_RETURNED("plan-task.returned"),
    TASK_GIVEN_UP("plan-task.given-up"),
    TASK_URGED("plan-task.urged"),
    QUOTA_SET("plan-quota.set"),
    QUOTA_ENDED("plan-quota.ended");

    private final String key;

    PlanAct(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public boolean isPublic() {
        return false;
    }
}
