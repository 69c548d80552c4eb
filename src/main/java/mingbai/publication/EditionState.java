package mingbai.publication;

/** Where one edition stands. */
public enum EditionState {
    DRAFT("起草中"),
    IN_REVIEW("审核中"),
    /** Passed review; may be published. */
    CLEARED("待发布"),
    SCHEDULED("定时发布"),
    LIVE("已发布"),
    SUPERSEDED("已被新版替换"),
    /** Was live when its document was withdrawn. */
    WITHDRAWN("已撤下"),
    /** Passed review and is registered, not public: on request or exempt. */
    REGISTERED("已登记（不主动公开）"),
    REFUSED("审核未通过"),
    DISCARDED("已放弃"),
    /** Suspected of being classified: nobody sees it any more. */
    QUARANTINED("已封存");

    private final String label;

    EditionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
