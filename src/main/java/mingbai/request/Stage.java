package mingbai.request;

/** Where a request stands. How it ended is its {@code Outcome}; what it waits for follows from its facts. */
public enum Stage {
    /** Submitted, receipt not confirmed yet. */
    SUBMITTED("待确认收到"),
    IN_HAND("办理中"),
    CLOSED("已办结");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
