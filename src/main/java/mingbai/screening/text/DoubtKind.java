package mingbai.screening.text;

import static mingbai.screening.text.Severity.ADVICE;
import static mingbai.screening.text.Severity.CONTRADICTION;

/** What a {@link Doubt} is about. The code is the {@code kind} of the command {@code check text}. */
public enum DoubtKind {
    PARTS_TOTAL("parts_total", "合计不符", CONTRADICTION),
    PARTS_BELOW("parts_below", "所列不足总数", ADVICE),
    COUNTED_LIST("counted_list", "项数不符", CONTRADICTION),
    POINTS("points", "得分超过满分", CONTRADICTION),
    UNIT("unit", "单位疑误", ADVICE),
    ANSWER_TERM("answer_term", "答复期限不符", CONTRADICTION),
    DOCUMENT_NUMBER("document_number", "发文字号不规范", CONTRADICTION),
    LAW_NAME("law_name", "法规名称有误", CONTRADICTION),
    NUMBERING("numbering", "序号不连续", CONTRADICTION),
    TWO_COUNTS("two_counts", "前后数字不一", ADVICE),
    NO_SUCH_DAY("no_such_day", "日期不存在", CONTRADICTION),
    PERCENTAGE("percentage", "比率不符", CONTRADICTION),
    DIFFERENCE("difference", "增减不符", CONTRADICTION);

    private final String code;
    private final String label;
    private final Severity severity;

    DoubtKind(String code, String label, Severity severity) {
        this.code = code;
        this.label = label;
        this.severity = severity;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public Severity severity() {
        return severity;
    }
}
