package mingbai.request;

/** What a third party or another agency said to disclosure. That nobody said anything in time is computed, not recorded. */
public enum Opinion {
    AGREES("同意公开"),
    AGREES_PARTLY("同意部分公开"),
    REFUSES("不同意公开");

    private final String label;

    Opinion(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
