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
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.PdfPTable;

/** Sets blocks on the grid of 22 lines of 28 characters: the body of papers and letters. */
final class PdfBlocks {

    static final float INDENT = 2 * (Page.BODY - Page.CLOSER);

    private final Document document;
    private final org.openpdf.text.pdf.PdfWriter writer;
    private final Setting setting;

    PdfBlocks(Document document, org.openpdf.text.pdf.PdfWriter writer, Setting setting) {
        this.document = document;
        this.writer = writer;
        this.setting = setting;
    }

    void add(List<Block> all) {
        all.forEach(block -> add(block, 0));
    }

    void add(Block block, float left) throws DocumentException {
        switch (block) {
            case Heading heading -> {
                keepWithNext();
                document.add(heading(heading));
            }
            case Paragraph paragraph -> document.add(paragraph(paragraph, left));
            case Items items -> items(items, left);
            case Table table -> {
                if (table.columns() > 0) {
                    PdfPTable drawn = PdfTables.of(table, setting);
                    drawn.setSpacingBefore(Page.TABLE / 2);
                    drawn.setSpacingAfter(Page.TABLE / 2);
                    document.add(drawn);
                }
            }
            case Quotation quotation -> quotation.blocks().forEach(inner -> add(inner, left + INDENT));
            case PageBreak pageBreak -> document.newPage();
        }
    }

    /** A heading does not stand alone at the foot of a page: it and two lines of text must find room. */
    private void keepWithNext() {
        if (writer.getVerticalPosition(true) - Page.BOTTOM < 3 * Page.LINE) {
            document.newPage();
        }
    }

    private org.openpdf.text.Paragraph heading(Heading heading) {
        org.openpdf.text.Paragraph set = empty(Element.ALIGN_LEFT);
        setting.add(set, heading.runs(), Manner.heading(heading.level()));
        set.setFirstLineIndent(INDENT);
        if (!set.getChunks().isEmpty() && set.getChunks().getFirst() instanceof Chunk first) {
            first.setGenericTag(PdfPages.tag(heading));
        }
        return set;
    }

    org.openpdf.text.Paragraph paragraph(Paragraph paragraph, float left) {
        org.openpdf.text.Paragraph set = empty(switch (paragraph.placement()) {
            case INDENTED, FLUSH -> Element.ALIGN_JUSTIFIED;
            case CENTER -> Element.ALIGN_CENTER;
            case RIGHT -> Element.ALIGN_RIGHT;
        });
        setting.add(set, paragraph.runs(), Manner.BODY);
        set.setIndentationLeft(left);
        set.setFirstLineIndent(paragraph.placement() == Placement.INDENTED ? INDENT : 0);
        set.setIndentationRight(paragraph.placement() == Placement.RIGHT ? INDENT : 0);
        return set;
    }

    private void items(Items items, float left) {
        int number = items.start();
        for (Block.Item item : items.items()) {
            org.openpdf.text.Paragraph set = empty(Element.ALIGN_JUSTIFIED);
            setting.add(set, items.numbered() ? number++ + ". " : "· ", Manner.BODY, null);
            setting.add(set, item.runs(), Manner.BODY);
            set.setIndentationLeft(left);
            set.setFirstLineIndent(INDENT);
            document.add(set);
            item.nested().forEach(nested -> add(nested, left + INDENT));
        }
    }

    org.openpdf.text.Paragraph line(String text, Manner manner, int alignment) {
        org.openpdf.text.Paragraph line = empty(alignment);
        setting.add(line, text, manner, null);
        return line;
    }

    static org.openpdf.text.Paragraph empty(int alignment) {
        org.openpdf.text.Paragraph paragraph = new org.openpdf.text.Paragraph(Page.LINE);
        paragraph.setFont(new Font(Fonts.of(Face.SONG), Page.BODY)); // else space around it is set in a Helvetica that is not embedded
        paragraph.setAlignment(alignment);
        return paragraph;
    }
}
