package mingbai.review;

/** How an opinion was given. */
public enum Medium {
    SCREEN("在线"),
    /** A signature on paper, entered by a named clerk with its scan. */
    PAPER("纸质签批"),
    /** An oral approval, entered by a named clerk; nothing passes until the person has confirmed it. */
    ORAL("口头同意");

    private final String label;

    Medium(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
