package mingbai.request;

import mingbai.law.LegalTerm;

/** Whose opinion is asked before an answer; the time it takes is not counted (Art. 33(3)). */
public enum PartyKind {
    /** Art. 32: whose business secret or privacy is touched. Silence is not consent: the agency decides by the Regulation. */
    THIRD_PARTY("第三方", LegalTerm.THIRD_PARTY_OPINION),
    /** Art. 34: another agency that made the information too. Silence is consent to disclosure. */
    CO_MAKER("协助制作机关", LegalTerm.OTHER_AGENCY_OPINION);

    private final String label;
    private final String term;

    PartyKind(String label, String term) {
        this.label = label;
        this.term = term;
    }

    public String label() {
        return label;
    }

    /** Code of the {@link LegalTerm} within which it answers. */
    public String term() {
        return term;
    }
}
