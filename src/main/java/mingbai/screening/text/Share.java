package mingbai.screening.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A part of a whole in per cent. */
final class Share {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Share() {}

    /** To as many decimals as the text gives, but at least one. */
    static String of(BigDecimal part, BigDecimal whole, Quantity said) {
        return Sum.plain(part.multiply(HUNDRED).divide(whole, Math.max(1, said.written().scale() + 1), RoundingMode.HALF_UP));
    }

    /** Whether the percentage that is said follows, rounded or cut off. */
    static boolean follows(BigDecimal part, BigDecimal whole, Quantity said) {
        BigDecimal exact = part.multiply(HUNDRED).divide(whole, 12, RoundingMode.HALF_UP);
        return exact.subtract(said.value()).abs().compareTo(said.lastDigit()) < 0;
    }
}
