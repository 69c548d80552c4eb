package mingbai.participation.events;

import mingbai.ledger.ActKind;

/** What happens to an activity itself. Those after which the public sees something else are public; their details hold the number and codes alone. */
public enum ActivityAct implements ActKind {
    DRAFTED("activity.drafted", false),
    SAVED("activity.saved", false),
    REVISING("activity.revising", false),
    DROPPED("activity.dropped", false),
    SUBMITTED("activity.submitted", false),
    TAKEN_BACK("activity.taken-back", false),
    RETURNED("activity.returned", false),
    REFUSED("activity.refused", false),
    SEALED("activity.sealed", false),
    CLEARED("activity.cleared", true),
    CANCELLED("activity.cancelled", true),
    CONCLUDING("activity.concluding", false),
    CONCLUDED("activity.concluded", true),
    /** Held before this platform carried it; the act stands for the clearance it never had here. */
    IMPORTED("activity.imported", true);

    private final String key;
    private final boolean isPublic;

    ActivityAct(String key, boolean isPublic) {
        this.key = key;
        this.isPublic = isPublic;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public boolean isPublic() {
        return isPublic;
    }
}
