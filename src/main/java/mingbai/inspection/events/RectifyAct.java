package mingbai.inspection.events;

import mingbai.ledger.ActKind;

/** What people do about findings besides changing where they stand. Inner business of the agencies. */
public enum RectifyAct implements ActKind {
    EVIDENCE_ADDED("finding.evidence-added"),
    ASSIGNED("finding.assigned"),
    EXTENSION_ASKED("finding.extension-asked"),
    EXTENSION_DECIDED("finding.extension-decided"),
    ORDER_DRAFTED("rectify-order.drafted"),
    ORDER_EDITED("rectify-order.edited"),
    ORDER_DROPPED("rectify-order.dropped"),
    ORDER_SIGNED("rectify-order.signed"),
    ORDER_ANSWERED("rectify-order.answered"),
    ORDER_RETURNED("rectify-order.returned"),
    ORDER_URGED("rectify-order.urged"),
    ORDER_CLOSED("rectify-order.closed"),
    BULLETIN_HANDED_OVER("bulletin.handed-over"),
    /** A report of somebody outside was taken in; which finding it became. */
    OUTSIDE_TAKEN("outside-finding.taken");

    private final String key;

    RectifyAct(String key) {
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
