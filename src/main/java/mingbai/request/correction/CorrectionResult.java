package mingbai.request.correction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a demand to correct a record ended (Art. 41). */
public enum CorrectionResult {
    CORRECTED("核实属实，已经更正", false),
    /** The agency may not correct it: forwarded to the one that may. */
    FORWARDED("不属于本机关职能，已转送有权更正的机关", true),
    TOLD_WHOM("不属于本机关职能，已告知向有权更正的机关提出", true),
    REFUSED("经核实不予更正", false);

    private final String label;
    private final boolean elsewhere;

    CorrectionResult(String label, boolean elsewhere) {
        this.label = label;
        this.elsewhere = elsewhere;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** Whether another agency is named. */
    public boolean isElsewhere() {
        return elsewhere;
    }

    public static Optional<CorrectionResult> ofCode(String code) {
        return Arrays.stream(values()).filter(result -> result.code().equals(code)).findFirst();
    }
}
