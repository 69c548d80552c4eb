package mingbai.contribution.events;

import mingbai.ledger.ActKind;

/** What happens to a contribution. All of it is inner business of the agencies. */
public enum ContributionAct implements ActKind {
    SENT("contribution.sent"),
    /** Stopped at intake for a secrecy mark: who and when, nothing of the text. */
    STOPPED("contribution.stopped"),
    TAKEN("contribution.taken"),
    DECLINED("contribution.declined"),
    RECALLED("contribution.recalled"),
    SEALED("contribution.sealed");

    private final String key;

    ContributionAct(String key) {
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
