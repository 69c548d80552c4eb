package mingbai.inquiry.hotline;

import mingbai.ledger.ActKind;

/** What happens to calls of the hotline; none of it is public, for numbers and days of single calls lead to people. */
public enum HotlineAct implements ActKind {
    /** A batch was told by a file or by the call system. */
    TOLD("inquiry.calls-told", false),
    /** Somebody rang back (回访). */
    CALLED_BACK("inquiry.call-followed-up", false),
    /** Seed and digest of the list, before the draw. */
    SAMPLE_ANNOUNCED("inquiry.call-sample-announced", true),
    SAMPLE_DRAWN("inquiry.call-sample-drawn", true),
    CHECKED("inquiry.call-checked", false);

    private final String key;
    private final boolean open;

    HotlineAct(String key, boolean open) {
        this.key = key;
        this.open = open;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public boolean isPublic() {
        return open;
    }
}
