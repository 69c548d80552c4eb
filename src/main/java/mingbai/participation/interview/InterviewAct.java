package mingbai.participation.interview;

import mingbai.ledger.ActKind;

/** What happens at an interview. A question is recorded by the program: who asked it is not known. */
enum InterviewAct implements ActKind {
    ASKED("interview.question-asked"),
    JUDGED("interview.question-judged"),
    ENTERED("interview.entry-entered"),
    RELEASED("interview.entry-released"),
    SENT_BACK("interview.entry-sent-back"),
    TAKEN_DOWN("interview.taken-down"),
    IMPORTED("interview.transcript-imported");

    private final String key;

    InterviewAct(String key) {
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
