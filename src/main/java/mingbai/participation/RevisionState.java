package mingbai.participation;

/** Where one revision of an activity's content stands. */
public enum RevisionState {
    DRAFT("起草中"),
    IN_REVIEW("审核中"),
    CLEARED("审核通过"),
    REFUSED("未通过"),
    DROPPED("已放弃"),
    SEALED("已封存");

    private final String label;

    RevisionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Nothing more becomes of it; the next change is a new revision. */
    public boolean isOver() {
        return this != DRAFT && this != IN_REVIEW;
    }
}
