package mingbai.inspection.events;

import mingbai.ledger.ActKind;

/** What happens to findings and rules. All of it is inner business of the agencies; what is public of it is counted. */
public enum InspectionAct implements ActKind {
    /** The machine looked; how much, and what came of it. */
    LOOKED("inspection.looked"),
    /** Findings of one look that were new, came back, are gone, or are told in other words now. */
    SEEN("inspection.seen"),
    /** A finding that did not come from the machine. */
    ENTERED("inspection.entered"),
    /** A person changed where a finding stands. */
    FINDING_CHANGED("inspection.finding-changed"),
    RULE_SET("inspection.rule-set"),
    /** A person entered what a line of the national sheet came to. */
    INDICATOR_ENTERED("inspection.indicator-entered"),
    /** An office set of which class a column is, and how often something new must come. */
    COLUMN_TERM_SET("inspection.column-term-set"),
    /** Visits of our home page that a monitor outside made. */
    VISITS_IMPORTED("inspection.visits-imported");

    private final String key;

    InspectionAct(String key) {
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
