package mingbai.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Figures to be shown as a drawing with its table. The template {@code web/chart} draws it.
 *
 * @param id    names it within the page, {@code [a-z0-9-]+}
 * @param note  what is counted, in a sentence; may be empty
 * @param over  what the labels are: 月份, 机关
 * @param top   the value that fills the drawing (10000 for a share told in hundredths of a percent); 0 for the greatest there is
 * @param files where the table may be taken
 */
public record Chart(String id, Shape shape, String title, String note, String over, List<Label> labels, List<Series> series, long top, List<Taking> files) {

    public Chart {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
        files = List.copyOf(files);
        if (!id.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException("'" + id + "' is no id of a chart");
        }
        for (Series one : series) {
            if (one.marks().size() != labels.size()) {
                throw new IllegalArgumentException("chart " + id + ": " + labels.size() + " labels but " + one.marks().size() + " of " + one.name());
            }
        }
    }

    public Chart(String id, Shape shape, String title, String note, String over, List<Label> labels, List<Series> series, List<Taking> files) {
        this(id, shape, title, note, over, labels, series, 0, files);
    }

    public boolean empty() {
        return labels.isEmpty();
    }

    /** Nothing but zeros: drawn low. */
    public boolean flat() {
        return drawn().stream().flatMap(one -> one.marks().stream()).allMatch(mark -> mark.value() == 0);
    }

    public List<Series> drawn() {
        return series.stream().filter(one -> one.shade().drawn()).toList();
    }

    /** Whether the legend is needed: what is drawn once is named by the title. */
    public boolean legend() {
        return drawn().size() > 1;
    }

    /** The unit of what is drawn, for the head of the chart. */
    public String unit() {
        List<String> units = drawn().stream().map(Series::unit).filter(Predicate.not(String::isEmpty)).distinct().toList();
        return units.size() == 1 ? units.getFirst() : "";
    }

    /** What the drawing says, in a sentence for whoever does not see it. */
    public String told() {
        if (empty()) {
            return "没有可以显示的数。";
        }
        StringBuilder told = new StringBuilder();
        for (Series one : drawn()) {
            int greatest = 0;
            for (int i = 1; i < labels.size(); i++) {
                greatest = one.marks().get(i).value() > one.marks().get(greatest).value() ? i : greatest;
            }
            told.append(one.name()).append("共").append(labels.size()).append("个数，最大是").append(labels.get(greatest).full()).append("的")
                    .append(one.marks().get(greatest).text()).append(one.unit()).append("。");
        }
        return told.append("全部的数见表格。").toString();
    }

    /** What one number is read out as: 2026年3月，公开信息12条. */
    public String told(int label, Series of) {
        return labels.get(label).full() + "，" + of.name() + of.marks().get(label).text() + (of.marks().get(label).none() ? "" : of.unit());
    }

    public Columns columns() {
        return Columns.of(this);
    }

    public Bars bars() {
        return Bars.of(this);
    }

    /** The table as it is downloaded, a row for each label: numbers where the text is that number, else the text. */
    public List<List<Object>> rows() {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            List<Object> row = new ArrayList<>(List.of(labels.get(i).full()));
            for (Series one : series) {
                row.add(one.marks().get(i).told());
            }
            rows.add(row);
        }
        return rows;
    }
}
