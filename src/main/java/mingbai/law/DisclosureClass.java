package mingbai.law;

import java.util.Arrays;
import java.util.Optional;

/** 公开属性, fixed when a document is drafted. The codes are public interface. */
public enum DisclosureClass {
    /** Arts. 19-22. */
    PROACTIVE("proactive", "主动公开"),
    /** Art. 27: everything else that is not barred. */
    ON_REQUEST("on_request", "依申请公开"),
    /** Arts. 14-16. Older systems write 免予公开. */
    EXEMPT("exempt", "不予公开");

    private final String code;
    private final String label;

    DisclosureClass(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<DisclosureClass> ofCode(String code) {
        return Arrays.stream(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
