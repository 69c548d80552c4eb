package mingbai.inspection.rectify;

import mingbai.web.Tone;

/** Where an order to rectify stands. */
public enum OrderState {
    DRAFT("草稿待签发", Tone.PLAIN), SERVED("已送达，整改中", Tone.SOON), ANSWERED("已报告，待复查", Tone.NEWS), CLOSED("已办结", Tone.DONE), DROPPED("已作废", Tone.PLAIN);

    private final String label;
    private final Tone tone;

    OrderState(String label, Tone tone) {
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
