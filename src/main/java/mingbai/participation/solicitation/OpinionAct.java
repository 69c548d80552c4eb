package mingbai.participation.solicitation;

import mingbai.ledger.ActKind;

/** What happens to opinions. Those sent over the net are recorded by the program: who sent them need not be known. */
enum OpinionAct implements ActKind {
    RECEIVED("opinion.received"),
    ENTERED("opinion.entered"),
    IMPORTED("opinion.imported"),
    JUDGED("opinion.judged"),
    TAKEN_ALONG("opinion.taken-along");

    private final String key;

    OpinionAct(String key) {
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
