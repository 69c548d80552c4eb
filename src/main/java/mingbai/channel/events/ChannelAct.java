package mingbai.channel.events;

import mingbai.ledger.ActKind;

/** What is done with published documents beyond the portal page. The beginning and the result of a notice (公示) are public. */
public enum ChannelAct implements ActKind {
    CARD_FILLED("card.filled", false);

    private final String key;
    private final boolean isPublic;

    ChannelAct(String key, boolean isPublic) {
        this.key = key;
        this.isPublic = isPublic;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public boolean isPublic() {
        return isPublic;
    }
}
