package mingbai.inspection;

/** How much a fault weighs. */
public enum Severity {
    /** One is enough for 不合格 (国办秘函〔2019〕19号, first part). */
    VETO("单项否决"),
    SERIOUS("严重"),
    MINOR("一般"),
    /** Waits for a person's eye: the machine cannot know, and nothing is counted against the agency before somebody confirmed it. */
    HINT("提示");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
