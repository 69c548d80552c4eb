package mingbai.law;

import java.util.List;

/**
 * What an agency may answer (Arts. 36-40), each with its provision, the row of the annual report it counts in, and what the answer must
 * contain. Rows are confirmed; that a provision leads to a row is our reading where the form does not say so.
 */
public enum AnswerKind {
    ALREADY_PUBLIC("第三十六条第（一）项", "已主动公开，告知获取方式、途径", Outcome.OPEN, Need.PLACE),
    GIVEN("第三十六条第（二）项", "予以公开，提供信息", Outcome.OPEN, Need.FILES),
    GIVEN_LATER("第三十六条第（二）项", "予以公开，告知获取的方式、途径和时间", Outcome.OPEN, Need.PLACE),
    PARTLY_GIVEN("第三十七条", "区分处理，提供可以公开的部分", Outcome.PARTLY_OPEN, Need.FILES, Need.GROUND, Need.REASONS),
    SECRET("第十四条、第三十六条第（三）项", "不予公开：依法确定为国家秘密", Outcome.SECRET, Need.REASONS),
    BARRED("第十四条、第三十六条第（三）项", "不予公开：法律、行政法规禁止公开", Outcome.BARRED, Need.REASONS),
    SAFETY("第十四条、第三十六条第（三）项", "不予公开：公开后可能危及国家安全、公共安全、经济安全、社会稳定", Outcome.SAFETY, Need.REASONS),
    THIRD_PARTY("第十五条、第三十六条第（三）项", "不予公开：会损害第三方合法权益", Outcome.THIRD_PARTY, Need.REASONS),
    INTERNAL("第十六条第一款、第三十六条第（三）项", "不予公开：内部事务信息", Outcome.INTERNAL, Need.REASONS),
    PROCESS("第十六条第二款、第三十六条第（三）项", "不予公开：过程性信息", Outcome.PROCESS, Need.REASONS),
    CASE_FILE("第十六条第二款、第三十六条第（三）项", "不予公开：行政执法案卷信息", Outcome.CASE_FILE, Need.REASONS),
    OTHER_ACCESS("第三十六条第（七）项", "有关法律、行政法规对信息的获取有特别规定，告知依照其办理", Outcome.OTHER_ACCESS, Need.PLACE),
    DOES_NOT_EXIST("第三十六条第（四）项", "经检索没有所申请公开的信息，告知该信息不存在", Outcome.NOT_HELD, Need.REASONS),
    ANOTHER_AGENCY("第三十六条第（五）项", "不属于本机关负责公开，说明理由", Outcome.NOT_HELD, Need.REASONS, Need.RIGHT_AGENCY),
    TO_BE_MADE("第三十八条", "没有现成信息，需要加工、分析", Outcome.TO_BE_MADE, Need.REASONS),
    STILL_UNCLEAR("第三十条", "补正后申请内容仍不明确", Outcome.STILL_UNCLEAR, Need.REASONS),
    PETITION("第三十九条第一款", "以申请的形式进行信访、投诉、举报等活动，告知不作为政府信息公开申请处理", Outcome.PETITION, Need.PLACE),
    REPEATED("第三十六条第（六）项", "已作出答复、重复申请公开相同信息，不予重复处理", Outcome.REPEATED, Need.REASONS),
    PUBLICATION("第三十九条第二款", "要求提供政府公报、报刊、书籍等公开出版物，告知获取的途径", Outcome.PUBLICATION, Need.PLACE),
    EXCESSIVE("第三十五条", "申请数量、频次明显超过合理范围且理由不合理，不予处理", Outcome.EXCESSIVE, Need.REASONS),
    CONFIRM_AGAIN("第三十六条", "要求确认或者重新出具已经获取的信息", Outcome.CONFIRM_AGAIN, Need.REASONS),
    NOT_CORRECTED("第三十条", "逾期不补正，视为放弃申请，不再处理", Outcome.NOT_CORRECTED),
    NOT_PAID("《政府信息公开信息处理费管理办法》第六条", "逾期未缴纳信息处理费，视为放弃申请，不再处理", Outcome.NOT_PAID),
    OTHER("", "其他处理", Outcome.OTHER, Need.REASONS);

    /** What an answer of a kind cannot do without. */
    public enum Need {
        /** Where, how and when the information is to be had. */
        PLACE,
        /** The information itself. */
        FILES,
        /** The ground (Arts. 14-16) of the part kept back. */
        GROUND,
        REASONS,
        /** Name and contact of the agency responsible, as far as it can be determined. */
        RIGHT_AGENCY
    }

    private final String article;
    private final String label;
    private final Outcome outcome;
    private final List<Need> needs;

    AnswerKind(String article, String label, Outcome outcome, Need... needs) {
        this.article = article;
        this.label = label;
        this.outcome = outcome;
        this.needs = List.of(needs);
    }

    /** Provision as it is cited; of the 2019 Regulation where no other is named. */
    public String article() {
        return article;
    }

    public String label() {
        return label;
    }

    public Outcome outcome() {
        return outcome;
    }

    public boolean needs(Need need) {
        return needs.contains(need);
    }

    /** Refused under Arts. 14-16 (不予公开): what 行政复议法 Art. 23 and 法释〔2025〕8号 send to reconsideration first. */
    public boolean refuses() {
        return switch (this) {
            case SECRET, BARRED, SAFETY, THIRD_PARTY, INTERNAL, PROCESS, CASE_FILE -> true;
            case ALREADY_PUBLIC, GIVEN, GIVEN_LATER, PARTLY_GIVEN, OTHER_ACCESS, DOES_NOT_EXIST, ANOTHER_AGENCY, TO_BE_MADE, STILL_UNCLEAR, PETITION,
                    REPEATED, PUBLICATION, EXCESSIVE, CONFIRM_AGAIN, NOT_CORRECTED, NOT_PAID, OTHER -> false;
        };
    }

    /** Whether information leaves the agency with the answer, so that secrecy review must allow it. */
    public boolean gives() {
        return needs(Need.FILES);
    }
}
