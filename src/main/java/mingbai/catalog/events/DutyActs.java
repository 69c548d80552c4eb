package mingbai.catalog.events;

import mingbai.ledger.ActKind;

/** What people do about duties. Public lines hold codes, ids and days; reasons and what a fact was about are private. */
public enum DutyActs implements ActKind {
    COUNTING_STARTED("duty-counting.started", true),
    NOTHING_STATED("duty.answered-nothing", false),
    EXCUSED("duty.excused", false),
    DISCHARGE_MOVED("duty.discharge-moved", false),
    FACT_RECORDED("duty.fact-recorded", false);

    private final String key;
    private final boolean shown;

    DutyActs(String key, boolean shown) {
        this.key = key;
        this.shown = shown;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public boolean isPublic() {
        return shown;
    }
}
