package mingbai.paper;

import com.google.zxing.common.BitMatrix;
import mingbai.paper.Setting.Manner;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;

/** The foot of each sheet: a rule, who to ask, which sheet of how many, and the code. Sheets of a board are torn apart: each says all. */
final class SheetFoot extends PdfPageEventHelper {

    /** Millimetres on A4. */
    static final float HEIGHT = 40;
    static final float MARGIN = 16;
    private static final float CODE = 32;
    private static final float TYPE = 11;

    private final Sheet sheet;
    private final Setting setting;
    private final BitMatrix code;
    private final float scale;
    private final int sheets;

    /** @param sheets how many there are, 0 while nobody knows */
    SheetFoot(Sheet sheet, Setting setting, int sheets) {
        this.sheet = sheet;
        this.setting = setting;
        this.code = QrCode.modules(sheet.address());
        this.scale = sheet.size().scale;
        this.sheets = sheets;
    }

    @Override
    public void onEndPage(org.openpdf.text.pdf.PdfWriter writer, Document document) {
        PdfContentByte content = writer.getDirectContent();
        float left = mm(MARGIN);
        float right = sheet.size().width - mm(MARGIN);
        float top = mm(MARGIN / 2 + HEIGHT);
        content.setLineWidth(scale);
        content.moveTo(left, top);
        content.lineTo(right, top);
        content.stroke();
        code(content, right - mm(CODE), mm(MARGIN / 2 + 3));
        text(content, writer.getPageNumber(), left, right - mm(CODE + 4), top);
    }

    private void text(PdfContentByte content, int page, float left, float right, float top) {
        float size = TYPE * scale;
        ColumnText column = new ColumnText(content);
        column.setSimpleColumn(left, mm(MARGIN / 2), right, top - mm(1), size * 1.5f, Element.ALIGN_LEFT);
        Phrase phrase = new Phrase(size * 1.5f);
        String number = sheets > 1 ? "第" + page + "张，共" + sheets + "张\n" : "";
        setting.add(phrase, number + "手机扫右边的码看原文\n", new Manner(Face.HEI, size, 0, 0), null);
        setting.add(phrase, String.join("\n", sheet.foot()), new Manner(Face.SONG, size, 0, 0), null);
        column.addText(phrase);
        column.go();
    }

    private void code(PdfContentByte content, float x, float y) {
        float module = mm(CODE) / code.getWidth();
        for (int row = 0; row < code.getHeight(); row++) {
            for (int from = 0; from < code.getWidth(); from++) {
                int to = from;
                while (to < code.getWidth() && code.get(to, row)) {
                    to++;
                }
                if (to > from) {
                    content.rectangle(x + from * module, y + (code.getHeight() - 1 - row) * module, (to - from) * module, module);
                }
                from = Math.max(from, to - 1);
            }
        }
        content.fill();
    }

    private float mm(float millimetres) {
        return millimetres * scale * Page.MM;
    }
}
