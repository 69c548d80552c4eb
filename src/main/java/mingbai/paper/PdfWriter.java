package mingbai.paper;

import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import mingbai.paper.Setting.Manner;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;

/**
 * Writes a {@link Paper} as PDF after GB/T 9704-2012: page, grid of 22 lines of 28 characters, headings, page numbers, outline, fonts
 * embedded as far as used. Papers are written one at a time, since the fonts are shared and large.
 */
public final class PdfWriter {

    static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private final Setting setting = new Setting();
    private final Document document = new Document(
            PageSize.A4, Page.LEFT, Page.RIGHT, Page.TOP - Page.BELOW_BASE, Page.BOTTOM + Page.BELOW_BASE);
    private final org.openpdf.text.pdf.PdfWriter writer;
    private final PdfBlocks blocks;

    private PdfWriter(OutputStream out) {
        writer = org.openpdf.text.pdf.PdfWriter.getInstance(document, out);
        blocks = new PdfBlocks(document, writer, setting);
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
        blocks.add(paper.blocks());
        foot(paper);
        document.close();
        return new MissingCharacters(setting.missing());
    }

    private void head(Paper paper) {
        List<Paper.Entry> entries = paper.metadata().stream().filter(entry -> !entry.value().isBlank()).toList();
        if (!entries.isEmpty()) {
            blocks.put(PdfTables.metadata(entries, setting));
            blocks.put(blocks.line(" ", Manner.BODY, Element.ALIGN_LEFT));
        }
        org.openpdf.text.Paragraph title = blocks.line(String.join("\n", TitleLines.of(paper.title())), Manner.TITLE, Element.ALIGN_CENTER);
        title.setLeading(Page.TITLE_LINE);
        blocks.put(title);
        if (!paper.documentNumber().isBlank()) {
            blocks.put(blocks.line(paper.documentNumber(), Manner.BODY, Element.ALIGN_CENTER));
        }
        blocks.put(blocks.line(" ", Manner.BODY, Element.ALIGN_LEFT));
    }

    private void foot(Paper paper) {
        String missing = new MissingCharacters(setting.missing()).note();
        for (String note : List.of(paper.origin(), missing)) {
            if (!note.isBlank()) {
                org.openpdf.text.Paragraph last = blocks.line(note, Manner.TABLE, Element.ALIGN_LEFT);
                last.setLeading(Page.TABLE * 1.6f);
                blocks.skip(Page.LINE);
                blocks.put(last);
            }
        }
    }
}
