package mingbai.notice.events;

import mingbai.ledger.ActKind;

/** What is done with messages. Nothing of it is public: messages are between staff. */
public enum MessageActs implements ActKind {
    SENT("message.sent"),
    READ("message.read");

    private final String key;

    MessageActs(String key) {
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
