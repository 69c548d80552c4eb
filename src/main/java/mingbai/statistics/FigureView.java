package mingbai.statistics;

import mingbai.figure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A figure as pages show it: of a closed period as it was frozen, else as the records stand.
 *
 * @param frozen the closing it is read from, null while the period is open
 * @param now    the value by the records as they stand; the same while the period is open
 */
public record FigureView(Figure figure, @Nullable FrozenBy frozen, long now) {

    static FigureView live(Figure figure) {
        return new FigureView(figure, null, figure.value());
    }

    /** The number without its unit, or 无记录. */
    public String text() {
        return figure.text();
    }

    public String withUnit() {
        return figure.withUnit();
    }

    /** By how much the records as they stand differ from what was frozen. */
    public long difference() {
        return now - figure.value();
    }

    /** What is said beside the number of a closed period; empty while it is open. */
    public String note() {
        if (frozen == null) {
            return "";
        }
        String differs = difference() == 0 ? "" : "，现在的记录与冻结的相差" + figure.measure().unit().shown(Math.abs(difference())) + figure.measure().unit().label();
        return frozen.label() + differs;
    }
}
