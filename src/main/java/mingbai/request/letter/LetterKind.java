package mingbai.request.letter;

/** Every kind of letter an agency writes in a request, with the provision it obeys and to whom it goes. */
public enum LetterKind {
    RECEIPT("登记回执", "第三十一条", To.APPLICANT),
    /** Once only (一次性告知). */
    CORRECTION("补正告知书", "第三十条", To.APPLICANT),
    THIRD_PARTY_OPINION("第三方意见征询书", "第三十二条", To.THIRD_PARTY),
    CO_MAKER_OPINION("协办机关意见征询函", "第三十四条", To.CO_MAKER),
    EXTENSION("延长答复期限告知书", "第三十三条第二款", To.APPLICANT),
    REASONS("说明理由通知书", "第三十五条", To.APPLICANT),
    DELAY("延迟答复告知书", "第三十五条", To.APPLICANT),
    FEE("收费通知书", "第四十二条", To.APPLICANT),
    NOT_CORRECTED("不再处理告知书（逾期未补正）", "第三十条", To.APPLICANT),
    NOT_PAID("不再处理告知书（逾期未缴费）", "《政府信息公开信息处理费管理办法》第六条", To.APPLICANT),
    ANSWER("答复书", "第三十六条", To.APPLICANT),
    /** Ordered by a reconsideration body or a court. */
    ANSWER_AGAIN("重新答复书", "第三十六条", To.APPLICANT),
    /** The third party did not agree, and the public interest outweighs that. */
    THIRD_PARTY_DECISION("向第三方告知决定书", "第三十二条", To.THIRD_PARTY),
    FORWARDED("转办告知书", "第四十一条", To.APPLICANT),
    /** About a record of the applicant's own that is said to be wrong. */
    RECORD_CORRECTION("更正答复书", "第四十一条", To.APPLICANT);

    /** Who gets it. */
    public enum To { APPLICANT, THIRD_PARTY, CO_MAKER }

    private final String label;
    private final String article;
    private final To to;

    LetterKind(String label, String article, To to) {
        this.label = label;
        this.article = article;
        this.to = to;
    }

    public String label() {
        return label;
    }

    /** Provision; of the 2019 Regulation where no other is named. */
    public String article() {
        return article;
    }

    public To to() {
        return to;
    }

    /** Whether it answers the request: made by its review alone ({@link SignAnswer}). */
    public boolean isAnswer() {
        return this == ANSWER || this == ANSWER_AGAIN;
    }

    /** Whether a clerk begins it by itself; the others are begun by the act they tell of. */
    public boolean isBegunByHand() {
        return this == RECEIPT || this == FORWARDED || this == RECORD_CORRECTION;
    }
}
