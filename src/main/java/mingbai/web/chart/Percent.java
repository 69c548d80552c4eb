package mingbai.web.chart;

import java.util.Locale;

/** Lengths of a drawing, in percent of its width or height. */
final class Percent {

    private Percent() {}

    static String of(double value) {
        return String.format(Locale.ROOT, "%.2f%%", Math.clamp(value, 0, 100));
    }

    /** Share of a hundred, of numbers too great to be multiplied. */
    static double share(double value, double whole) {
        return whole <= 0 ? 0 : value / whole * 100;
    }
}
