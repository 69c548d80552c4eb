package mingbai.participation.meeting;

import mingbai.web.Tone;

/** Where an application for a seat stands. */
public enum ApplicantState {
    APPLIED("已报名，等待抽签", Tone.NEWS),
    WITHDRAWN("已撤回", Tone.PLAIN),
    EXCLUDED("未列入抽签名单", Tone.LATE),
    SEATED("已抽中", Tone.DONE),
    RESERVE("未抽中，候补", Tone.PLAIN);

    private final String label;
    private final Tone tone;

    ApplicantState(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    public Tone tone() {
        return tone;
    }
}
