package mingbai.review;

/** The result of the secrecy review (保密审查结论), Art. 17. */
public enum SecrecyResult {
    MAY_BE_PUBLIC("可以公开"),
    AFTER_REDACTION("删减处理后可以公开"),
    NOT_PUBLIC("不予公开"),
    /** Art. 17(3): what cannot be decided is put to the supervising office or the secrecy authority. */
    UNDETERMINED("不能确定，报请确定"),
    /** Classified text has no place here at all: it is closed off at once. */
    QUARANTINE("疑似涉密，立即封存");

    private final String label;

    SecrecyResult(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
