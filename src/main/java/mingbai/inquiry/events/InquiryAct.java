package mingbai.inquiry.events;

import mingbai.ledger.ActKind;

/** What happens to an inquiry. None of it is public: who asks what is the asker's business. */
public enum InquiryAct implements ActKind {
    RECEIVED("inquiry.received"),
    IMPORTED("inquiry.imported"),
    ACCEPTED("inquiry.accepted"),
    ASSIGNED("inquiry.assigned"),
    /** Kind, category, place or words put right. */
    AMENDED("inquiry.amended"),
    PASSED_ON("inquiry.passed-on"),
    PASSED_BACK("inquiry.passed-back"),
    MERGED("inquiry.merged"),
    SPLIT("inquiry.split"),
    RETURNED("inquiry.returned"),
    INVALID("inquiry.invalid"),
    REVIVED("inquiry.revived"),
    EXTENSION_PROPOSED("inquiry.extension-proposed"),
    EXTENSION_DECLINED("inquiry.extension-declined"),
    EXTENDED("inquiry.extended"),
    URGED("inquiry.urged"),
    SUPERVISED("inquiry.supervised"),
    HANDED_OVER("inquiry.handed-over"),
    ANSWER_DRAFTED("inquiry.answer-drafted"),
    ANSWER_SUBMITTED("inquiry.answer-submitted"),
    ANSWER_RETURNED("inquiry.answer-returned"),
    ANSWER_CLEARED("inquiry.answer-cleared"),
    ANSWER_DROPPED("inquiry.answer-dropped"),
    ANSWERED("inquiry.answered"),
    ANSWER_PUBLISHED("inquiry.answer-published"),
    ANSWER_HIDDEN("inquiry.answer-hidden"),
    REOPENED("inquiry.reopened"),
    WITHDRAWN("inquiry.withdrawn"),
    MESSAGE_SENT("inquiry.message-sent"),
    RATED("inquiry.rated"),
    CALLED_BACK("inquiry.called-back"),
    CODE_RENEWED("inquiry.code-renewed"),
    FACT_TAKEN_BACK("inquiry.fact-taken-back");

    private final String key;

    InquiryAct(String key) {
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
