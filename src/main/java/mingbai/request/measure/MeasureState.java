package mingbai.request.measure;

/** How far a measure has come. */
public enum MeasureState {
    /** Written; nobody outside knows. */
    PREPARED("待告知"),
    /** Extensions only. */
    CONSENTED("已同意，待告知"),
    TOLD("已告知"),
    /** Given up before it was told. */
    DROPPED("未发出，已取消");

    private final String label;

    MeasureState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
