package mingbai.request.remedy;

import java.util.Arrays;
import java.util.Optional;

/** The ways there are against an answer, or against none: the groups of table 3 of the annual report. The codes are public interface. */
public enum RemedyKind {
    RECONSIDERATION("reconsideration", "行政复议"),
    SUIT_DIRECT("suit_direct", "行政诉讼（未经复议直接起诉）"),
    SUIT_AFTER_RECONSIDERATION("suit_after_reconsideration", "行政诉讼（复议后起诉）");

    private final String code;
    private final String label;

    RemedyKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public boolean isSuit() {
        return this != RECONSIDERATION;
    }

    public static Optional<RemedyKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
