package mingbai.assessment.model;

import mingbai.ledger.ActKind;

/** What happens to model units. */
enum ModelAct implements ActKind {
    CALLED("model.called"),
    APPLIED("model.applied"),
    JUDGED("model.judged"),
    DECIDED("model.decided"),
    LOOKED_AT("model.looked-at"),
    WITHDRAWN("model.withdrawn");

    private final String key;

    ModelAct(String key) {
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
