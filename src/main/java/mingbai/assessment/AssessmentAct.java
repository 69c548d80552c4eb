package mingbai.assessment;

import mingbai.ledger.ActKind;

/** What is done in assessments. Public lines hold ids, codes and days; what a scorer gave is not public. */
enum AssessmentAct implements ActKind {
    SET_ENTERED("indicatorset.entered", true),
    ANNOUNCED("assessment.announced", true),
    BEGUN("assessment.begun", true),
    PROVISIONAL("assessment.made-provisional", true),
    FROZEN("assessment.frozen", true),
    PUBLISHED("assessment.published", true),
    RECOMPUTED("assessment.recomputed", false),
    SCORED("handscore.given", false);

    private final String key;
    private final boolean open;

    AssessmentAct(String key, boolean open) {
        this.key = key;
        this.open = open;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public boolean isPublic() {
        return open;
    }
}
