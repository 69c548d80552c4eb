package mingbai.report.form;

import java.util.Arrays;
import java.util.Optional;

/** What becomes of a field when replies are added up. */
public enum Adding {
    /** Added over units and over periods. */
    SUM("各单位相加，各期累计"),
    /** A stock (关注人数, 在编人数): added over units; over periods the latest one stands. */
    LATEST("各单位相加，各期取最近一期"),
    NONE("不汇总");

    private final String label;

    Adding(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<Adding> ofName(String name) {
        return Arrays.stream(values()).filter(adding -> adding.name().equals(name)).findFirst();
    }
}
