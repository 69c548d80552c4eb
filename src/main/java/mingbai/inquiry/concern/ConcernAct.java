package mingbai.inquiry.concern;

import mingbai.ledger.ActKind;

/** What happens to signals and responses. */
public enum ConcernAct implements ActKind {
    SIGNAL_RECORDED("concern.signal-recorded"),
    SIGNAL_JUDGED("concern.signal-judged"),
    SIGNAL_CLOSED("concern.signal-closed"),
    RESPONSE_STARTED("concern.response-started"),
    CONFERENCE_HELD("concern.conference-held"),
    /** A document of it became public. */
    RESPONSE_PUBLISHED("concern.response-published");

    private final String key;

    ConcernAct(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public boolean isPublic() {
        return false;
    }
}
