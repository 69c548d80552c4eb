package mingbai.assessment.merit;

import mingbai.ledger.ActKind;

/** What happens to a recorded decision. */
enum MeritAct implements ActKind {
    RECORDED("merit.recorded"),
    CORRECTED("merit.corrected"),
    STRUCK("merit.struck");

    private final String key;

    MeritAct(String key) {
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
