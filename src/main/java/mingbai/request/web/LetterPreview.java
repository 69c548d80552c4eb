package mingbai.request.web;

import java.util.List;
import mingbai.paper.Block;
import mingbai.paper.OfficialLetter;

/** A letter as it will look, in lines a page can draw. */
public record LetterPreview(OfficialLetter sheet) {

    /** @param kind {@code p}, {@code h} or {@code table}; @param rows of a table, the first is its head */
    public record Line(String kind, String text, List<List<String>> rows) {}

    public List<Line> lines() {
        return sheet.body().stream().map(LetterPreview::line).toList();
    }

    private static Line line(Block block) {
        return switch (block) {
            case Block.Heading heading -> new Line("h", heading.text(), List.of());
            case Block.Table table -> new Line("table", "", table.rows().stream()
                    .map(row -> row.cells().stream().map(cell -> Block.textOf(cell.runs())).toList()).toList());
            case Block.Paragraph paragraph -> new Line("p", Block.textOf(paragraph.runs()), List.of());
            case Block.Items items -> throw noneOf(items);
            case Block.Quotation quotation -> throw noneOf(quotation);
            case Block.PageBreak pageBreak -> throw noneOf(pageBreak);
        };
    }

    /** The plain text of a letter knows paragraphs, headings and tables only. */
    private static IllegalStateException noneOf(Block block) {
        return new IllegalStateException("a letter has no " + block.getClass().getSimpleName());
    }
}
