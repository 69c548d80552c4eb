package mingbai.figure;

import java.math.BigDecimal;
import java.util.Locale;

/** What a figure counts; amounts of money are kept in fen (0.01 yuan) and shown in yuan. */
public enum Unit {
    PAPER("件"), ENTRY("条"), TIME("次"), PERSON("人"), PERSON_TIME("人次"), MATTER("项"), PLACE("处"), ISSUE("期"), AGENCY("家"), DAY("天"), FEN("元");

    private final String label;

    Unit(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The number as it is printed, grouped by thousands, without its unit. */
    public String shown(long value) {
        return this == FEN ? String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(value, 2)) : String.format(Locale.ROOT, "%,d", value);
    }
}
