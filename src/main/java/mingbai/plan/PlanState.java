package mingbai.plan;

/** Where a plan stands. */
public enum PlanState {
    DRAFT("起草中"),
    /** Told to everybody who has a task; from now on every change is made with a reason and keeps the old wording. */
    ISSUED("已下达"),
    /** Over, with its outcome; nothing changes any more. */
    CLOSED("已结束"),
    /** A draft that was thrown away. */
    DROPPED("已放弃");

    private final String label;

    PlanState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
