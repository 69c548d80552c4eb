package mingbai.assessment.appeal;

import mingbai.ledger.ActKind;

/** What happens to an appeal. */
enum AppealAct implements ActKind {
    TERMS_SET("appeal.terms-set"),
    FILED("appeal.filed"),
    WITHDRAWN("appeal.withdrawn"),
    HEARD("appeal.heard"),
    DECIDED("appeal.decided");

    private final String key;

    AppealAct(String key) {
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
