package mingbai.law;

import java.util.Arrays;
import java.util.Optional;

/**
 * How a request ended (本年度办理结果): the leaf rows of the request table of the annual report (国办公开办函〔2021〕30号), in its order. One request
 * counts in one row; the keys are public interface.
 */
public enum Outcome {
    OPEN("r3_1", Group.OPEN, "予以公开"),
    /** Art. 37: counted here alone, whatever the ground of the part kept back. */
    PARTLY_OPEN("r3_2", Group.PARTLY_OPEN, "部分公开"),
    SECRET("r3_3_1", Group.REFUSED, "属于国家秘密"),
    BARRED("r3_3_2", Group.REFUSED, "其他法律行政法规禁止公开"),
    SAFETY("r3_3_3", Group.REFUSED, "危及“三安全一稳定”"),
    THIRD_PARTY("r3_3_4", Group.REFUSED, "保护第三方合法权益"),
    INTERNAL("r3_3_5", Group.REFUSED, "属于三类内部事务信息"),
    PROCESS("r3_3_6", Group.REFUSED, "属于四类过程性信息"),
    CASE_FILE("r3_3_7", Group.REFUSED, "属于行政执法案卷"),
    OTHER_ACCESS("r3_3_8", Group.REFUSED, "属于行政查询事项"),
    NOT_HELD("r3_4_1", Group.NOT_AVAILABLE, "本机关不掌握相关政府信息"),
    TO_BE_MADE("r3_4_2", Group.NOT_AVAILABLE, "没有现成信息需要另行制作"),
    STILL_UNCLEAR("r3_4_3", Group.NOT_AVAILABLE, "补正后申请内容仍不明确"),
    PETITION("r3_5_1", Group.NOT_HANDLED, "信访举报投诉类申请"),
    REPEATED("r3_5_2", Group.NOT_HANDLED, "重复申请"),
    PUBLICATION("r3_5_3", Group.NOT_HANDLED, "要求提供公开出版物"),
    EXCESSIVE("r3_5_4", Group.NOT_HANDLED, "无正当理由大量反复申请"),
    CONFIRM_AGAIN("r3_5_5", Group.NOT_HANDLED, "要求行政机关确认或重新出具已获取信息"),
    NOT_CORRECTED("r3_6_1", Group.OTHER, "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
    NOT_PAID("r3_6_2", Group.OTHER, "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
    OTHER("r3_6_3", Group.OTHER, "其他");

    /** Headings （一） to （六） of the table; they carry no number of their own. */
    public enum Group {
        OPEN("予以公开"),
        PARTLY_OPEN("部分公开"),
        REFUSED("不予公开"),
        NOT_AVAILABLE("无法提供"),
        NOT_HANDLED("不予处理"),
        OTHER("其他处理");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final String key;
    private final Group group;
    private final String label;

    Outcome(String key, Group group, String label) {
        this.key = key;
        this.group = group;
        this.label = label;
    }

    public String key() {
        return key;
    }

    public Group group() {
        return group;
    }

    public String label() {
        return label;
    }

    public static Optional<Outcome> ofKey(String key) {
        return Arrays.stream(values()).filter(outcome -> outcome.key.equals(key)).findFirst();
    }
}
