package mingbai.request.complaint;

/** Where a complaint stands. */
public enum ComplaintStage {
    RECEIVED("已收到"),
    VERIFYING("正在核实"),
    DECIDED("已作出处理"),
    /** Decided, and the person who complained was told. */
    TOLD("已告知投诉人");

    private final String label;

    ComplaintStage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
