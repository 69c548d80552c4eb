package mingbai.paper;

import java.awt.Color;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import mingbai.paper.Setting.Manner;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;

/**
 * Writes an {@link OfficialLetter} as PDF: the mark 35 mm below the top of the type area, the number two lines below it, the red line 4 mm
 * below that, as wide as the type area; body on the grid; the signature never alone on a page; copies at the foot of the last one.
 */
public final class LetterPdf {

    static final Color RED = new Color(0xd9, 0, 0);
    private static final float CHARACTER = Page.BODY - Page.CLOSER;
    private static final float MARK_DOWN = 35 * Page.MM;
    private static final float LINE_DOWN = 4 * Page.MM;
    private static final float WIDE = Page.WIDTH - Page.LEFT - Page.RIGHT;
    /** How far a character of Song reaches over and under its base line, of its size. */
    private static final float OVER = 0.88f;
    private static final float UNDER = 0.12f;
    static final float MARK_PITCH = 1.25f;
    private static final Manner SMALL = new Manner(Face.SONG, Page.NUMBER, 0, 0);

    private final Setting setting = new Setting();
    private final OfficialLetter letter;
    /** Base lines of mark and number, and where the red line is, in points from the foot of the page. */
    private final float mark;
    private final float number;
    private final float rule;
    private final Document document;
    private final org.openpdf.text.pdf.PdfWriter writer;
    private final PdfBlocks blocks;

    private LetterPdf(OfficialLetter letter, OutputStream out) {
        this.letter = letter;
        float size = letter.markSize();
        mark = Page.HEIGHT - Page.TOP - MARK_DOWN - size * OVER;
        float lowest = mark - (letter.markLines().size() - 1) * size * MARK_PITCH - size * UNDER;
        number = lowest - 2 * Page.LINE - Page.BODY * OVER;
        rule = number - Page.BODY * UNDER - LINE_DOWN;
        document = new Document(PageSize.A4, Page.LEFT, Page.RIGHT, Page.HEIGHT - rule + 2 * Page.LINE - Page.BELOW_BASE,
                Page.BOTTOM + Page.BELOW_BASE);
        writer = org.openpdf.text.pdf.PdfWriter.getInstance(document, out);
        blocks = new PdfBlocks(document, writer, setting);
    }

    /** @return the characters no font had; each stands as 〓 in the letter, with a note at its end */
    public static MissingCharacters write(OfficialLetter letter, OutputStream out) {
        PdfWriter.ONE_AT_A_TIME.lock();
        try {
            return new LetterPdf(letter, out).write();
        } finally {
            PdfWriter.ONE_AT_A_TIME.unlock();
        }
    }

    private MissingCharacters write() {
        writer.setCloseStream(false);
        writer.setPageEvent(new PdfPages());
        writer.setViewerPreferences(org.openpdf.text.pdf.PdfWriter.DisplayDocTitle);
        writer.setPdfVersion(org.openpdf.text.pdf.PdfWriter.VERSION_1_7);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("zh-CN"));
        document.addTitle(letter.title().replace("\n", ""));
        document.addAuthor(letter.signature());
        document.addCreator("Mingbai");
        document.open();
        document.setMargins(Page.LEFT, Page.RIGHT, Page.TOP - Page.BELOW_BASE, Page.BOTTOM + Page.BELOW_BASE); // from the second page on
        head();
        body();
        closing().forEach(blocks::put);
        missing();
        copies();
        document.close();
        return new MissingCharacters(setting.missing());
    }

    /** The title stands two lines below the red line. */
    private void head() {
        float size = letter.markSize();
        for (int i = 0; i < letter.markLines().size(); i++) {
            centred(red(letter.markLines().get(i), size), mark - i * size * MARK_PITCH);
        }
        Phrase words = new Phrase();
        setting.add(words, letter.numberLine(), Manner.BODY, null);
        centred(words, number);
        line(rule, 2, RED, Page.LEFT, WIDE);
        for (String line : letter.titleLines()) {
            org.openpdf.text.Paragraph title = blocks.line(line, Manner.TITLE, Element.ALIGN_CENTER);
            title.setLeading(Page.TITLE_LINE);
            blocks.put(title);
        }
        blocks.put(blocks.line(" ", Manner.BODY, Element.ALIGN_LEFT));
    }

    private Phrase red(String text, float size) {
        Phrase phrase = new Phrase();
        setting.add(phrase, text, new Manner(Face.SONG, size, 0, size / 30), null);
        phrase.getChunks().forEach(element -> {
            Chunk chunk = (Chunk) element;
            chunk.getFont().setColor(RED);
            chunk.setTextRenderMode(PdfContentByte.TEXT_RENDER_MODE_FILL_STROKE, size / 30, RED);
        });
        return phrase;
    }

    private void centred(Phrase phrase, float base) {
        ColumnText.showTextAligned(writer.getDirectContent(), Element.ALIGN_CENTER, phrase, Page.LEFT + WIDE / 2, base, 0);
    }

    private void line(float y, float weight, Color color, float x, float width) {
        PdfContentByte content = writer.getDirectContent();
        content.saveState();
        content.setColorStroke(color);
        content.setLineWidth(weight);
        content.moveTo(x, y - weight / 2);
        content.lineTo(x + width, y - weight / 2);
        content.stroke();
        content.restoreState();
    }

    private void body() {
        if (!letter.addressLine().isEmpty()) {
            blocks.put(blocks.line(letter.addressLine(), Manner.BODY, Element.ALIGN_LEFT));
        }
        List<Block> body = letter.body();
        if (!body.isEmpty() && body.getLast() instanceof Block.Paragraph last) {
            blocks.add(body.subList(0, body.size() - 1));
            if (body.size() < 2 || !(body.get(body.size() - 2) instanceof Block.Heading)) { // a heading stays with its text
                keepWith(blocks.paragraph(last, 0), closing());
            }
            blocks.add(List.of(last));
        } else {
            blocks.add(body);
        }
    }

    /** A signature alone on a page belongs to nothing: the last paragraph goes with it, unless that is longer than half a page. */
    private void keepWith(List<org.openpdf.text.Paragraph> last, List<org.openpdf.text.Paragraph> closing) {
        float room = blocks.room();
        float paragraph = last.size() * Page.LINE;
        float both = paragraph + height(closing);
        if ((paragraph <= room || room < 2 * Page.LINE) && both > room && paragraph < 11 * Page.LINE) {
            blocks.newPage();
        }
    }

    private float height(List<org.openpdf.text.Paragraph> paragraphs) {
        return blocks.height(paragraphs.toArray(Element[]::new));
    }

    /** Attachments, signature, day and remark; two lines are left over the signature for the seal. */
    private List<org.openpdf.text.Paragraph> closing() {
        List<org.openpdf.text.Paragraph> lines = new ArrayList<>();
        if (!letter.attachments().isEmpty()) {
            lines.add(blocks.line(" ", Manner.BODY, Element.ALIGN_LEFT));
        }
        boolean single = letter.attachments().size() == 1;
        for (String text : letter.attachmentLines()) {
            org.openpdf.text.Paragraph line = blocks.line(text, Manner.BODY, Element.ALIGN_LEFT);
            float head = single ? 3 : text.startsWith("附件：") ? 4 : 1;
            line.setIndentationLeft((single ? 5 : 6) * CHARACTER);
            line.setFirstLineIndent(-head * CHARACTER);
            lines.add(line);
        }
        lines.add(blocks.line(" ", Manner.BODY, Element.ALIGN_LEFT));
        lines.add(blocks.line(" ", Manner.BODY, Element.ALIGN_LEFT));
        float[] in = letter.fromTheRight();
        lines.add(right(letter.signature(), in[0]));
        lines.add(right(letter.dayLine(), in[1]));
        if (!letter.remarkLine().isEmpty()) {
            org.openpdf.text.Paragraph remark = blocks.line(letter.remarkLine(), Manner.BODY, Element.ALIGN_LEFT);
            remark.setFirstLineIndent(PdfBlocks.INDENT);
            lines.add(remark);
        }
        return lines;
    }

    private org.openpdf.text.Paragraph right(String text, float characters) {
        org.openpdf.text.Paragraph line = blocks.line(text, Manner.BODY, Element.ALIGN_RIGHT);
        line.setIndentationRight(characters * CHARACTER);
        return line;
    }

    private void missing() {
        String note = new MissingCharacters(setting.missing()).note();
        if (!note.isBlank()) {
            org.openpdf.text.Paragraph last = blocks.line(note, Manner.TABLE, Element.ALIGN_LEFT);
            last.setLeading(Page.TABLE * 1.6f);
            blocks.skip(Page.LINE);
            blocks.put(last);
        }
    }

    /** 版记: 4号, a thick line over it and under it, one character in from either edge, at the foot of the type area. */
    private void copies() {
        if (letter.copiesLine().isEmpty()) {
            return;
        }
        org.openpdf.text.Paragraph words = blocks.line(letter.copiesLine(), SMALL, Element.ALIGN_LEFT);
        words.setLeading(Page.NUMBER * 1.6f);
        words.setIndentationLeft(4 * Page.NUMBER);
        words.setFirstLineIndent(-3 * Page.NUMBER);
        words.setIndentationRight(Page.NUMBER);
        float high = height(List.of(words)) + Page.NUMBER / 2;
        if (blocks.room() + Page.BELOW_BASE < high + Page.LINE) {
            blocks.newPage();
        }
        float weight = 0.35f * Page.MM;
        line(Page.BOTTOM + high, weight, Color.BLACK, Page.LEFT, WIDE);
        line(Page.BOTTOM, weight, Color.BLACK, Page.LEFT, WIDE);
        ColumnText column = new ColumnText(writer.getDirectContent());
        column.setSimpleColumn(Page.LEFT, Page.BOTTOM - Page.LINE, Page.LEFT + WIDE, Page.BOTTOM + high);
        column.addElement(words);
        column.go();
    }
}
