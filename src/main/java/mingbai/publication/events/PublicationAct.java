package mingbai.publication.events;

import mingbai.ledger.ActKind;

/**
 * The acts of a document's life. Those that change what the public sees are public; what happens before is the agency's inner business.
 * Details of the public ones: {@code document}, {@code edition} (ids), {@code org}, {@code no}, {@code agency}, days.
 */
public enum PublicationAct implements ActKind {
    DRAFTED("document.drafted", false),
    REVISED("document.revised", false),
    SUBMITTED("document.submitted", false),
    TAKEN_BACK("document.taken-back", false),
    RETURNED("document.returned", false),
    REFUSED("document.refused", false),
    CLEARED("document.cleared", false),
    REGISTERED("document.registered", false),
    DISCARDED("document.discarded", false),
    QUARANTINED("document.quarantined", false),
    SCHEDULED("document.scheduled", false),
    UNSCHEDULED("document.unscheduled", false),
    JOINT_CONFIRMED("document.joint-confirmed", false),
    PUBLISHED("document.published", true),
    WITHDRAWN("document.withdrawn", true),
    EXPIRED("document.expired", true),
    REPEALED("document.repealed", true),
    LINKED("document.linked", true),
    IMPORT_ANSWERED("import.answered", false),
    IMPORTED("document.imported", true),
    IMPORTED_UNPUBLISHED("document.imported-unpublished", false),
    ISSUED("issued.registered", false),
    ISSUED_CORRECTED("issued.corrected", false),
    ISSUED_STRUCK("issued.struck", false),
    NORMATIVE_MARKED("normative.marked", false),
    NORMATIVE_UNMARKED("normative.unmarked", false),
    CLEANED_UP("normative.cleaned-up", false),
    ERROR_REPORTED("document.error-reported", false),
    ERROR_ANSWERED("document.error-answered", false);

    private final String key;
    private final boolean isPublic;

    PublicationAct(String key, boolean isPublic) {
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
