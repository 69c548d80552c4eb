package mingbai.report.annual;

import java.util.Arrays;
import java.util.Optional;

/** The three groups of table 3 (行政复议、行政诉讼). The keys are public interface. */
public enum RemedyRow {
    RECONSIDERATION("reconsideration", "行政复议"),
    SUIT_DIRECT("suit_direct", "未经复议直接起诉"),
    SUIT_AFTER_RECONSIDERATION("suit_after_reconsideration", "复议后起诉");

    private final String key;
    private final String label;

    RemedyRow(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public static Optional<RemedyRow> ofKey(String key) {
        return Arrays.stream(values()).filter(row -> row.key.equals(key)).findFirst();
    }
}
