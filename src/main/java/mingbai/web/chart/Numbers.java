package mingbai.web.chart;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** How numbers are written: grouped by thousands, shortened to 万 and 亿 where room is short, shares as percentages that never round up to the whole. */
public final class Numbers {

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);
    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_UP);

    private Numbers() {}

    /** {@code 1,234,567}; a minus sign, not a hyphen. */
    public static String grouped(long value) {
        String digits = String.format(Locale.ROOT, "%,d", value);
        return value < 0 ? "−" + digits.substring(1) : digits;
    }

    /** At most six characters below 一万万亿: {@code 9999}, {@code 1.23万}, {@code 4.5亿}. */
    public static String brief(long value) {
        BigDecimal size = BigDecimal.valueOf(value).abs();
        String sign = value < 0 ? "−" : "";
        if (size.compareTo(WAN) < 0) {
            return sign + size.toPlainString();
        }
        BigDecimal tenThousands = size.divide(WAN).round(THREE);
        if (tenThousands.compareTo(WAN) < 0) {
            return sign + plain(tenThousands) + "万";
        }
        BigDecimal hundredMillions = size.divide(YI).round(THREE);
        return sign + (hundredMillions.compareTo(WAN) < 0 ? plain(hundredMillions) + "亿" : plain(size.divide(YI).divide(WAN).round(THREE)) + "万亿");
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /** Of the whole in percent, two decimals at most; what is not the whole is never written 100%, what is something never 0%. Empty when there is no whole. */
    public static String share(long part, long whole) {
        if (whole <= 0) {
            return "";
        }
        BigDecimal percent = new BigDecimal(BigInteger.valueOf(part).multiply(BigInteger.valueOf(100))).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
        if (part < whole && percent.compareTo(BigDecimal.valueOf(100)) >= 0) {
            return "99.99%";
        }
        return part > 0 && percent.signum() == 0 ? "不足0.01%" : plain(percent) + "%";
    }
}
