package mingbai.report.form;

import java.util.Arrays;
import java.util.Optional;

/** Where the value of a field comes from and what it may be. */
public enum FieldKind {
    /** Counted by the program; nobody types it. */
    MEASURE("系统统计"),
    /** A whole number, not negative. */
    NUMBER("整数"),
    /** A number with up to six decimals, kept in millionths of its unit (of 万元: in fen). */
    AMOUNT("金额或小数"),
    YES_NO("是或否"),
    TEXT("文字");

    private final String label;

    FieldKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether its values can be added up. */
    public boolean numeric() {
        return switch (this) {
            case MEASURE, NUMBER, AMOUNT -> true;
            case YES_NO, TEXT -> false;
        };
    }

    public static Optional<FieldKind> ofName(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
