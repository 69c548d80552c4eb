package mingbai.almanac.events;

import mingbai.ledger.ActKind;

/** What is done to the working calendar. Public: dates that everybody's terms rest on changed. */
public enum AlmanacActs implements ActKind {
    AMENDED("calendar.amended");

    private final String key;

    AlmanacActs(String key) {
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
