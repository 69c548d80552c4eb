package mingbai.publication;

/** Whether a document is before the public now. How it ended as a norm is {@link Validity}; who may see it follows from both. */
public enum Standing {
    UNPUBLISHED("未公开"),
    LIVE("已公开"),
    /** 撤下: the address keeps a page with reason and day. */
    WITHDRAWN("已撤下");

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
