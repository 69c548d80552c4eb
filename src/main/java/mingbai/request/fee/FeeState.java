package mingbai.request.fee;

/** How far a fee has come. */
public enum FeeState {
    /** Decided that nothing is charged; no notice is needed. */
    FREE("决定不收取"),
    DECIDED("已决定，待通知"),
    NOTICED("已通知，待缴费"),
    PAID("已缴费"),
    /** Not paid in time; the request is no longer handled. */
    UNPAID("逾期未缴"),
    /** Given up before it was noticed. */
    DROPPED("已取消");

    private final String label;

    FeeState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
