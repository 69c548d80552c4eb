package mingbai.notice.events;

import mingbai.ledger.ActKind;

/** How notices by mail ended. Nothing of it is public: they are between an agency and a citizen. */
public enum MailActs implements ActKind {
    SENT("mail.sent"),
    FAILED("mail.failed"),
    RETRIED("mail.retried"),
    /** Whoever holds an address wants no notices there, or wants them again. */
    SWITCHED_OFF("mail.switched-off"),
    SWITCHED_ON("mail.switched-on");

    private final String key;

    MailActs(String key) {
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
