package mingbai.contribution;

/** Where a contribution stands. */
public enum ContributionState {
    SENT("待处理"),
    /** Became a draft of the receiver. */
    TAKEN("已采用"),
    DECLINED("未采用"),
    /** Taken back by its sender before anybody dealt with it. */
    RECALLED("已收回"),
    /** Suspected of being classified: nobody reads it any more. */
    SEALED("已封存");

    private final String label;

    ContributionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
