package mingbai.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mingbai.storage.Extraction.Extracted;
import mingbai.storage.Extraction.Unreadable;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextExtractorTests {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    @TempDir
    Path folder;

    @Test
    void a_docx_gives_paragraphs_tables_and_title() throws IOException {
        XWPFDocument document = new XWPFDocument();
        document.getProperties().getCoreProperties().setTitle("关于示例的通知");
        document.createParagraph().createRun().setText("　　各区县人民政府：");
        document.createTable(1, 2).getRow(0).getCell(1).setText("乙");
        Extracted extracted = extracted(file("a.docx", bytes(document::write)));
        assertThat(extracted.html()).startsWith("<p>各区县人民政府：</p><table>").contains("<td>乙</td>");
        assertThat(extracted.properties()).containsEntry("title", "关于示例的通知");
    }

    @Test
    void an_xlsx_gives_its_cells() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        book.createSheet("名单").createRow(0).createCell(0).setCellValue("预算");
        assertThat(extracted(file("a.xlsx", bytes(book::write))).text()).contains("预算");
    }

    @Test
    void gbk_and_utf8_with_mark_are_told_apart_and_named() throws IOException {
        Extracted gbk = extracted(file("a.txt", "一、总体要求\n政务公开".getBytes(Charset.forName("GBK"))));
        assertThat(gbk.html()).isEqualTo("<h2>一、总体要求</h2><p>政务公开</p>");
        assertThat(gbk.properties()).containsEntry("charset", "GB18030");
        Extracted utf8 = extracted(file("b.txt", "\ufeff政务公开".getBytes(StandardCharsets.UTF_8)));
        assertThat(utf8.text()).isEqualTo("政务公开");
        assertThat(utf8.properties()).containsEntry("charset", "UTF-8");
        assertThat(extracted(file("c.txt", "\ufeff政务".getBytes(StandardCharsets.UTF_16LE))).text()).isEqualTo("政务");
    }

    @Test
    void a_gbk_page_is_cleaned() throws IOException {
        String page = "<html><head><title>x</title></head><body><p onclick='a()'>公告</p><script>1</script></body></html>";
        assertThat(extracted(file("a.html", page.getBytes(Charset.forName("GBK")))).html()).isEqualTo("<p>公告</p>");
    }

    @Test
    void a_pdf_is_put_together_into_paragraphs() throws IOException {
        assertThat(PlainText.joined("""
                关于示例的通知
                  为进一步做好政务公开工作，保障公民、法人和其他组织依
                法获取政府信息，现将有关事项通知如下。
                一、总体要求
                — 1 —
                """)).isEqualTo("关于示例的通知\n为进一步做好政务公开工作，保障公民、法人和其他组织依法获取政府信息，现将有关事项通知如下。\n一、总体要求");
    }

    @Test
    void an_archive_that_unpacks_without_end_is_refused() throws IOException {
        TextExtractor small = new TextExtractor(50L << 20, 5L << 20, 5_000_000, 200, Duration.ofSeconds(60));
        byte[] bomb = docx("<w:document xmlns:w=\"" + WORD + "\"><w:body><w:p><w:r><w:t>" + "零".repeat(3_000_000) + "</w:t></w:r></w:p></w:body></w:document>");
        assertThat(bomb.length).isLessThan(200_000);
        assertThat(reason(small.read(file("a.docx", bomb), "a.docx"))).contains("解压后超过 5 MB");
    }

    @Test
    void a_highly_packed_docx_within_bounds_is_still_refused_as_suspicious() throws IOException {
        byte[] bomb = docx("<w:document xmlns:w=\"" + WORD + "\"><w:body><w:p><w:r><w:t>" + "0".repeat(100_000_000) + "</w:t></w:r></w:p></w:body></w:document>");
        assertThat(reason(read(file("a.docx", bomb)))).isNotBlank();
    }

    @Test
    void an_external_entity_is_not_followed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "TOPSECRET");
        byte[] hostile = docx("<!DOCTYPE w:document [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><w:document xmlns:w=\"" + WORD
                + "\"><w:body><w:p><w:r><w:t>甲&x;</w:t></w:r></w:p></w:body></w:document>");
        assertThat(read(file("a.docx", hostile)).toString()).doesNotContain("TOPSECRET");
    }

    @Test
    void exploding_entities_are_refused() throws IOException {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE w:document [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            doctype.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        byte[] hostile = docx(doctype + "]><w:document xmlns:w=\"" + WORD + "\"><w:body><w:p><w:r><w:t>&a29;</w:t></w:r></w:p></w:body></w:document>");
        assertThat(reason(read(file("a.docx", hostile)))).isNotBlank();
    }

    @Test
    void a_file_with_a_password_says_so() throws Exception {
        POIFSFileSystem container = new POIFSFileSystem();
        Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
        encryptor.confirmPassword("geheim");
        try (OutputStream content = encryptor.getDataStream(container)) {
            new XWPFDocument().write(content);
        }
        assertThat(reason(read(file("a.docx", bytes(container::writeFilesystem))))).contains("密码");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R", "%PDF-1.4\n", "PK\u0003\u0004broken", "{\\rtf1 \\bin99999999 x"})
    void a_truncated_file_is_refused_with_a_reason(String start) throws IOException {
        assertThat(reason(read(file("a.pdf", start.getBytes(StandardCharsets.ISO_8859_1))))).isNotBlank();
    }

    @Test
    void nul_bytes_a_picture_and_an_empty_text_are_refused() throws IOException {
        assertThat(reason(read(file("a.txt", "甲\0乙".getBytes(StandardCharsets.UTF_8))))).isNotBlank();
        assertThat(reason(read(file("a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13})))).contains("image/png");
        assertThat(reason(read(file("b.txt", "  \n　\n".getBytes(StandardCharsets.UTF_8))))).contains("没有可以提取的文字");
    }

    @Test
    void too_many_characters_are_refused_by_number() throws IOException {
        TextExtractor small = new TextExtractor(50L << 20, 50L << 20, 20_000, 200, Duration.ofSeconds(60));
        assertThat(reason(small.read(file("a.txt", "字".repeat(20_001).getBytes(StandardCharsets.UTF_8)), "a.txt"))).contains("2 万字");
        XWPFDocument document = new XWPFDocument();
        for (int i = 0; i < 300; i++) {
            document.createParagraph().createRun().setText("政务公开第" + i + "条：" + Integer.toHexString(i * 7919).repeat(20));
        }
        assertThat(reason(small.read(file("b.docx", bytes(document::write)), "b.docx"))).contains("2 万字");
    }

    @Test
    void no_time_is_a_reason_too() throws IOException {
        TextExtractor hasty = new TextExtractor(50L << 20, 50L << 20, 20_000, 200, Duration.ZERO);
        assertThat(reason(hasty.read(file("a.docx", bytes(new XWPFDocument()::write)), "a.docx"))).contains("0 秒内没有读完");
    }

    private Extraction read(Path file) {
        return TextExtractor.USUAL.read(file, file.getFileName().toString());
    }

    private Extracted extracted(Path file) {
        assertThat(read(file)).isInstanceOf(Extracted.class);
        return (Extracted) read(file);
    }

    private static String reason(Extraction extraction) {
        assertThat(extraction).isInstanceOf(Unreadable.class);
        return ((Unreadable) extraction).reason();
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private interface Writes {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] bytes(Writes writes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writes.to(out);
        return out.toByteArray();
    }

    private static byte[] docx(String document) throws IOException {
        return bytes(out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            entry(zip, "[Content_Types].xml", """
                    <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
            entry(zip, "_rels/.rels", """
                    <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                    <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
            entry(zip, "word/document.xml", document);
            zip.finish();
        });
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
