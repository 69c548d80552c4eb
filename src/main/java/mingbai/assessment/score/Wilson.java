package mingbai.assessment.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Between what bounds a share may lie when it was seen on few records: the interval of Wilson (1927) at 90 %, in hundredths of a per cent. Three out of
 * three says much less than three hundred out of three hundred.
 */
public record Wilson(long low, long high) {

    static final long WHOLE = 10_000;
    private static final BigDecimal Z = new BigDecimal("1.6449"); // 90 %, both sides
    private static final MathContext EXACT = MathContext.DECIMAL64;

    /** @param whole greater than 0; a part greater than the whole counts as the whole */
    public static Wilson of(long part, long whole) {
        BigDecimal n = BigDecimal.valueOf(whole);
        BigDecimal p = BigDecimal.valueOf(Math.clamp(part, 0, whole)).divide(n, EXACT);
        BigDecimal zz = Z.multiply(Z, EXACT);
        BigDecimal middle = p.add(zz.divide(n.multiply(BigDecimal.TWO), EXACT));
        BigDecimal spread = p.multiply(BigDecimal.ONE.subtract(p)).divide(n, EXACT).add(zz.divide(n.multiply(n).multiply(BigDecimal.valueOf(4)), EXACT)).sqrt(EXACT).multiply(Z, EXACT);
        BigDecimal by = BigDecimal.ONE.add(zz.divide(n, EXACT));
        return new Wilson(hundredths(middle.subtract(spread).divide(by, EXACT), RoundingMode.FLOOR), hundredths(middle.add(spread).divide(by, EXACT), RoundingMode.CEILING));
    }

    private static long hundredths(BigDecimal share, RoundingMode rounding) {
        // 12 places first: 1 is 1 and not a hair less
        long value = share.setScale(12, RoundingMode.HALF_EVEN).multiply(BigDecimal.valueOf(WHOLE)).setScale(0, rounding).longValueExact();
        return Math.clamp(value, 0, WHOLE);
    }
}
