package mingbai.inquiry.counter;

import mingbai.ledger.ActKind;

/** What happens to a record of the counter. Not public: who came is the visitor's business. */
enum CounterAct implements ActKind {
    RECORD_KEPT("inquiry.record-kept");

    private final String key;

    CounterAct(String key) {
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
