package mingbai.assessment.evaluation;

import mingbai.ledger.ActKind;

/** What happens to a social evaluation. An answer is recorded by the program: who gave it is not known. */
enum EvaluationAct implements ActKind {
    PREPARED("evaluation.prepared"),
    CANCELLED("evaluation.cancelled"),
    CODES_MADE("evaluation.codes-made"),
    ANSWERED("evaluation.answered"),
    COMMENT_JUDGED("evaluation.comment-judged");

    private final String key;

    EvaluationAct(String key) {
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
