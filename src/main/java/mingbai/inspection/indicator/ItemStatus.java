package mingbai.inspection.indicator;

import mingbai.web.Tone;

/** What a line of the sheet came to. */
public enum ItemStatus {
    PASS("符合", Tone.DONE),
    FAIL("不符合", Tone.LATE),
    /** Looked at, but too little to judge by: no pass. */
    NO_DATA("数据不足", Tone.SOON),
    UNCHECKED("未检查", Tone.PLAIN);

    private final String label;
    private final Tone tone;

    ItemStatus(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    public Tone tone() {
        return tone;
    }

    public boolean isJudged() {
        return this == PASS || this == FAIL;
    }
}
