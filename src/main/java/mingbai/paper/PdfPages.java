package mingbai.paper;

import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfPageEventHelper;

/** Page numbers (odd pages right, even pages left, one character from the edge) and the outline of headings. */
final class PdfPages extends PdfPageEventHelper {

    private static final int LEVELS = 5;

    private final PdfOutline[] open = new PdfOutline[LEVELS];

    static String tag(Block.Heading heading) {
        return heading.level() + heading.text();
    }

    @Override
    public void onEndPage(org.openpdf.text.pdf.PdfWriter writer, Document document) {
        String number = "— " + writer.getPageNumber() + " —";
        BaseFont song = Fonts.of(Face.SONG);
        float width = song.getWidthPoint(number, Page.NUMBER);
        boolean odd = writer.getPageNumber() % 2 == 1;
        float x = odd ? Page.WIDTH - Page.RIGHT - Page.NUMBER - width : Page.LEFT + Page.NUMBER;
        PdfContentByte content = writer.getDirectContent();
        content.beginText();
        content.setFontAndSize(song, Page.NUMBER);
        content.setTextMatrix(x, Page.BOTTOM - Page.NUMBER_BELOW - Page.NUMBER);
        content.showText(number);
        content.endText();
    }

    @Override
    public void onGenericTag(org.openpdf.text.pdf.PdfWriter writer, Document document, Rectangle place, String tag) {
        int level = tag.charAt(0) - '0';
        PdfOutline parent = writer.getDirectContent().getRootOutline();
        for (int above = 1; above < level; above++) {
            parent = open[above] == null ? parent : open[above];
        }
        PdfDestination here = new PdfDestination(PdfDestination.FITH, place.getTop() + Page.LINE);
        open[level] = new PdfOutline(parent, here, tag.substring(1), level < 2);
        for (int below = level + 1; below < LEVELS; below++) {
            open[below] = null;
        }
    }
}
