package mingbai.screening.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parts and the total they are said to make. */
record Sum(List<Quantity> parts, Quantity total) {

    Sum {
        parts = List.copyOf(parts);
    }

    BigDecimal sum() {
        return parts.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How much more the parts make than the total; within rounding it is none. */
    BigDecimal over() {
        BigDecimal over = sum().subtract(total.value());
        return over.abs().compareTo(rounding()) <= 0 ? BigDecimal.ZERO : over;
    }

    /** Where three numbers or more carry the same smallest decimals they may each be rounded: half a last digit each. Whole numbers are not rounded. */
    private BigDecimal rounding() {
        List<Quantity> all = Stream.concat(parts.stream(), Stream.of(total)).filter(Quantity::hasDecimals).toList();
        if (all.size() < 3) {
            return BigDecimal.ZERO;
        }
        BigDecimal last = all.stream().map(Quantity::lastDigit).min(BigDecimal::compareTo).orElseThrow();
        return last.multiply(BigDecimal.valueOf(all.size())).divide(BigDecimal.TWO);
    }

    boolean hasPartAsLargeAsTotal() {
        return parts.stream().anyMatch(part -> part.value().compareTo(total.value()) >= 0);
    }

    /** {@code 2＋189＋16＝207，与301相差94}. In the unit that all are written in, else in ones. */
    String computed() {
        boolean alike = parts.stream().allMatch(part -> part.multiple().compareTo(total.multiple()) == 0);
        BigDecimal one = alike ? total.multiple() : BigDecimal.ONE;
        BigDecimal sum = sum();
        return parts.stream().map(part -> in(part.value(), one)).collect(Collectors.joining("＋")) + "＝" + in(sum, one) + "，与" + in(total.value(), one) + "相差"
                + in(sum.subtract(total.value()).abs(), one);
    }

    static String in(BigDecimal value, BigDecimal one) {
        return plain(value.divide(one));
    }

    static String plain(BigDecimal number) {
        return (number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros()).toPlainString();
    }
}
