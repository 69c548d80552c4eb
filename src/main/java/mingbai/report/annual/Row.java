package mingbai.report.annual;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mingbai.law.Outcome;

/**
 * The 25 rows of table 2 in their order, worded as prescribed (国办公开办函〔2021〕30号). The keys are public interface. Headings （三） to （六） carry
 * no number and are no rows.
 */
public enum Row {
    R1_NEW("r1_new", "一、本年新收政府信息公开申请数量"),
    R2_CARRIED_IN("r2_carried_in", "二、上年结转政府信息公开申请数量"),
    R3_1("r3_1", "（一）予以公开"),
    R3_2("r3_2", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
    R3_3_1("r3_3_1", "1.属于国家秘密"),
    R3_3_2("r3_3_2", "2.其他法律行政法规禁止公开"),
    R3_3_3("r3_3_3", "3.危及“三安全一稳定”"),
    R3_3_4("r3_3_4", "4.保护第三方合法权益"),
    R3_3_5("r3_3_5", "5.属于三类内部事务信息"),
    R3_3_6("r3_3_6", "6.属于四类过程性信息"),
    R3_3_7("r3_3_7", "7.属于行政执法案卷"),
    R3_3_8("r3_3_8", "8.属于行政查询事项"),
    R3_4_1("r3_4_1", "1.本机关不掌握相关政府信息"),
    R3_4_2("r3_4_2", "2.没有现成信息需要另行制作"),
    R3_4_3("r3_4_3", "3.补正后申请内容仍不明确"),
    R3_5_1("r3_5_1", "1.信访举报投诉类申请"),
    R3_5_2("r3_5_2", "2.重复申请"),
    R3_5_3("r3_5_3", "3.要求提供公开出版物"),
    R3_5_4("r3_5_4", "4.无正当理由大量反复申请"),
    R3_5_5("r3_5_5", "5.要求行政机关确认或重新出具已获取信息"),
    R3_6_1("r3_6_1", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
    R3_6_2("r3_6_2", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
    R3_6_3("r3_6_3", "3.其他"),
    R3_7("r3_7", "（七）总计"),
    R4_CARRIED_OUT("r4_carried_out", "四、结转下年度继续办理");

    /** Level-1 cell over the rows from （一） to （七）. */
    public static final String RESULTS = "三、本年度办理结果";

    private static final List<Row> LEAVES = Arrays.stream(values()).filter(row -> Outcome.ofKey(row.key).isPresent()).toList();

    private final String key;
    private final String label;

    Row(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public String key() {
        return key;
    }

    /** The innermost label cell of the row. */
    public String label() {
        return label;
    }

    /** The outcome counted in this row; empty for rows that are no outcome. */
    public Optional<Outcome> outcome() {
        return Outcome.ofKey(key);
    }

    /** The row together with the heading it stands under: for lists and messages. */
    public String fullLabel() {
        return outcome().filter(outcome -> key.length() > 4).map(outcome -> outcome.group().label() + "：" + label.substring(2)).orElse(label);
    }

    /** The 21 rows of outcomes. */
    public static List<Row> leaves() {
        return LEAVES;
    }

    public static Optional<Row> ofKey(String key) {
        return Arrays.stream(values()).filter(row -> row.key.equals(key)).findFirst();
    }

    public static Row of(Outcome outcome) {
        return ofKey(outcome.key()).orElseThrow();
    }
}
