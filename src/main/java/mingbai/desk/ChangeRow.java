package mingbai.desk;

import java.util.ArrayList;
import java.util.List;
import mingbai.publication.Comparison;

/** A line of a comparison as it is shown: a pair of paragraphs, or how many same ones are left out. */
public record ChangeRow(int gap, List<Comparison.Piece> before, List<Comparison.Piece> after, boolean changed) {

    /** Every change with one paragraph around it; longer stretches of the same are counted. */
    static List<ChangeRow> shortened(List<Comparison.Row> rows) {
        List<ChangeRow> shown = new ArrayList<>();
        int gap = 0;
        for (int i = 0; i < rows.size(); i++) {
            Comparison.Row row = rows.get(i);
            boolean near = row.changed() || i > 0 && rows.get(i - 1).changed() || i + 1 < rows.size() && rows.get(i + 1).changed();
            if (!near) {
                gap++;
                continue;
            }
            if (gap > 0) {
                shown.add(new ChangeRow(gap, List.of(), List.of(), false));
                gap = 0;
            }
            shown.add(new ChangeRow(0, row.before(), row.after(), row.changed()));
        }
        if (gap > 0) {
            shown.add(new ChangeRow(gap, List.of(), List.of(), false));
        }
        return shown;
    }
}
