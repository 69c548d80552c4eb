package mingbai.assessment.set;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;

/** Points of an assessment (分) as whole hundredths: 0.5 分 is 50. Never a floating number, so that sums are what they say. */
public final class Points {

    /** One point. */
    public static final long ONE = 100;
    /** Nobody gives more for one thing; keeps products within a long. */
    static final long MOST = 100_000 * ONE;

    private Points() {}

    /** Reads 40, 0.5, 12.25; empty for anything that is no number of at most two decimals between 0 and 100000. */
    public static OptionalLong read(String text) {
        return text.strip().matches("\\d{1,6}(\\.\\d{1,2})?") ? within(new BigDecimal(text.strip()).movePointRight(2).longValueExact()) : OptionalLong.empty();
    }

    private static OptionalLong within(long points) {
        return points <= MOST ? OptionalLong.of(points) : OptionalLong.empty();
    }

    /** 67, 0.5, -0.2: no more decimals than needed. */
    public static String shown(long points) {
        BigDecimal number = BigDecimal.valueOf(points, 2).stripTrailingZeros();
        return number.setScale(Math.max(0, number.scale()), RoundingMode.UNNECESSARY).toPlainString();
    }

    /** With its word: 0.5分. */
    public static String of(long points) {
        return shown(points) + "分";
    }

    /** Part of a number, rounded half up to the hundredth; nothing of nothing. */
    public static long part(long points, long part, long whole) {
        return whole == 0 ? 0 : BigDecimal.valueOf(points).multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP).longValueExact();
    }

    /** So many times the points, at most what a long holds. */
    public static long times(long number, long each) {
        return BigDecimal.valueOf(number).multiply(BigDecimal.valueOf(each)).min(BigDecimal.valueOf(Long.MAX_VALUE)).longValueExact();
    }
}
