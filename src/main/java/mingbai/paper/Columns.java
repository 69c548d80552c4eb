package mingbai.paper;

import java.util.Arrays;
import java.util.List;
import mingbai.paper.Block.Cell;
import mingbai.paper.Block.Row;

/** How wide the columns of a table are: as prescribed, else in proportion to the longest line of each, within bounds. */
final class Columns {

    /** Longer lines break anyway. */
    private static final int LONGEST = 20;
    /** A column is at least this part of an even share, so that a narrow one can still be read. */
    private static final float NARROWEST = 0.4f;

    private Columns() {}

    /** @param total what the widths add up to, give or take rounding */
    static float[] widths(Block.Table table, float total) {
        if (table.layout() != null) {
            return prescribed(table.layout().widths(), total);
        }
        float[] widths = new float[table.columns()];
        Arrays.fill(widths, 2);
        for (Row row : table.rows()) {
            int column = 0;
            for (Cell cell : row.cells()) {
                if (cell.columns() == 1) {
                    int longest = Block.textOf(cell.runs()).lines().mapToInt(String::length).max().orElse(0);
                    widths[column] = Math.max(widths[column], Math.min(longest, LONGEST));
                }
                column += cell.columns();
            }
        }
        float even = sum(widths) / widths.length;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], even * NARROWEST);
        }
        float scale = total / sum(widths);
        for (int i = 0; i < widths.length; i++) {
            widths[i] *= scale;
        }
        return widths;
    }

    private static float[] prescribed(List<Integer> shares, float total) {
        float all = shares.stream().mapToInt(share -> share).sum();
        float[] widths = new float[shares.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = shares.get(i) * total / all;
        }
        return widths;
    }

    private static float sum(float[] widths) {
        float sum = 0;
        for (float width : widths) {
            sum += width;
        }
        return sum;
    }
}
