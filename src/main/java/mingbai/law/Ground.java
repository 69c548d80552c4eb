package mingbai.law;

import java.util.Arrays;
import java.util.List;

/** Why something is not published on the agency's own initiative (不予主动公开的理由), each with its provision. */
public enum Ground {
    SECRET(DisclosureClass.EXEMPT, "第十四条", "依法确定为国家秘密"),
    BARRED(DisclosureClass.EXEMPT, "第十四条", "法律、行政法规禁止公开"),
    SAFETY(DisclosureClass.EXEMPT, "第十四条", "公开后可能危及国家安全、公共安全、经济安全、社会稳定"),
    THIRD_PARTY(DisclosureClass.EXEMPT, "第十五条", "涉及商业秘密、个人隐私等，公开会损害第三方合法权益"),
    INTERNAL(DisclosureClass.EXEMPT, "第十六条第一款", "内部事务信息"),
    PROCESS(DisclosureClass.EXEMPT, "第十六条第二款", "过程性信息"),
    CASE_FILE(DisclosureClass.EXEMPT, "第十六条第二款", "行政执法案卷信息"),
    NOT_OF_GENERAL_CONCERN(DisclosureClass.ON_REQUEST, "第十九条、第二十七条", "不属于主动公开范围，可以依申请公开");

    private final DisclosureClass disclosureClass;
    private final String article;
    private final String label;

    Ground(DisclosureClass disclosureClass, String article, String label) {
        this.disclosureClass = disclosureClass;
        this.article = article;
        this.label = label;
    }

    /** The class this is a ground for. */
    public DisclosureClass disclosureClass() {
        return disclosureClass;
    }

    /** Article of the Regulation, in Chinese as it is cited. */
    public String article() {
        return article;
    }

    public String label() {
        return label;
    }

    public static List<Ground> forClass(DisclosureClass disclosureClass) {
        return Arrays.stream(values()).filter(ground -> ground.disclosureClass == disclosureClass).toList();
    }
}
