package mingbai.plan;

/** Where a task stands. Whether it is late is a matter of days, see {@link PlanTask#lateOn}. */
public enum TaskState {
    OPEN("进行中"),
    /** Reported done by a person, or seen by the program; waits for another person's check. */
    DONE("已完成待核对"),
    CHECKED("已核对"),
    GIVEN_UP("不再办理");

    private final String label;

    TaskState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
