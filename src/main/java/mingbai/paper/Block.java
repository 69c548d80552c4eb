package mingbai.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a {@link Paper}, in reading order. */
public sealed interface Block {

    /** @param level 1 to 4: 一、 （一） 1. （1） */
    record Heading(int level, List<Run> runs) implements Block {
        public Heading {
            if (level < 1 || level > 4) {
                throw new IllegalArgumentException("heading of level " + level + ": there are 1 to 4");
            }
        }

        public String text() {
            return textOf(runs);
        }
    }

    record Paragraph(List<Run> runs, Placement placement) implements Block {}

    record Items(boolean numbered, int start, List<Item> items) implements Block {}

    /** @param layout how it is set, null: columns by their content, type of 12 pt */
    record Table(List<Row> rows, @Nullable Layout layout) implements Block {

        public Table(List<Row> rows) {
            this(rows, null);
        }

        public int columns() {
            return rows.stream().mapToInt(row -> row.cells().stream().mapToInt(Cell::columns).sum()).max().orElse(0);
        }
    }

    record Quotation(List<Block> blocks) implements Block {}

    record PageBreak() implements Block {}

    /** Where a paragraph stands: body text indented by two characters, flush (主送机关), centred, or right (落款). */
    enum Placement { INDENTED, FLUSH, CENTER, RIGHT }

    /** An item of a list and what is nested in it. */
    record Item(List<Run> runs, List<Block> nested) {}

    /**
     * How a table with a prescribed layout is set: every cell centred, words in their columns.
     *
     * @param widths     shares of the columns
     * @param size       of the type in points
     * @param labelsLeft whether label cells below the head rows stand flush left, for long labels
     */
    record Layout(List<Integer> widths, float size, boolean labelsLeft) {

        public Layout {
            widths = List.copyOf(widths);
        }

        boolean centres(boolean headRow, boolean label) {
            return headRow || !label || !labelsLeft;
        }
    }

    record Row(boolean head, List<Cell> cells) {}

    record Cell(List<Run> runs, boolean head, int columns, int rows) {}

    static String textOf(List<Run> runs) {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }
}
