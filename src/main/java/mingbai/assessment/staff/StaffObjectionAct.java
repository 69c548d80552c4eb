package mingbai.assessment.staff;

import mingbai.ledger.ActKind;

/** What happens to an objection against a sheet. */
enum StaffObjectionAct implements ActKind {
    FILED("staff-objection.filed"),
    ANSWERED("staff-objection.answered");

    private final String key;

    StaffObjectionAct(String key) {
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
