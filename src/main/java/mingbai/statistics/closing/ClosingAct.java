package mingbai.statistics.closing;

import mingbai.ledger.ActKind;

/** What is done to the figures of a period. The lines are public: they hold codes and days. */
public enum ClosingAct implements ActKind {
    BEGUN("figures.closing-begun"),
    CLOSED("figures.closed");

    private final String key;

    ClosingAct(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public boolean isPublic() {
        return true;
    }
}
