package mingbai.web.chart;

import java.util.List;

/**
 * Numbers of one kind, one for each label of the chart.
 *
 * @param unit 件, 条, % …, empty for words
 */
public record Series(String name, String unit, Shade shade, List<Mark> marks) {

    public Series {
        marks = List.copyOf(marks);
    }

    /** Head of its column in the table. */
    public String head() {
        return unit.isEmpty() ? name : name + "（" + unit + "）";
    }
}
