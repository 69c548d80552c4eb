package mingbai.report.form.events;

import mingbai.ledger.ActKind;

/** What happens to forms, rounds and replies. All of it is inner business of the agencies. */
public enum FormAct implements ActKind {
    DEFINED("form.defined"),
    SET("form.set"),
    BEGUN("form.round-begun"),
    SENT("form.sheets-sent"),
    CLOSED("form.round-closed"),
    FILLED("form.filled"),
    SUBMITTED("form.submitted"),
    RETURNED("form.returned"),
    ACCEPTED("form.accepted"),
    URGED("form.urged");

    private final String key;

    FormAct(String key) {
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
