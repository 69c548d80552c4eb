package mingbai.paper;

import java.util.List;

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

    record Table(List<Row> rows) implements Block {

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

    record Row(boolean head, List<Cell> cells) {}

    record Cell(List<Run> runs, boolean head, int columns, int rows) {}

    static String textOf(List<Run> runs) {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }
}
