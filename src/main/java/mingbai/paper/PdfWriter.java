package mingbai.paper;

import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
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
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;

/**
 * Writes a {@link Paper} as PDF after GB/T 9704-2012: page, grid of 22 lines of 28 characters, headings, page numbers, outline, fonts
 * embedded as far as used. Papers are written one at a time, since the fonts are shared and large.
 */
public final class PdfWriter {

    static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();
    private static final float INDENT = 2 * (Page.BODY - Page.CLOSER);

    private final Setting setting = new Setting();
    private final Document document = new Document(
            PageSize.A4, Page.LEFT, Page.RIGHT, Page.TOP - (Page.LINE - Page.BODY) / 2, Page.BOTTOM);
    private final org.openpdf.text.pdf.PdfWriter writer;

    private PdfWriter(OutputStream out) {
        writer = org.openpdf.text.pdf.PdfWriter.getInstance(document, out);
    }

    /**
     * @return the characters no font had; each stands as 〓 in the paper, with a note at its end
     */
    public static MissingCharacters write(Paper paper, OutputStream out) {
        ONE_AT_A_TIME.lock();
        try {
            return new PdfWriter(out).write(paper);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private MissingCharacters write(Paper paper) {
        writer.setCloseStream(false);
        writer.setPageEvent(new PdfPages());
        writer.setViewerPreferences(org.openpdf.text.pdf.PdfWriter.DisplayDocTitle);
        writer.setPdfVersion(org.openpdf.text.pdf.PdfWriter.VERSION_1_7);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("zh-CN"));
        document.addTitle(paper.title().replace("\n", ""));
        document.addAuthor(paper.issuer());
        document.addCreator("Mingbai");
        document.open();
        head(paper);
        paper.blocks().forEach(block -> add(block, 0));
        foot(paper);
        document.close();
        return new MissingCharacters(setting.missing());
    }

    private void head(Paper paper) {
        List<Paper.Entry> entries = paper.metadata().stream().filter(entry -> !entry.value().isBlank()).toList();
        if (!entries.isEmpty()) {
            document.add(PdfTables.metadata(entries, setting));
            document.add(line(" ", Manner.BODY, Element.ALIGN_LEFT));
        }
        org.openpdf.text.Paragraph title = line(paper.title(), Manner.TITLE, Element.ALIGN_CENTER);
        title.setLeading(Page.TITLE * 1.55f);
        document.add(title);
        if (!paper.documentNumber().isBlank()) {
            document.add(line(paper.documentNumber(), Manner.BODY, Element.ALIGN_CENTER));
        }
        document.add(line(" ", Manner.BODY, Element.ALIGN_LEFT));
    }

    private void foot(Paper paper) {
        String missing = new MissingCharacters(setting.missing()).note();
        for (String note : List.of(paper.origin(), missing)) {
            if (!note.isBlank()) {
                org.openpdf.text.Paragraph last = line(note, Manner.TABLE, Element.ALIGN_LEFT);
                last.setLeading(Page.TABLE * 1.6f);
                last.setSpacingBefore(Page.LINE);
                document.add(last);
            }
        }
    }

    private void add(Block block, float left) throws DocumentException {
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

    private org.openpdf.text.Paragraph paragraph(Paragraph paragraph, float left) {
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

    private org.openpdf.text.Paragraph line(String text, Manner manner, int alignment) {
        org.openpdf.text.Paragraph line = empty(alignment);
        setting.add(line, text, manner, null);
        return line;
    }

    private static org.openpdf.text.Paragraph empty(int alignment) {
        org.openpdf.text.Paragraph paragraph = new org.openpdf.text.Paragraph(Page.LINE);
        paragraph.setFont(new Font(Fonts.of(Face.SONG), Page.BODY)); // else space around it is set in a Helvetica that is not embedded
        paragraph.setAlignment(alignment);
        return paragraph;
    }
}
