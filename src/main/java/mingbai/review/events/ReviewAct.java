package mingbai.review.events;

import mingbai.ledger.ActKind;

/** The acts of sign-off. All private: opinions and secrecy decisions are the agency's inner business until law asks for them. */
public enum ReviewAct implements ActKind {
    OPENED("review.opened"),
    OPINION_GIVEN("review.opinion-given"),
    OPINION_CONFIRMED("review.opinion-confirmed"),
    SECRECY_DECIDED("review.secrecy-decided"),
    EVIDENCE_ADDED("review.evidence-added"),
    TAKEN_BACK("review.taken-back"),
    ROUTE_SET("review.route-set");

    private final String key;

    ReviewAct(String key) {
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
