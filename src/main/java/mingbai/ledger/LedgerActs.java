package mingbai.ledger;

/** The ledger's own kinds of act. */
enum LedgerActs implements ActKind {
    PAYLOAD_ERASED("payload.erased");

    private final String key;

    LedgerActs(String key) {
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
