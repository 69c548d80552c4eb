package mingbai.paper.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Measures fonts for papers: what characters each has, and what OpenPDF and PDFBox make of it. Not a test: its name keeps it out of the
 * build. {@code mvn test -Dtest=FontBench -Dmingbai.fonts=FILE:FILE,2:…} (a number chooses a face of a collection); without the
 * property the fonts of the program are measured.
 */
class FontBench {

    private static final String RARE = "镕喆堃䶮㛃𬍤𫠆𠮷";
    private static final String TEXT = "政务公开工作应当坚持公正、公平、合法、便民的原则，及时、准确地公开政府信息〔2026〕3号镕喆堃䶮㛃𬍤𫠆";
    private static final int ROUNDS = 5;

    @Test
    void measure() throws IOException {
        String given = System.getProperty("mingbai.fonts", "target/classes/fonts/NotoSerifSC-Regular.ttf:target/classes/fonts/NotoSansSC-Medium.ttf");
        System.out.println("| font | MB | GB 2312 lacks | GBK lacks | Ext A | Ext B | rare lacks | OpenPDF ms / KB / text | PDFBox ms / KB / text |\n|---|---|---|---|---|---|---|---|---|");
        for (String font : given.split(":")) {
            BaseFont opened = BaseFont.createFont(font, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
            Path file = Path.of(font.replaceAll(",\\d$", ""));
            System.out.printf("| %s | %.1f | %d | %d | %d | %d | %s | %s | %s |%n", file.getFileName(), Files.size(file) / 1e6,
                    lacking(opened, two(0xa1, 0xf7, 0xa1, "GB2312")), lacking(opened, two(0x81, 0xfe, 0x40, "GBK")),
                    has(opened, 0x3400, 0x4dbf), has(opened, 0x20000, 0x2a6df), lacks(opened), timed(() -> openPdf(opened)), timed(() -> pdfBox(file)));
        }
    }

    /** Every character of two bytes in an encoding. */
    private static List<Integer> two(int first, int last, int trail, String encoding) {
        Charset charset = Charset.forName(encoding);
        List<Integer> characters = new ArrayList<>();
        for (int lead = first; lead <= last; lead++) {
            for (int second = trail; second <= 0xfe; second++) {
                String text = new String(new byte[] {(byte) lead, (byte) second}, charset);
                if (text.length() == 1 && text.charAt(0) != '\ufffd' && (text.charAt(0) < 0xe000 || text.charAt(0) > 0xf8ff)) {
                    characters.add((int) text.charAt(0));
                }
            }
        }
        return characters;
    }

    private static long lacking(BaseFont font, List<Integer> characters) {
        return characters.stream().filter(c -> !font.charExists(c)).count();
    }

    private static long has(BaseFont font, int from, int to) {
        IntPredicate there = font::charExists;
        return IntStream.rangeClosed(from, to).filter(there).count();
    }

    private static String lacks(BaseFont font) {
        return RARE.codePoints().filter(c -> !font.charExists(c)).mapToObj("U+%X"::formatted).reduce((a, b) -> a + " " + b).orElse("none");
    }

    private interface Writes {
        byte[] pdf() throws IOException;
    }

    private static String timed(Writes writes) {
        try {
            byte[] pdf = writes.pdf();
            long start = System.nanoTime();
            for (int i = 0; i < ROUNDS; i++) {
                pdf = writes.pdf();
            }
            long milliseconds = (System.nanoTime() - start) / ROUNDS / 1_000_000;
            try (PDDocument read = Loader.loadPDF(pdf)) {
                String text = new PDFTextStripper().getText(read).replaceAll("\\s", "");
                return milliseconds + " / " + pdf.length / 1000 + " / " + (text.equals(TEXT) ? "right" : "wrong");
            }
        } catch (IOException | RuntimeException e) {
            return "refuses: " + e.getMessage();
        }
    }

    private static byte[] openPdf(BaseFont font) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document();
        PdfWriter.getInstance(document, out);
        document.open();
        document.add(new Paragraph(TEXT, new Font(font, 16)));
        document.close();
        return out.toByteArray();
    }

    private static byte[] pdfBox(Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDType0Font font = PDType0Font.load(document, file.toFile());
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(font, 8);
                content.newLineAtOffset(10, 700);
                content.showText(TEXT);
                content.endText();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
