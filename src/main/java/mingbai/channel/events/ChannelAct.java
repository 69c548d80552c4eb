package mingbai.channel.events;

import mingbai.ledger.ActKind;

/** What is done with published documents beyond the portal page. The beginning and the result of a notice (公示) are public. */
public enum ChannelAct implements ActKind {
    CARD_FILLED("card.filled", false),
    PLACE_SET("place.set", false),
    PUT_UP("showing.put-up", false),
    TAKEN_DOWN("showing.taken-down", false),
    NOTICE_BEGUN("notice.begun", true),
    OBJECTION_TAKEN("objection.taken", false),
    OBJECTION_HANDLED("objection.handled", false),
    NOTICE_ENDED("notice.ended", true),
    BULLETIN_ISSUED("bulletin.issued", true),
    VISITED("reading-place.visited", false),
    DELIVERED("documents.delivered", false),
    TARGET_SET("push-target.set", false),
    PUSH_ENDED("push.ended", false);

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
