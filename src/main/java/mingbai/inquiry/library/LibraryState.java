package mingbai.inquiry.library;

/** Where an entry of the library stands; whether it holds today follows from its days. */
public enum LibraryState {
    DRAFT("起草中"),
    IN_REVIEW("审核中"),
    LIVE("已公开"),
    REFUSED("审核未通过"),
    ENDED("已停用"),
    /** Suspected of being classified: read by nobody any more. */
    SEALED("已封存");

    private final String label;

    LibraryState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
