package mingbai.report.annual.events;

import mingbai.ledger.ActKind;

/** What happens to an annual report on its way; that it became public is the act of its document. */
public enum AnnualAct implements ActKind {
    BEGUN("annual.begun"),
    RECOUNTED("annual.recounted"),
    WRITTEN("annual.written"),
    SUBMITTED("annual.submitted"),
    RETURNED("annual.returned"),
    CLEARED("annual.cleared"),
    /** Its document was drafted for the ordinary review. */
    DRAFTED("annual.drafted"),
    PUBLISHED("annual.published"),
    CORRECTED("annual.corrected"),
    /** Agencies whose report is not public were urged. */
    URGED("annual.urged");

    private final String key;

    AnnualAct(String key) {
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
