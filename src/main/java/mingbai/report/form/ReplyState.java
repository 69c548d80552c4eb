package mingbai.report.form;

import mingbai.web.Tone;

/** Where a unit's reply stands. */
public enum ReplyState {
    OPEN("未报", Tone.SOON),
    SUBMITTED("已报，待审核", Tone.NEWS),
    RETURNED("已退回", Tone.LATE),
    ACCEPTED("已通过", Tone.DONE);

    private final String label;
    private final Tone tone;

    ReplyState(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    public Tone tone() {
        return tone;
    }

    /** Whether the unit still owes it. */
    public boolean owed() {
        return this == OPEN || this == RETURNED;
    }
}
