package mingbai.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingbai.paper.Block.Cell;
import mingbai.paper.Block.Paragraph;
import mingbai.paper.Block.Placement;
import mingbai.paper.Block.Row;
import mingbai.paper.Block.Table;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/** Reads the layout of letters back with other libraries than those that wrote them. */
class OfficialLetterTests {

    private static final String SENTENCE = "经审查，您申请公开的信息属于本机关制作并保存的政府信息，现依照《中华人民共和国政府信息公开条例》第三十六条第（二）项的规定予以公开。";

    @Test
    void a_short_letter_stands_on_the_lines_of_the_standard() throws IOException {
        try (PDDocument pdf = read("short", letter(List.of(text(SENTENCE)), List.of()))) {
            List<Line> lines = lines(pdf, 1);
            assertThat(lines).extracting(Line::text).containsSubsequence("明川市示例局", "明示公开〔2026〕3号", "政府信息公开申请答复书", "李明：",
                    "明川市示例局", "2026年3月2日");
            assertThat(line(lines, "明川市示例局").size()).isEqualTo(42);
            // The top of the mark stands 37 + 35 mm below the edge of the paper.
            assertThat(millimetres(line(lines, "明川市示例局").top())).isBetween(71.0, 73.5);
            assertThat(line(lines, "政府信息公开申请答复书").size()).isEqualTo(22);
            assertThat(line(lines, "李明：").size()).isEqualTo(16);
            assertThat(millimetres(line(lines, "李明：").left())).isBetween(27.9, 28.5);
            assertThat(millimetres(line(lines, "2026年3月2日").right())).as("four characters from the edge of the type area").isBetween(184 - 4.5 * 5.57, 184 - 3.5 * 5.57);
            assertThat(lines.getLast().text()).isEqualTo("— 1 —");
        }
    }

    @Test
    void mark_and_line_are_red_and_the_rest_is_black() throws IOException {
        try (PDDocument pdf = read("colour", letter(List.of(text(SENTENCE)), List.of()))) {
            BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(0, 72);
            List<Integer> red = new ArrayList<>();
            int widest = 0;
            for (int y = 0; y < image.getHeight(); y++) {
                int inRow = 0;
                for (int x = 0; x < image.getWidth(); x++) {
                    int rgb = image.getRGB(x, y);
                    inRow += (rgb >> 16 & 255) > 150 && (rgb >> 8 & 255) < 90 && (rgb & 255) < 90 ? 1 : 0;
                }
                if (inRow > 0) {
                    red.add(y);
                }
                widest = Math.max(widest, inRow);
            }
            assertThat(millimetres(red.getFirst())).as("top of the mark").isBetween(71.0, 75.0);
            assertThat(millimetres(widest)).as("the line is as wide as the type area").isBetween(154.5, 157.0);
        }
    }

    @Test
    void a_long_letter_goes_on_over_numbered_pages_and_its_signature_is_never_alone() throws IOException {
        for (int sentences = 1; sentences <= 14; sentences++) {
            List<Block> body = new ArrayList<>();
            for (int i = 0; i < sentences; i++) {
                body.add(text("第" + (i + 1) + "段。" + SENTENCE));
            }
            try (PDDocument pdf = read("long-" + sentences, letter(body, List.of("关于示例事项的批复", "示例事项办理情况统计表")))) {
                int last = pdf.getNumberOfPages();
                String end = textOf(pdf, last);
                assertThat(end).as(sentences + " paragraphs").contains("2026年3月2日", "第" + sentences + "段。", "附件：1. 关于示例事项的批复", "— " + last + " —");
            }
        }
    }

    @Test
    void a_table_of_fees_copies_and_a_long_name_find_their_places() throws IOException {
        Table table = new Table(List.of(row(true, "件次", "单价（元）", "金额（元）"), row(false, "第11至12件", "100", "200"), row(false, "合计", "", "200")));
        OfficialLetter letter = new OfficialLetter("明川市示例区住房保障和城乡建设管理委员会办公室政府信息公开工作机构", "明示公开〔2026〕3号",
                "关于对示例区第三批城镇老旧小区改造工程施工图设计文件等政府信息公开申请延长答复期限的告知书", "李明", List.of(text(SENTENCE), table, text("请于收到本通知之日起20个工作日内缴纳。")),
                List.of("缴费办法"), "明川市示例区住房保障和城乡建设管理委员会办公室", LocalDate.of(2026, 12, 31), "联系人：王丽；联系电话：0000-1234567",
                List.of("明川市人民政府办公室", "明川市示例中心"));
        try (PDDocument pdf = read("table", letter)) {
            String whole = textOf(pdf, 1) + textOf(pdf, pdf.getNumberOfPages());
            assertThat(whole).contains("第11至12件", "附件：缴费办法", "（联系人：王丽；联系电话：0000-1234567）", "抄送：明川市人民政府办公室，明川市示例中心。");
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith("关于对示例区第三批");
        }
    }

    @Test
    void a_draft_says_that_it_is_one_and_a_missing_character_is_named() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String nowhere = Character.toString(0xF8FFE);
        MissingCharacters missing = LetterPdf.write(new OfficialLetter("明川市示例局", "", "答复书", "李" + nowhere, List.of(text(SENTENCE)), List.of(), "明川市示例局", null,
                "", List.of()), out);
        assertThat(missing.codePoints()).containsExactly(0xF8FFE);
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(textOf(pdf, 1) + textOf(pdf, pdf.getNumberOfPages())).contains("（草稿，签发时编号）", "（签发之日）", "李〓：", "U+F8FFE");
        }
    }

    @Test
    void every_font_is_embedded() throws IOException {
        try (PDDocument pdf = read("fonts", letter(List.of(text(SENTENCE)), List.of()))) {
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                PDFont font = pdf.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    @Test
    void office_programs_find_mark_line_title_and_signature() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxWriter.write(letter(List.of(text(SENTENCE)), List.of("批复", "统计表")), out);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(document.getParagraphs()).extracting(XWPFParagraph::getStyle, XWPFParagraph::getText)
                    .contains(org.assertj.core.groups.Tuple.tuple("Mark", "明川市示例局"), org.assertj.core.groups.Tuple.tuple("Number", "明示公开〔2026〕3号"),
                            org.assertj.core.groups.Tuple.tuple("Title", "政府信息公开申请答复书"), org.assertj.core.groups.Tuple.tuple("Flush", "李明："),
                            org.assertj.core.groups.Tuple.tuple("Attachment", "附件：1. 批复"), org.assertj.core.groups.Tuple.tuple("Attachment", "2. 统计表"),
                            org.assertj.core.groups.Tuple.tuple("Signature", "明川市示例局"), org.assertj.core.groups.Tuple.tuple("Signature", "2026年3月2日"));
            String styles = new String(document.getPackage().getPartsByName(java.util.regex.Pattern.compile("/word/styles.xml")).getFirst().getInputStream()
                    .readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(styles).contains("<w:bottom w:val=\"single\" w:sz=\"16\" w:space=\"11\" w:color=\"D90000\"/>", "<w:color w:val=\"D90000\"/>");
            XWPFParagraph mark = document.getParagraphs().getFirst();
            assertThat(mark.getSpacingBefore()).as("35 mm").isEqualTo(1984);
            assertThat(mark.getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(42.0);
            XWPFParagraph day = document.getParagraphs().getLast();
            assertThat(day.getIndentationRight()).as("four characters").isEqualTo(4 * 315);
            assertThat(document.getFooterList()).hasSize(2);
        }
    }

    @Test
    void a_day_has_no_leading_zeros() {
        assertThat(OfficialLetter.written(LocalDate.of(2026, 3, 2))).isEqualTo("2026年3月2日");
    }

    private static OfficialLetter letter(List<Block> body, List<String> attachments) {
        return new OfficialLetter("明川市示例局", "明示公开〔2026〕3号", "政府信息公开申请答复书", "李明", body, attachments, "明川市示例局", LocalDate.of(2026, 3, 2), "",
                List.of());
    }

    private static Paragraph text(String words) {
        return new Paragraph(List.of(Run.of(words)), Placement.INDENTED);
    }

    private static Row row(boolean head, String... cells) {
        return new Row(head, java.util.Arrays.stream(cells).map(cell -> new Cell(List.of(Run.of(cell)), head, 1, 1)).toList());
    }

    /** Leaves a copy in {@code target/look} to be looked at. */
    private static PDDocument read(String name, OfficialLetter letter) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LetterPdf.write(letter, out);
        Files.write(Files.createDirectories(Path.of("target/look")).resolve("letter-" + name + ".pdf"), out.toByteArray());
        return Loader.loadPDF(out.toByteArray());
    }

    private static String textOf(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    private record Line(String text, double left, double right, double top, double size) {}

    private static List<Line> lines(PDDocument pdf, int page) throws IOException {
        List<Line> lines = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                TextPosition first = positions.getFirst();
                TextPosition last = positions.getLast();
                double size = first.getFontSizeInPt();
                lines.add(new Line(text.strip(), first.getX(), last.getX() + last.getWidth(), first.getY() - size * 0.88, size));
            }
        };
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(pdf);
        return lines;
    }

    private static Line line(List<Line> lines, String text) {
        return lines.stream().filter(line -> line.text().equals(text)).findFirst().orElseThrow(() -> new AssertionError(text + " not in " + lines));
    }

    private static double millimetres(double points) {
        return points / 72 * 25.4;
    }
}
