package mingbai.notice.events;

import mingbai.ledger.ActKind;

/** How notices by mail ended. Nothing of it is public: they are between an agency and a citizen. */
public enum MailActs implements ActKind {
    SENT("mail.sent"),
    FAILED("mail.failed"),
    RETRIED("mail.retried");

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
