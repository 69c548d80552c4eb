package mingbai.inspection.events;

import mingbai.ledger.ActKind;

/** What happens in campaigns of self-inspection and in spot checks. */
public enum CampaignAct implements ActKind {
    CHECKLIST_SET("inspection.checklist-set", false),
    PLANNED("inspection.campaign-planned", false),
    /** The campaign went to its next step, its dates moved, it was called off, concluded or made public. */
    CHANGED("inspection.campaign-changed", false),
    SHEETS_SENT("inspection.check-sheets-sent", false),
    SHEET_FILLED("inspection.check-sheet-filled", false),
    SHEET_JUDGED("inspection.check-sheet-judged", false),
    URGED("inspection.check-sheets-urged", false),
    /** Findings became part of a campaign. */
    TIED("inspection.findings-tied", false),
    CAUSE_ASSIGNED("inspection.cause-assigned", false),
    IMPROVEMENT_SET("inspection.improvement-set", false),
    /** Seed and digest of the list, before the draw: whoever reads the log knows what must come out. */
    SAMPLE_ANNOUNCED("inspection.sample-announced", true),
    SAMPLE_DRAWN("inspection.sample-drawn", true),
    SAMPLE_JUDGED("inspection.sample-judged", false);

    private final String key;
    private final boolean open;

    CampaignAct(String key, boolean open) {
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
