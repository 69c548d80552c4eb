package mingbai.inspection;

import mingbai.web.Tone;

/** Where a finding stands in the ledger of findings (台账). */
public enum FindingState {
    OPEN("待整改", Tone.SOON),
    /** The agency says it is no fault, or cannot be mended; the office has to judge. */
    EXPLAINED("已说明待认定", Tone.NEWS),
    /** The agency says it is mended; somebody else, or the machine, looks again. */
    MENDED("已整改待复查", Tone.NEWS),
    /** Seen to be mended; somebody other than who mended it strikes it off. */
    RECHECKED("复查通过待销号", Tone.NEWS),
    CLOSED("已销号", Tone.DONE),
    /** Judged to be no fault; stays so for the same thing. */
    DISMISSED("不属问题", Tone.PLAIN);

    private final String label;
    private final Tone tone;

    FindingState(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    public Tone tone() {
        return tone;
    }

    /** Whether it still has to be mended: its day of mending runs. */
    public boolean isOwed() {
        return this == OPEN || this == EXPLAINED;
    }

    /** Whether nothing more happens to it by itself. */
    public boolean isEnded() {
        return this == CLOSED || this == DISMISSED;
    }
}
