package mingbai.inquiry.hotline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a call that was handled ended. */
public enum HotlineResult {
    RESOLVED("已解决"), EXPLAINED("已解释说明"), UNRESOLVED("未能解决"), ELSEWHERE("已告知其他途径"), INVALID("无效来电");

    private final String label;

    HotlineResult(String label) {
        this.label = label;
    }

    /** As it stands in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public static Optional<HotlineResult> ofCode(String code) {
        return Arrays.stream(values()).filter(result -> result.code().equals(code)).findFirst();
    }

    static String codes() {
        return String.join(" ", Arrays.stream(values()).map(HotlineResult::code).toList());
    }
}
