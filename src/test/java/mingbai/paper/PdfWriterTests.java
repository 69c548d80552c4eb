package mingbai.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mingbai.storage.BodyFormat;
import mingbai.storage.Extraction;
import mingbai.storage.TextExtractor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads the papers with another library than the one that wrote them. */
class PdfWriterTests {

    private static final String SENTENCE = "政务公开工作应当坚持公正、公平、合法、便民的原则，及时、准确地公开政府信息。";

    @Test
    void the_text_with_its_rare_characters_can_be_read_back() throws IOException {
        Written written = write(paper("<p>人名用字：镕、喆、堃、䶮、㛃、𬍤、𫠆、犇、骉、淼、丂、㐂、〇</p>"));
        assertThat(written.missing.none()).isTrue();
        assertThat(text(written).replace("\n", "")).contains("关于示例的通知").contains("明政办发〔2026〕3号").contains("镕、喆、堃、䶮、㛃、𬍤、𫠆、犇、骉、淼、丂、㐂、〇");
    }

    @Test
    void a_character_no_font_has_is_reported_and_replaced_by_a_visible_sign() throws IOException {
        String nowhere = Character.toString(0xF8FFE);
        Written written = write(paper("<p>甲" + nowhere + "乙</p>"));
        assertThat(written.missing.codePoints()).containsExactly(0xF8FFE);
        assertThat(written.missing.note()).contains("缺少以下 1 个字").contains("U+F8FFE");
        assertThat(text(written)).contains("甲〓乙").contains("U+F8FFE");
    }

    @Test
    void every_font_is_embedded_and_only_as_far_as_used() throws IOException {
        Written written = write(paper("<h2>一、总则</h2><p>甲<strong>乙</strong>，<a href=\"https://www.example.gov.cn\">网址</a>abc 123</p>"
                + "<table><thead><tr><th>项</th></tr></thead><tbody><tr><td>数</td></tr></tbody></table>"));
        List<PDFont> fonts = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(written.bytes)) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded).extracting(PDFont::getName)
                    .anyMatch(name -> name.endsWith("NotoSerifSC-Regular")).anyMatch(name -> name.endsWith("NotoSansSC-Medium"));
        }
        assertThat(written.bytes.length).isLessThan(120_000);
    }

    @Test
    void a_page_has_22_lines_of_28_characters_on_a4() throws IOException {
        Written written = write(Paper.of("题", HtmlBlocks.of("<p class=\"flush\">" + "国".repeat(28 * 60) + "</p>", "")));
        try (PDDocument pdf = Loader.loadPDF(written.bytes)) {
            assertThat(Math.round(pdf.getPage(0).getMediaBox().getWidth() / 72 * 25.4)).isEqualTo(210);
            assertThat(Math.round(pdf.getPage(0).getMediaBox().getHeight() / 72 * 25.4)).isEqualTo(297);
            PDFTextStripper second = new PDFTextStripper();
            second.setStartPage(2);
            second.setEndPage(2);
            List<String> lines = second.getText(pdf).lines().filter(line -> line.startsWith("国")).toList();
            assertThat(lines).hasSize(22).allMatch(line -> line.strip().length() == 28);
        }
    }

    @Test
    void pages_are_numbered_and_headings_are_an_outline() throws IOException {
        Written written = write(paper("<h2>一、总则</h2><h3>（一）目标</h3>" + ("<p>" + SENTENCE.repeat(10) + "</p>").repeat(4) + "<h2>二、附则</h2><p>完。</p>"));
        assertThat(text(written)).contains("— 1 —").contains("— 2 —");
        try (PDDocument pdf = Loader.loadPDF(written.bytes)) {
            PDOutlineItem first = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(first.getTitle()).isEqualTo("一、总则");
            assertThat(first.getFirstChild().getTitle()).isEqualTo("（一）目标");
            assertThat(first.getNextSibling().getTitle()).isEqualTo("二、附则");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("关于示例的通知");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
        }
    }

    @Test
    void no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one() throws IOException {
        String text = text(write(paper("<p>" + (SENTENCE + "（一）“以公开为常态”；《条例》第2.13条，100%。").repeat(30) + "</p>")));
        assertThat(text.lines()).noneMatch(line -> line.matches("^[，。、；：）》”].*")).noneMatch(line -> line.matches(".*[（《“]$"));
    }

    @Test
    void a_table_longer_than_a_page_repeats_its_head() throws IOException {
        String rows = "<tr><td rowspan=\"2\">1</td><td>预算</td></tr><tr><td>决算</td></tr>" + "<tr><td>2</td><td>许可的依据、条件、程序、期限</td></tr>".repeat(60);
        String text = text(write(paper("<table><thead><tr><th>序号</th><th>公开事项</th></tr></thead><tbody>" + rows + "</tbody></table>")));
        assertThat(text.split("公开事项", -1).length - 1).isGreaterThanOrEqualTo(3);
        assertThat(text.split("许可的依据", -1)).hasSize(61);
    }

    @Test
    void an_empty_body_a_table_of_heads_and_an_endless_word_are_papers_too() throws IOException {
        assertThat(text(write(Paper.of("题", List.of())))).contains("题");
        assertThat(text(write(paper("<table><thead><tr><th>项</th></tr></thead></table>")))).contains("项");
        assertThat(text(write(paper("<p>" + "a".repeat(2_000) + "</p>"))).replaceAll("[^a]", "")).hasSize(2_000);
    }

    @Test
    void our_own_paper_can_be_imported_again(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.pdf"), write(paper("<h2>一、总则</h2><p>" + SENTENCE.repeat(5) + "</p><h2>二、附则</h2><p>完。</p>")).bytes);
        assertThat(TextExtractor.USUAL.read(file, "a.pdf")).isInstanceOfSatisfying(Extraction.Extracted.class, extracted -> {
            assertThat(extracted.html()).contains("<h2>一、总则</h2><p>" + SENTENCE.repeat(5) + "</p><h2>二、附则</h2><p>完。</p>");
            assertThat(extracted.properties()).containsEntry("title", "关于示例的通知");
        });
    }

    @Test
    void a_large_paper_is_written_to_the_end() throws IOException {
        String body = ("## 第一章 总则\n\n" + SENTENCE.repeat(20) + "\n\n").repeat(150);
        assertThat(text(write(Paper.of("大", HtmlBlocks.of(BodyFormat.MARKDOWN.toHtml(body), "")))).split("第一章", -1)).hasSize(151);
    }

    private static Paper paper(String html) {
        return new Paper("关于示例的通知", "明政办发〔2026〕3号", "明川市人民政府办公室", List.of(), HtmlBlocks.of(html, ""), "");
    }

    private record Written(byte[] bytes, MissingCharacters missing) {}

    private static Written write(Paper paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MissingCharacters missing = PdfWriter.write(paper, out);
        return new Written(out.toByteArray(), missing);
    }

    private static String text(Written written) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(written.bytes)) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
