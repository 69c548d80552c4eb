package mingbai.request.events;

import mingbai.ledger.ActKind;

/** What happens to a request. None of it is public: who asks for what is the applicant's business. */
public enum RequestAct implements ActKind {
    SUBMITTED("request.submitted"),
    IMPORTED("request.imported"),
    /** Both sides confirmed, or it was signed for (Art. 31). */
    RECEIVED("request.received"),
    ASSIGNED("request.assigned"),
    /** To the successor of an agency that is gone (Art. 10). */
    PASSED_ON("request.passed-on"),
    /** Asked for by word of mouth: written down, read back and agreed to (Art. 29(1)). */
    WRITTEN_DOWN("request.written-down"),
    /** Subject, description or an applicant's contact put right as the applicant wishes. */
    AMENDED("request.amended"),
    FACT_TAKEN_BACK("request.fact-taken-back"),
    CORRECTION_PREPARED("request.correction-prepared"),
    CORRECTION_ASKED("request.correction-asked"),
    CORRECTED("request.corrected"),
    /** A good reason for the missed period of a correction was accepted (Art. 30). */
    CORRECTION_EXCUSED("request.correction-excused"),
    OPINION_PREPARED("request.opinion-prepared"),
    OPINION_ASKED("request.opinion-asked"),
    OPINION_RECEIVED("request.opinion-received"),
    OPINION_GIVEN("request.opinion-given"),
    OPINION_URGED("request.opinion-urged"),
    /** To be disclosed against a third party's will (Art. 32): decided, then told to it. */
    OVERRIDE_PREPARED("request.override-prepared"),
    OVERRIDE_TOLD("request.override-told"),
    EXTENSION_PROPOSED("request.extension-proposed"),
    EXTENSION_CONSENTED("request.extension-consented"),
    EXTENSION_DECLINED("request.extension-declined"),
    EXTENDED("request.extended"),
    DELAY_PREPARED("request.delay-prepared"),
    DELAYED("request.delayed"),
    REASONS_PREPARED("request.reasons-prepared"),
    REASONS_ASKED("request.reasons-asked"),
    REASONS_GIVEN("request.reasons-given"),
    /** Prepared, never told; the clock knows nothing of it. */
    MEASURE_DROPPED("request.measure-dropped"),
    FEE_DECIDED("request.fee-decided"),
    FEE_DROPPED("request.fee-dropped"),
    FEE_NOTICED("request.fee-noticed"),
    FEE_RECEIVED("request.fee-received"),
    FEE_PAID("request.fee-paid"),
    LETTER_WRITTEN("request.letter-written"),
    LETTER_EDITED("request.letter-edited"),
    LETTER_SIGNED("request.letter-signed"),
    LETTER_DROPPED("request.letter-dropped"),
    LETTER_SERVED("request.letter-served"),
    LETTER_DELIVERED("request.letter-delivered"),
    ANSWER_DRAFTED("request.answer-drafted"),
    ANSWER_SUBMITTED("request.answer-submitted"),
    ANSWER_RETURNED("request.answer-returned"),
    /** Passed its review. */
    ANSWER_CLEARED("request.answer-cleared"),
    ANSWER_REFUSED("request.answer-refused"),
    ANSWER_DROPPED("request.answer-dropped"),
    ANSWER_SEALED("request.answer-sealed"),
    ANSWER_SERVED("request.answer-served"),
    ANSWERED("request.answered"),
    CLOSED("request.closed"),
    WITHDRAWN("request.withdrawn"),
    /** A reconsideration or a court orders a new answer. */
    REOPENED("request.reopened"),
    MESSAGE_SENT("request.message-sent"),
    RATED("request.rated"),
    PROOF_SEEN("request.proof-seen"),
    LINKED("request.linked"),
    WITHHELD_RECORDED("request.withheld-recorded"),
    WITHHELD_REVIEWED("request.withheld-reviewed"),
    MADE_PROACTIVE("request.made-proactive"),
    /** An applicant suggests to disclose it to everybody (Art. 44). */
    SUGGESTED("request.suggested"),
    SUGGESTION_ANSWERED("request.suggestion-answered"),
    EXPORTED("request.exported"),
    REMEDY_FILED("request.remedy-filed"),
    REMEDY_CHANGED("request.remedy-changed"),
    REMEDY_CLOSED("request.remedy-closed"),
    REMEDY_IMPORTED("request.remedy-imported"),
    COMPLAINT_RECEIVED("request.complaint-received"),
    COMPLAINT_CHANGED("request.complaint-changed"),
    COMPLAINT_CLOSED("request.complaint-closed"),
    RECORD_CORRECTION_RECEIVED("request.record-correction-received"),
    RECORD_CORRECTION_CLOSED("request.record-correction-closed"),
    MARK_SET("request.mark-set");

    private final String key;

    RequestAct(String key) {
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
