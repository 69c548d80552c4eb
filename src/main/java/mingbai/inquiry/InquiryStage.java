package mingbai.inquiry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where an inquiry stands with the agency. */
public enum InquiryStage {
    RECEIVED("待受理"),
    IN_HAND("办理中"),
    ANSWERED("已答复"),
    /** Not this body's business; the asker was told whose. */
    RETURNED("不予受理"),
    /** Answered together with another one; its own clock runs on until then. */
    MERGED("并案办理"),
    /** Each of its questions is an inquiry of its own. */
    SPLIT("拆分办理"),
    /** A request under the Regulation, and handled as one. */
    HANDED("转为依申请公开"),
    WITHDRAWN("已撤回"),
    /** Advertising, abuse, the same once more. */
    INVALID("无效");

    private final String label;

    InquiryStage(String label) {
        this.label = label;
    }

    /** As it stands in addresses and files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public static Optional<InquiryStage> ofCode(String code) {
        return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
    }

    /** Whether somebody still owes an answer. */
    public boolean isOpen() {
        return this == RECEIVED || this == IN_HAND || this == MERGED;
    }

    /** Whether it counts as one that was received: neither void nor the husk of several others. */
    public boolean isCounted() {
        return this != INVALID && this != SPLIT;
    }
}
