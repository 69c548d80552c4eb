package mingbai.screening.text;

import java.math.BigDecimal;

/**
 * A number with its unit as a text writes it: {@code 313.4万元}, {@code 40,676件}, {@code 二十三项}, {@code 99.29%}.
 *
 * @param start    index of its first character
 * @param end      index after its unit
 * @param written  the number before 万 or 亿
 * @param multiple 1, 10<sup>4</sup>, 10<sup>8</sup> …
 * @param unit     as written without 万 and 亿; "" when none follows
 * @param exact    false beside 余, 多, 约, 近, 以上 and in ranges: such a number contradicts nothing
 */
public record Quantity(int start, int end, BigDecimal written, BigDecimal multiple, String unit, boolean exact) {

    /** In units of one. */
    public BigDecimal value() {
        return written.multiply(multiple);
    }

    /** What the last digit written stands for. */
    BigDecimal lastDigit() {
        return BigDecimal.ONE.movePointLeft(Math.max(0, written.scale())).multiply(multiple);
    }

    boolean hasDecimals() {
        return written.scale() > 0;
    }

    boolean isOf(String other) {
        return unit.equals(other);
    }

    /** Whether it names a day, an ordinal or a share rather than a count. */
    boolean countsNothing() {
        return switch (unit) {
            case "", "年", "月", "日", "号", "%", "个百分点", "岁", "届", "倍" -> true;
            default -> unit.contains("/");
        };
    }
}
