package mingbai.inquiry.answer;

/** Where the answer to an inquiry stands. Whether it is before the public is another thing ({@link PublishedAnswer}). */
public enum AnswerStage {
    DRAFT("起草中"),
    IN_REVIEW("审核中"),
    /** Passed its review, and the asker can read it. */
    SERVED("已答复"),
    REFUSED("审核未通过"),
    DROPPED("已作废"),
    /** Suspected of being classified: read by nobody any more. */
    SEALED("已封存");

    private final String label;

    AnswerStage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
