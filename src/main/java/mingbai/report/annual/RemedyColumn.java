package mingbai.report.annual;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The five columns of each group of table 3. The keys are public interface. */
public enum RemedyColumn {
    UPHELD("upheld", "结果维持"),
    CORRECTED("corrected", "结果纠正"),
    OTHER("other", "其他结果"),
    PENDING("pending", "尚未审结"),
    TOTAL("total", "总计");

    private static final List<RemedyColumn> PARTS = List.of(UPHELD, CORRECTED, OTHER, PENDING);

    private final String key;
    private final String label;

    RemedyColumn(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    /** The four columns the total adds up. */
    public static List<RemedyColumn> parts() {
        return PARTS;
    }

    public static Optional<RemedyColumn> ofKey(String key) {
        return Arrays.stream(values()).filter(column -> column.key.equals(key)).findFirst();
    }
}
