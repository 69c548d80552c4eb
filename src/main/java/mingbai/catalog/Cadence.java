package mingbai.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often a matter is disclosed (公开频次). The codes are public interface (contracts.md). */
public enum Cadence {
    WEEKLY("每周"), MONTHLY("每月"), QUARTERLY("每季度"), HALF_YEARLY("每半年"), YEARLY("每年"), AD_HOC("随时"), STANDING("长期");

    private final String label;

    Cadence(String label) {
        this.label = label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String label() {
        return label;
    }

    /** Whether something falls due in every period; ad hoc and standing matters wait for a fact. */
    public boolean isPeriodic() {
        return switch (this) {
            case WEEKLY, MONTHLY, QUARTERLY, HALF_YEARLY, YEARLY -> true;
            case AD_HOC, STANDING -> false;
        };
    }

    public static Optional<Cadence> ofCode(String code) {
        return Arrays.stream(values()).filter(cadence -> cadence.code().equals(code)).findFirst();
    }
}
