package mingbai.request.measure;

/** What is done on the way to an answer. */
public enum MeasureKind {
    /** Art. 30: once only. */
    CORRECTION("告知补正"),
    /** Arts. 32, 34. */
    OPINION("征求意见"),
    /** Art. 32: disclosed against a third party's will; it is told what and why, in writing. */
    OVERRIDE("告知第三方决定公开"),
    /** Art. 33(2): needs the consent of the head of the office. */
    EXTENSION("延长答复期限"),
    /** Art. 35. */
    REASONS("要求说明理由"),
    /** Art. 35. */
    DELAY("延迟答复");

    private final String label;

    MeasureKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
