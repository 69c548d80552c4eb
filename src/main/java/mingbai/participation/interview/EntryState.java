package mingbai.participation.interview;

import mingbai.web.Tone;

/** Where an entry of the live text stands; the public sees {@link #RELEASED} ones, and of {@link #TAKEN_DOWN} ones that they were there. */
public enum EntryState {
    WAITING("待放行", Tone.SOON), RELEASED("已发布", Tone.DONE), SENT_BACK("已退回", Tone.LATE), TAKEN_DOWN("已撤下", Tone.LATE);

    private final String label;
    private final Tone tone;

    EntryState(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    public Tone tone() {
        return tone;
    }

    /** Whether it has a place on the public page. */
    public boolean wasPublic() {
        return this == RELEASED || this == TAKEN_DOWN;
    }
}
