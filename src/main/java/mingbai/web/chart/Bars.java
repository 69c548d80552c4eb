package mingbai.web.chart;

import java.util.ArrayList;
import java.util.List;

/** The bars under the names of a table: each row a few rectangles, in percent of the row's width. What is nothing or less has no bar. */
public record Bars(List<Row> rows) {

    /** @param shares one for each drawn series; stacked ones stand beside each other */
    public record Row(List<Bar> shares) {}

    /** @param line which bar of the row, from 0: stacked ones share the first */
    public record Bar(String shade, String x, String width, int line) {}

    /** A bar too short to be seen is made this long: there is something. */
    private static final double LEAST = 0.6;

    static Bars of(Chart chart) {
        List<Series> drawn = chart.drawn();
        double whole = chart.top() > 0 ? chart.top() : greatest(chart, drawn);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < chart.labels().size(); i++) {
            rows.add(chart.shape().stacked() ? stacked(drawn, i, whole) : apart(drawn, i, whole));
        }
        return new Bars(rows);
    }

    private static double greatest(Chart chart, List<Series> drawn) {
        double greatest = 0;
        for (int i = 0; i < chart.labels().size(); i++) {
            double sum = 0;
            for (Series one : drawn) {
                double value = Math.max(0, one.marks().get(i).value());
                sum += value;
                greatest = Math.max(greatest, chart.shape().stacked() ? sum : value);
            }
        }
        return greatest;
    }

    private static Row stacked(List<Series> drawn, int at, double whole) {
        List<Bar> bars = new ArrayList<>();
        double x = 0;
        for (Series one : drawn) {
            double width = width(one, at, whole);
            if (width > 0) {
                double from = Math.min(x, 100 - width); // the last stays within the drawing though short ones were made longer
                bars.add(new Bar(one.shade().code(), Percent.of(from), Percent.of(width), 0));
                x = from + width;
            }
        }
        return new Row(bars);
    }

    private static Row apart(List<Series> drawn, int at, double whole) {
        List<Bar> bars = new ArrayList<>();
        for (int line = 0; line < drawn.size(); line++) {
            double width = width(drawn.get(line), at, whole);
            if (width > 0) {
                bars.add(new Bar(drawn.get(line).shade().code(), Percent.of(0), Percent.of(width), line));
            }
        }
        return new Row(bars);
    }

    private static double width(Series one, int at, double whole) {
        long value = one.marks().get(at).value();
        return value <= 0 || whole <= 0 ? 0 : Math.clamp(Percent.share(value, whole), LEAST, 100);
    }
}
