package mingbai.report.writing;

/** Where a paper stands. */
public enum PaperState {
    /** Its figures are counted anew whenever it is opened. */
    DRAFT("起草中"),
    /** Text and figures are frozen as of the day. */
    FINISHED("已定稿"),
    /** It became a draft of publication and goes the way of review. */
    HANDED("已转公开审核"),
    KEPT("内部材料"),
    DROPPED("已作废");

    private final String label;

    PaperState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
