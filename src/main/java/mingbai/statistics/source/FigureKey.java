package mingbai.statistics.source;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What other business systems tell of a year, for table 1 of the annual report. The keys are public interface. Counts are 件; fees are told in 万元 with
 * at most six decimals and kept in fen.
 */
public enum FigureKey {
    REGULATIONS_ISSUED("regulations_issued", "规章：本年制发件数"),
    REGULATIONS_REPEALED("regulations_repealed", "规章：本年废止件数"),
    REGULATIONS_IN_FORCE("regulations_in_force", "规章：现行有效件数"),
    NORMATIVE_ISSUED("normative_issued", "行政规范性文件：本年制发件数"),
    NORMATIVE_REPEALED("normative_repealed", "行政规范性文件：本年废止件数"),
    NORMATIVE_IN_FORCE("normative_in_force", "行政规范性文件：现行有效件数"),
    LICENCES("licences", "行政许可：本年处理决定数量"),
    PUNISHMENTS("punishments", "行政处罚：本年处理决定数量"),
    COERCIONS("coercions", "行政强制：本年处理决定数量"),
    FEES("fees_wan_yuan", "行政事业性收费：本年收费金额");

    private static final Pattern COUNT = Pattern.compile("\\d{1,12}");
    private static final Pattern WAN_YUAN = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");
    /** 1 万元 is a million fen. */
    private static final int FEN = 6;

    private final String key;
    private final String label;

    FigureKey(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public String unit() {
        return this == FEES ? "万元" : "件";
    }

    /** Told only where it cannot be computed from documents. */
    public boolean isNormative() {
        return this == NORMATIVE_ISSUED || this == NORMATIVE_REPEALED || this == NORMATIVE_IN_FORCE;
    }

    /** The number as it is kept: whole pieces, or fen; empty when the text is no such number. */
    public Optional<Long> read(String text) {
        if (this == FEES) {
            return WAN_YUAN.matcher(text).matches() ? Optional.of(new BigDecimal(text).movePointRight(FEN).longValueExact()) : Optional.empty();
        }
        return COUNT.matcher(text).matches() ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    /** What a number of this figure looks like, for whoever has to put one right. */
    public String form() {
        return this == FEES ? "应为不小于0、最多六位小数的万元数" : "应为不小于0的整数";
    }

    /** As it is told: a whole number, or 万元. */
    public BigDecimal told(long value) {
        if (this != FEES) {
            return BigDecimal.valueOf(value);
        }
        BigDecimal plain = BigDecimal.valueOf(value, FEN).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    public static Optional<FigureKey> ofKey(String key) {
        return Arrays.stream(values()).filter(figure -> figure.key.equals(key)).findFirst();
    }

    static String keys() {
        return Arrays.stream(values()).map(FigureKey::key).collect(Collectors.joining(" "));
    }
}
