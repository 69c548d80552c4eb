package mingbai.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A figure beside the same figure of an earlier period. */
public record Comparison(Figure now, Figure before) {

    /** Which way it went; UNKNOWN when one of the two is 无记录. */
    public enum Way { UP, DOWN, SAME, UNKNOWN }

    public Way way() {
        if (now.isNone() || before.isNone()) {
            return Way.UNKNOWN;
        }
        int compared = Long.compare(now.value(), before.value());
        return compared > 0 ? Way.UP : compared < 0 ? Way.DOWN : Way.SAME;
    }

    public long difference() {
        return now.value() - before.value();
    }

    /** 增加12件，增长25.00%; without a share where there was nothing before. */
    public String words() {
        return switch (way()) {
            case UNKNOWN -> "无法比较（" + (before.isNone() ? before : now).asked().period().label() + Figure.NO_RECORD + "）";
            case SAME -> "持平";
            case UP -> "增加" + amount() + (before.value() == 0 ? "（" + before.asked().period().label() + "为0）" : "，增长" + share());
            case DOWN -> "减少" + amount() + "，下降" + share();
        };
    }

    private String amount() {
        return now.measure().unit().shown(Math.abs(difference())) + now.measure().unit().label();
    }

    /** Of the figure before, with two decimals. */
    private String share() {
        return BigDecimal.valueOf(Math.abs(difference())).multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(before.value()), 2, RoundingMode.HALF_UP)
                .toPlainString() + "%";
    }
}
