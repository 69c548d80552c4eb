package mingbai.identity.events;

import mingbai.ledger.ActKind;

/** What is done to accounts and by whom they are used. All private: who works where under which login is nobody else's business. */
public enum IdentityActs implements ActKind {
    CREATED("account.created"),
    AMENDED("account.amended"),
    SUSPENDED("account.suspended"),
    RESUMED("account.resumed"),
    PASSWORD_CHANGED("password.changed"),
    PASSWORD_RESET("password.reset"),
    LOCKED("account.locked"),
    UNLOCKED("account.unlocked"),
    SIGNED_IN("account.signed-in"),
    SIGNED_OUT("account.signed-out"),
    GRANTED("role.granted"),
    REVOKED("role.revoked"),
    DELEGATED("role.delegated"),
    DELEGATION_ENDED("delegation.ended"),
    HANDED_OVER("work.handed-over");

    private final String key;

    IdentityActs(String key) {
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
