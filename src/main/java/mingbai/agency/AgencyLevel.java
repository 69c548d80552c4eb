package mingbai.agency;

import java.util.Arrays;
import java.util.Optional;

/** The level of government an agency belongs to (行政层级). The codes are public interface. */
public enum AgencyLevel {
    PROVINCE("省级"), CITY("市级"), COUNTY("县级"), TOWN("乡级"), VILLAGE("村级");

    private final String label;

    AgencyLevel(String label) {
        this.label = label;
    }

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public static Optional<AgencyLevel> ofCode(String code) {
        return Arrays.stream(values()).filter(level -> level.code().equals(code)).findFirst();
    }
}
