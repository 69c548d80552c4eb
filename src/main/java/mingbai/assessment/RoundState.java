package mingbai.assessment;

import mingbai.web.Tone;

/** How far an assessment is. */
public enum RoundState {
    /** Everybody sees what will count; the year has not begun, or nobody has begun to score. */
    ANNOUNCED("已公布指标", Tone.NEWS),
    /** Points follow the records. */
    RUNNING("正在考核", Tone.SOON),
    /** The year is over; units may appeal. Points still follow records and decisions. */
    PROVISIONAL("初步结果", Tone.SOON),
    /** Sheets are files; nothing changes them. */
    FROZEN("已封存", Tone.DONE),
    PUBLISHED("已公布结果", Tone.DONE);

    private final String label;
    private final Tone tone;

    RoundState(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    public Tone tone() {
        return tone;
    }

    /** Whether points still follow the records. */
    public boolean follows() {
        return this == RUNNING || this == PROVISIONAL;
    }
}
