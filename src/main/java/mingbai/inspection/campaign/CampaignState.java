package mingbai.inspection.campaign;

import mingbai.web.Tone;

/** Which step a campaign is at. */
public enum CampaignState {
    PLANNED("已制定，未部署", Tone.PLAIN),
    CHECKING("自查中", Tone.NEWS),
    ANALYSING("分析中", Tone.NEWS),
    /** Measures are set and followed. */
    MENDING("整改中", Tone.SOON),
    CONCLUDED("已结束", Tone.DONE),
    CALLED_OFF("已取消", Tone.PLAIN);

    private final String label;
    private final Tone tone;

    CampaignState(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    public Tone tone() {
        return tone;
    }

    public boolean isOver() {
        return this == CONCLUDED || this == CALLED_OFF;
    }
}
