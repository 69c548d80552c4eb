package mingbai.inquiry.misconduct;

import mingbai.ledger.ActKind;

/**
 * What the ledger is told. All that happens to reports is one kind, done by the program for no agency: who acted and what it was stands sealed beside the report, and the line vouches for it.
 * A line that named the act or the actor would tell every reader of the audit that there is a report, and where (ADR 2026-11-23-misconduct).
 */
enum KeptApartAct implements ActKind {
    KEPT_APART("matter.kept-apart"),
    KEEPER_NAMED("keeper.named"),
    KEEPER_CONFIRMED("keeper.confirmed"),
    KEEPER_ENDED("keeper.ended");

    private final String key;

    KeptApartAct(String key) {
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
