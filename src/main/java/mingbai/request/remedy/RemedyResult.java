package mingbai.request.remedy;

import java.util.Arrays;
import java.util.Optional;

/** How a remedy ended, as table 3 counts it; while it has no result it is pending (尚未审结). The codes are public interface. */
public enum RemedyResult {
    UPHELD("upheld", "结果维持"),
    /** Any result against the agency: revoked, changed, found unlawful, ordered to act. */
    CORRECTED("corrected", "结果纠正"),
    /** Withdrawn, refused on procedure, settled. */
    OTHER("other", "其他结果");

    private final String code;
    private final String label;

    RemedyResult(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<RemedyResult> ofCode(String code) {
        return Arrays.stream(values()).filter(result -> result.code.equals(code)).findFirst();
    }
}
