package mingbai.statistics.source;

import mingbai.ledger.ActKind;

/** What is done with figures of other business systems. */
enum FigureAct implements ActKind {
    ENTERED("figure.entered"),
    IMPORTED("figure.imported");

    private final String key;

    FigureAct(String key) {
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
