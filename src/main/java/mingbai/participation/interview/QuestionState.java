package mingbai.participation.interview;

import mingbai.web.Tone;

/** Where a question somebody asked stands; the public sees {@link #SHOWN} ones alone, and of {@link #TAKEN_DOWN} ones that they were there. */
public enum QuestionState {
    WAITING("待审核", Tone.SOON), SHOWN("已显示", Tone.DONE), HIDDEN("不显示", Tone.PLAIN), TAKEN_DOWN("已撤下", Tone.LATE);

    private final String label;
    private final Tone tone;

    QuestionState(String label, Tone tone) {
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
