package mingbai.paper;

import java.util.List;
import mingbai.paper.Block.Heading;
import mingbai.paper.Block.Items;
import mingbai.paper.Block.PageBreak;
import mingbai.paper.Block.Paragraph;
import mingbai.paper.Block.Placement;
import mingbai.paper.Block.Quotation;
import mingbai.paper.Block.Table;
import mingbai.paper.Setting.Manner;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.PdfPTable;

/** Sets the blocks of a {@link Sheet} in type of one size; a page break of the document is passed over, the sheet breaks where it must. */
final class SheetBlocks {

    private static final float LEADING = 1.65f;
    /** Leading of the tightest lines there are, those of tables, in sizes of the text. */
    static final float TIGHTEST = 1.2f;

    private final Document document;
    private final Setting setting;
    private final float size;

    SheetBlocks(Document document, Setting setting, float size) {
        this.document = document;
        this.setting = setting;
        this.size = size;
    }

    void add(List<Block> blocks) {
        blocks.forEach(block -> add(block, 0));
    }

    private void add(Block block, float left) {
        switch (block) {
            case Heading heading -> paragraph(heading.runs(), new Manner(Face.HEI, size, 0, 0), Placement.INDENTED, left);
            case Paragraph paragraph -> paragraph(paragraph.runs(), body(), paragraph.placement(), left);
            case Items items -> items(items, left);
            case Table table -> table(table);
            case Quotation quotation -> quotation.blocks().forEach(inner -> add(inner, left + 2 * size));
            case PageBreak pageBreak -> { }
        }
    }

    private Manner body() {
        return new Manner(Face.SONG, size, 0, 0);
    }

    private void paragraph(List<Run> runs, Manner manner, Placement placement, float left) {
        org.openpdf.text.Paragraph set = empty(size, switch (placement) {
            case INDENTED, FLUSH -> Element.ALIGN_JUSTIFIED;
            case CENTER -> Element.ALIGN_CENTER;
            case RIGHT -> Element.ALIGN_RIGHT;
        });
        setting.add(set, runs, manner);
        set.setIndentationLeft(left);
        set.setFirstLineIndent(placement == Placement.INDENTED ? 2 * size : 0);
        document.add(set);
    }

    private void items(Items items, float left) {
        int number = items.start();
        for (Block.Item item : items.items()) {
            org.openpdf.text.Paragraph set = empty(size, Element.ALIGN_JUSTIFIED);
            setting.add(set, items.numbered() ? number++ + ". " : "· ", body(), null);
            setting.add(set, item.runs(), body());
            set.setIndentationLeft(left);
            set.setFirstLineIndent(2 * size);
            document.add(set);
            item.nested().forEach(nested -> add(nested, left + 2 * size));
        }
    }

    private void table(Table table) {
        if (table.columns() > 0) {
            PdfPTable drawn = PdfTables.of(table, setting, size * 0.85f);
            drawn.setSpacingBefore(size / 2);
            drawn.setSpacingAfter(size / 2);
            document.add(drawn);
        }
    }

    /** At least so many widths of a character: Latin counts half. */
    static double characters(List<Block> blocks) {
        return blocks.stream().mapToDouble(block -> switch (block) {
            case Heading heading -> widths(heading.runs());
            case Paragraph paragraph -> widths(paragraph.runs());
            case Items items -> items.items().stream().mapToDouble(item -> widths(item.runs()) + characters(item.nested())).sum();
            case Table table -> 0.7 * table.rows().stream().flatMap(row -> row.cells().stream()).mapToDouble(cell -> widths(cell.runs())).sum();
            case Quotation quotation -> characters(quotation.blocks());
            case PageBreak pageBreak -> 0;
        }).sum();
    }

    private static double widths(List<Run> runs) {
        return Block.textOf(runs).codePoints().mapToDouble(c -> c < 0x2000 ? 0.4 : 1).sum();
    }

    static org.openpdf.text.Paragraph empty(float size, int alignment) {
        org.openpdf.text.Paragraph paragraph = new org.openpdf.text.Paragraph(size * LEADING);
        paragraph.setFont(new Font(Fonts.of(Face.SONG), size)); // else space around it is set in a Helvetica that is not embedded
        paragraph.setAlignment(alignment);
        return paragraph;
    }
}
