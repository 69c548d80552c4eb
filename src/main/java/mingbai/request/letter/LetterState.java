package mingbai.request.letter;

/** Where a letter stands. */
public enum LetterState {
    DRAFT("草稿"),
    /** Numbered and dated; the text is fixed. */
    SIGNED("已签发，待送达"),
    SERVED("已送达"),
    DROPPED("已作废");

    private final String label;

    LetterState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
