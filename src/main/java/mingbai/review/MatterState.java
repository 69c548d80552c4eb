package mingbai.review;

/** Where a sign-off stands. */
public enum MatterState {
    OPEN("审核中"),
    PASSED("审核通过"),
    RETURNED("已退回"),
    REFUSED("未通过"),
    TAKEN_BACK("已撤回"),
    QUARANTINED("已封存");

    private final String label;

    MatterState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
