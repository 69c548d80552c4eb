package mingbai.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mingbai.storage.Extraction;
import mingbai.storage.TextExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxWriterTests {

    private static final Paper PAPER = new Paper("关于示例\n的通知", "明政办发〔2026〕3号", "明川市人民政府办公室", List.of(new Paper.Entry("索引号", "115/2026-00001")),
            HtmlBlocks.of("<p class=\"flush\">各区县：</p><h2>一、总则</h2><p>甲<strong>乙</strong>&lt;𠮷&gt;&amp;<a href=\"https://www.example.gov.cn/?a=1&amp;b=2\">见</a></p>"
                    + "<ol><li>丙<ul><li>丁</li></ul></li></ol><table><tbody><tr><td rowspan=\"2\">戊</td><td>己</td></tr><tr><td>庚</td></tr></tbody></table>", ""), "来源");

    @Test
    void office_programs_find_styles_text_and_links() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes()))) {
            assertThat(document.getParagraphs()).extracting(XWPFParagraph::getStyle, XWPFParagraph::getText)
                    .contains(org.assertj.core.groups.Tuple.tuple("Title", "关于示例\n的通知"), org.assertj.core.groups.Tuple.tuple("Heading1", "一、总则"),
                            org.assertj.core.groups.Tuple.tuple("Flush", "各区县："), org.assertj.core.groups.Tuple.tuple("Center", "明政办发〔2026〕3号"))
                    .anyMatch(paragraph -> paragraph.toList().get(1).toString().startsWith("甲乙<𠮷>&"));
            assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(document.getHyperlinks()).extracting(link -> link.getURL()).containsExactly("https://www.example.gov.cn/?a=1&b=2");
            assertThat(document.getFooterList()).hasSize(2);
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("关于示例的通知");
        }
    }

    @Test
    void page_and_margins_are_those_of_the_standard() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes()))) {
            var section = document.getDocument().getBody().getSectPr();
            assertThat(millimetres(section.getPgSz().getW())).isEqualTo(210);
            assertThat(millimetres(section.getPgSz().getH())).isEqualTo(297);
            assertThat(millimetres(section.getPgMar().getTop())).isEqualTo(37);
            assertThat(millimetres(section.getPgMar().getLeft())).isEqualTo(28);
            assertThat(millimetres(section.getPgMar().getRight())).isEqualTo(26);
            assertThat(millimetres(section.getPgMar().getBottom())).isEqualTo(35);
        }
    }

    @Test
    void a_cell_over_two_rows_leaves_two_columns_in_each() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes()))) {
            assertThat(document.getTables()).hasSize(2);
            assertThat(document.getTables().get(1).getRows()).allMatch(row -> row.getTableCells().size() == 2);
            assertThat(document.getTables().get(1).getRow(1).getCell(1).getText()).isEqualTo("庚");
        }
    }

    @Test
    void the_same_paper_gives_the_same_bytes() throws IOException {
        assertThat(bytes()).isEqualTo(bytes());
    }

    @Test
    void our_own_paper_can_be_imported_again(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.docx"), bytes());
        assertThat(TextExtractor.USUAL.read(file, "a.docx")).isInstanceOfSatisfying(Extraction.Extracted.class,
                extracted -> assertThat(extracted.html()).contains("一、总则").contains("甲<strong>乙</strong>&lt;𠮷&gt;&amp;").contains("<td>庚</td>"));
    }

    private static byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxWriter.write(PAPER, out);
        return out.toByteArray();
    }

    /** From twips as the schema's union type gives them. */
    private static long millimetres(Object twips) {
        return Math.round(Integer.parseInt(twips.toString()) / 1440.0 * 25.4);
    }
}
