package mingbai.assessment.score;

import mingbai.web.Tone;

/** Whether an indicator could be scored. */
public enum Standing {
    JUDGED("已评定", Tone.DONE), TOO_FEW("数量过少，不评定", Tone.NEWS), PENDING("待评分", Tone.SOON);

    private final String label;
    private final Tone tone;

    Standing(String label, Tone tone) {
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
