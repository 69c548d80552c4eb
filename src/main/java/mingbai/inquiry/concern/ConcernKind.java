package mingbai.inquiry.concern;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a signal was judged to be: it decides within how many hours the public must hear. */
public enum ConcernKind {
    /** 特别重大、重大突发事件. */
    MAJOR_EMERGENCY("特别重大、重大突发事件"),
    /** 其他突发事件. */
    EMERGENCY("其他突发事件"),
    /** 政务舆情. */
    CONCERN("政务舆情"),
    /** Nothing is owed; the reasons say why. */
    NONE("不需要公开回应");

    private final String label;

    ConcernKind(String label) {
        this.label = label;
    }

    /** As it stands in forms and files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public static Optional<ConcernKind> ofCode(String code) {
        return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
    }
}
