package mingbai.inquiry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody writes. Complaints about disclosure itself (Arts. 47, 51) are {@code request.complaint}; reports of misconduct are another house. */
public enum InquiryKind {
    MESSAGE("留言"),
    /** To one of an agency's leaders; the agency answers. */
    MAILBOX("领导信箱"),
    CONSULTATION("咨询"),
    SUGGESTION("建议"),
    HELP("求助"),
    /** Of a page or document that is published; a reply is owed. */
    FEEDBACK("对公开信息的意见");

    private final String label;

    InquiryKind(String label) {
        this.label = label;
    }

    /** As it stands in addresses and files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public static Optional<InquiryKind> ofCode(String code) {
        return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
    }
}
