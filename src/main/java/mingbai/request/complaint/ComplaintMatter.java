package mingbai.request.complaint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a complaint is about. */
public enum ComplaintMatter {
    /** Art. 47(2): what should have been published is not. A court sends people to make a request first (法释〔2025〕8号 Art. 2). */
    NOT_PUBLISHED("应当主动公开的信息没有公开"),
    /** Art. 51: a request was handled unlawfully, or not answered. */
    REQUEST("依申请公开办理不合法或者没有答复"),
    OTHER("公开工作的其他问题");

    private final String label;

    ComplaintMatter(String label) {
        this.label = label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public static Optional<ComplaintMatter> ofCode(String code) {
        return Arrays.stream(values()).filter(matter -> matter.code().equals(code)).findFirst();
    }
}
