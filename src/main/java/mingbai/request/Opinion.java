package mingbai.request;

import java.util.List;

/** What a third party or another agency said to disclosure. That nobody said anything in time is computed, not recorded. */
public enum Opinion {
    AGREES("同意公开"),
    AGREES_PARTLY("同意部分公开"),
    REFUSES("不同意公开"),
    /** Of an older system, which told only how long it took. */
    NOT_ON_RECORD("历史数据未载明");

    private final String label;

    Opinion(String label) {
        this.label = label;
    }

    /** What may be entered here. */
    public static List<Opinion> choices() {
        return List.of(AGREES, AGREES_PARTLY, REFUSES);
    }

    public String label() {
        return label;
    }
}
