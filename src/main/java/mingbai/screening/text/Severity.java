package mingbai.screening.text;

/** How sure the checker is. */
public enum Severity {
    /** The text says two things that cannot both be true, or something the law or the calendar does not know. */
    CONTRADICTION("矛盾"),
    /** A reading exists in which the text is right; somebody should look. */
    ADVICE("请核对");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
