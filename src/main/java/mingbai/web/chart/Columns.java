package mingbai.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Columns or a line over times, in percent of the drawing: the greatest below the upper edge, zero or the least above the names.
 * Only numbers there is room for are written; the table has all.
 *
 * @param zero where nothing stands
 */
public record Columns(String zero, List<Slot> slots, List<Box> boxes, List<Stroke> strokes, List<Dot> dots, List<Written> numbers) {

    /** The place of one label. @param at its middle; @param group the year, said once; @param seldom left out where the drawing is narrow; @param never no room even where it is wide */
    public record Slot(String at, String brief, String group, boolean seldom, boolean never) {}

    /** A column. @param told its title; @param address its list */
    public record Box(String shade, String x, String y, String width, String height, String told, String address) {}

    /** A piece of a line, from one time to the next. */
    public record Stroke(String shade, String x1, String y1, String x2, String y2) {}

    /** A point of a line. */
    public record Dot(String shade, String x, String y, String told, String address) {}

    /** A number at its column or point. @param below under a negative one; @param seldom left out where the drawing is narrow */
    public record Written(String x, String y, String text, String told, String address, boolean below, boolean seldom) {}

    private static final double HIGH = 12;
    private static final double LOW = 80;
    /** The same where numbers stand below columns that go down. */
    private static final double LOWER = 70;
    private static final double LEAST = 0.8;
    /** So many labels and numbers fit at any width the desk has; a narrow drawing leaves out every second. */
    private static final int ROOM = 13;
    private static final int DOTS = 60;

    static Columns of(Chart chart) {
        return new Drafting(chart).draw();
    }

    /** One drawing in the making. */
    private static final class Drafting {

        private final Chart chart;
        private final List<Series> drawn;
        private final int count;
        private final double slot;
        private final double top;
        private final double bottom;
        private final int greatest;
        private final List<Box> boxes = new ArrayList<>();
        private final List<Stroke> strokes = new ArrayList<>();
        private final List<Dot> dots = new ArrayList<>();
        private final List<Written> numbers = new ArrayList<>();

        private Drafting(Chart chart) {
            this.chart = chart;
            this.drawn = chart.drawn();
            this.count = chart.labels().size();
            this.slot = 100.0 / Math.max(count, 4); // a lone column is no wall
            double most = chart.top();
            double least = 0;
            int at = 0;
            for (int i = 0; i < count; i++) {
                most = Math.max(most, chart.shape().stacked() ? sum(i) : drawn.stream().mapToDouble(value(i)).max().orElse(0));
                least = Math.min(least, chart.shape().stacked() ? 0 : drawn.stream().mapToDouble(value(i)).min().orElse(0));
                at = total(i) > total(at) ? i : at;
            }
            this.top = most;
            this.bottom = least;
            this.greatest = at;
        }

        private Columns draw() {
            for (int i = 0; i < count; i++) {
                switch (chart.shape()) {
                    case STACKED_COLUMNS -> stacked(i);
                    case LINE -> line(i);
                    case COLUMNS, BARS, STACKED_BARS -> beside(i);
                }
            }
            return new Columns(Percent.of(y(0)), slots(), boxes, strokes, dots, numbers);
        }

        private List<Slot> slots() {
            List<Slot> slots = new ArrayList<>();
            String group = "";
            int step = (count + ROOM - 1) / ROOM;
            for (int i = 0; i < count; i++) {
                Label label = chart.labels().get(i);
                boolean never = i % step != 0;
                boolean brief = count > 6 && i + step < count && !chart.labels().get(i + step).group().equals(label.group()); // the next begins right beside it
                String said = never || brief || label.group().equals(group) ? "" : label.group();
                group = never ? group : label.group();
                slots.add(new Slot(Percent.of(middle(i)), label.brief(), said, i / step % 2 == 1 && count > 6, never));
            }
            return slots;
        }

        private void beside(int at) {
            double room = slot * 0.72;
            double width = room / drawn.size();
            for (int s = 0; s < drawn.size(); s++) {
                // What is compared with stands left, as time runs, though it is named second.
                double x = at * slot + (slot - room) / 2 + (drawn.size() - 1 - s) * width;
                box(drawn.get(s), at, x, width * 0.92, 0, drawn.get(s).marks().get(at).value());
            }
            number(drawn.getFirst(), at, at * slot + (slot - room) / 2 + (drawn.size() - 0.54) * width, drawn.getFirst().marks().get(at).value());
        }

        private void stacked(int at) {
            double under = 0;
            for (Series one : drawn) {
                double value = Math.max(0, one.marks().get(at).value());
                box(one, at, at * slot + slot * 0.2, slot * 0.6, under, under + value);
                under += value;
            }
            Mark whole = chart.series().stream().filter(one -> !one.shade().drawn()).findFirst().map(one -> one.marks().get(at))
                    .orElseGet(() -> Mark.of((long) sum(at), ""));
            if (count <= ROOM || key(at)) {
                numbers.add(new Written(Percent.of(middle(at)), Percent.of(y(under)), whole.brief(), chart.labels().get(at).full() + "，共" + whole.text(),
                        whole.address(), false, seldom(at)));
            }
        }

        private void line(int at) {
            for (Series one : drawn) {
                Mark mark = one.marks().get(at);
                if (mark.none()) {
                    continue; // a gap, not a zero
                }
                String x = Percent.of(middle(at));
                String y = Percent.of(y(mark.value()));
                if (at > 0 && !one.marks().get(at - 1).none()) {
                    strokes.add(new Stroke(one.shade().code(), Percent.of(middle(at - 1)), Percent.of(y(one.marks().get(at - 1).value())), x, y));
                }
                if (count <= DOTS) {
                    dots.add(new Dot(one.shade().code(), x, y, chart.told(at, one), mark.address()));
                }
            }
            number(drawn.getFirst(), at, middle(at), drawn.getFirst().marks().get(at).value());
        }

        private void box(Series one, int at, double x, double width, double from, double to) {
            double high = y(Math.max(from, to));
            double low = y(Math.min(from, to));
            if (from == to) {
                return;
            }
            double height = Math.max(low - high, LEAST);
            boxes.add(new Box(one.shade().code(), Percent.of(x), Percent.of(to < from ? high : low - height), Percent.of(width), Percent.of(height), chart.told(at, one),
                    one.marks().get(at).address()));
        }

        private void number(Series one, int at, double x, double value) {
            if (count > ROOM && !key(at)) {
                return;
            }
            numbers.add(new Written(Percent.of(x), Percent.of(y(value)), one.marks().get(at).brief(), chart.told(at, one), one.marks().get(at).address(), value < 0,
                    seldom(at)));
        }

        private boolean seldom(int at) {
            return count > 6 && !key(at);
        }

        /** The greatest and the last are written wherever there is any room; of neighbours only the last. */
        private boolean key(int at) {
            return at == count - 1 || at == greatest && at < count - Math.max(3, count / 8);
        }

        private double total(int at) {
            return chart.shape().stacked() ? sum(at) : drawn.getFirst().marks().get(at).value();
        }

        private static ToDoubleFunction<Series> value(int at) {
            return one -> one.marks().get(at).value();
        }

        private double sum(int at) {
            return drawn.stream().mapToDouble(one -> Math.max(0, one.marks().get(at).value())).sum();
        }

        private double middle(int at) {
            return at * slot + slot / 2;
        }

        private double y(double value) {
            double low = bottom < 0 ? LOWER : LOW;
            return top == bottom ? low : low - (value - bottom) / (top - bottom) * (low - HIGH);
        }
    }
}
