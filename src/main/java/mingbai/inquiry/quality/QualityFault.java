package mingbai.inquiry.quality;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be wrong with an answer: the checklist. */
public enum QualityFault {
    OFF_TOPIC("没有回答所问的问题"),
    NO_BASIS("没有依据，或者依据不准确"),
    UNPLAIN("用语生硬，看不懂"),
    SHIFTED("推诿，或者态度不好"),
    LATE("超期答复"),
    NOT_MASKED("公开的内容没有遮盖个人信息");

    private final String label;

    QualityFault(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<QualityFault> ofCode(String code) {
        return Arrays.stream(values()).filter(fault -> fault.code().equals(code)).findFirst();
    }
}
