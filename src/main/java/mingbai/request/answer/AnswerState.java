package mingbai.request.answer;

/** Where an answer stands. Whether it was served is told for each of its cases. */
public enum AnswerState {
    DRAFT("起草中"),
    IN_REVIEW("审核中"),
    /** Passed its review; its letters are signed and may be served. */
    CLEARED("审核通过"),
    REFUSED("审核未通过"),
    DROPPED("已作废"),
    /** Suspected of being classified: read by nobody any more. */
    SEALED("已封存");

    private final String label;

    AnswerState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it holds the place of the one answer its cases may have in their round. */
    public boolean isLive() {
        return switch (this) {
            case DRAFT, IN_REVIEW, CLEARED -> true;
            case REFUSED, DROPPED, SEALED -> false;
        };
    }
}
