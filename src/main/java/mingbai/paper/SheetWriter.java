package mingbai.paper;

import java.io.ByteArrayOutputStream;
import mingbai.paper.Setting.Manner;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.draw.LineSeparator;

/** Writes a {@link Sheet} as PDF, in the largest type that fits on one sheet, else over as many as it needs in the smallest. */
public final class SheetWriter {

    private final Sheet sheet;
    private final Setting setting = new Setting();
    private final float size;
    private final int sheets;

    private SheetWriter(Sheet sheet, float size, int sheets) {
        this.sheet = sheet;
        this.size = size * sheet.size().scale;
        this.sheets = sheets;
    }

    private record Laid(byte[] pdf, int sheets) {}

    public static byte[] write(Sheet sheet) {
        PdfWriter.ONE_AT_A_TIME.lock();
        try {
            float[] sizes = sheet.use().sizes;
            Laid set = new Laid(new byte[0], 0);
            for (float size : sizes) {
                boolean last = size == sizes[sizes.length - 1];
                set = last || mayFit(sheet, size) ? new SheetWriter(sheet, size, 0).set() : set;
                if (set.sheets() == 1) {
                    return set.pdf();
                }
            }
            return new SheetWriter(sheet, sizes[sizes.length - 1], set.sheets()).set().pdf();
        } finally {
            PdfWriter.ONE_AT_A_TIME.unlock();
        }
    }

    /** Whether the characters alone could stand on one A4 sheet: setting a text to find out takes far longer. */
    private static boolean mayFit(Sheet sheet, float size) {
        double wide = (Sheet.Size.A4.width - 2 * SheetFoot.MARGIN * Page.MM) / size;
        double high = (Sheet.Size.A4.height - (SheetFoot.MARGIN * 1.5 + SheetFoot.HEIGHT) * Page.MM) / (size * SheetBlocks.TIGHTEST);
        return SheetBlocks.characters(sheet.blocks()) <= wide * high;
    }

    private Laid set() {
        float margin = SheetFoot.MARGIN * sheet.size().scale * Page.MM;
        float foot = (SheetFoot.HEIGHT + SheetFoot.MARGIN / 2 + 3) * sheet.size().scale * Page.MM;
        Document document = new Document(new Rectangle(sheet.size().width, sheet.size().height), margin, margin, margin, foot);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        org.openpdf.text.pdf.PdfWriter writer = org.openpdf.text.pdf.PdfWriter.getInstance(document, out);
        writer.setPageEvent(new SheetFoot(sheet, setting, sheets));
        writer.setViewerPreferences(org.openpdf.text.pdf.PdfWriter.DisplayDocTitle);
        writer.setPdfVersion(org.openpdf.text.pdf.PdfWriter.VERSION_1_7);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("zh-CN"));
        document.addTitle(sheet.title().replace("\n", ""));
        document.addAuthor(sheet.issuer());
        document.addCreator("Mingbai");
        document.open();
        head(document);
        new SheetBlocks(document, setting, size).add(sheet.blocks());
        missing(document);
        int pages = writer.getPageNumber();
        document.close();
        return new Laid(out.toByteArray(), pages);
    }

    private void head(Document document) {
        line(document, sheet.mast(), new Manner(Face.HEI, size * 0.7f, 0, 0), size * 0.7f);
        line(document, sheet.title(), new Manner(Face.SONG, size * 1.5f, 0, size * 0.04f), size * 1.5f);
        line(document, sheet.number(), new Manner(Face.SONG, size * 0.8f, 0, 0), size * 0.8f);
        org.openpdf.text.Paragraph rule = SheetBlocks.empty(size * 0.6f, Element.ALIGN_CENTER);
        rule.add(new Chunk(new LineSeparator(size / 10, 100, java.awt.Color.BLACK, Element.ALIGN_CENTER, -size * 0.1f)));
        rule.setSpacingAfter(size * 0.5f);
        document.add(rule);
    }

    private void line(Document document, String text, Manner manner, float at) {
        if (!text.isBlank()) {
            org.openpdf.text.Paragraph line = SheetBlocks.empty(at * 0.9f, Element.ALIGN_CENTER);
            setting.add(line, text, manner, null);
            document.add(line);
        }
    }

    private void missing(Document document) {
        String note = new MissingCharacters(setting.missing()).note();
        if (!note.isBlank()) {
            line(document, note, new Manner(Face.SONG, size * 0.6f, 0, 0), size * 0.6f);
        }
    }
}
