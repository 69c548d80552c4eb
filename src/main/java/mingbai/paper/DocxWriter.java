package mingbai.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a {@link Paper} as DOCX with the page, grid, styles and page numbers of GB/T 9704-2012. Chinese fonts are named, not embedded (15 MB
 * each): FangSong, SimHei, KaiTi and SimSun are on every office machine in China, and another machine replaces them by fonts whose characters are as
 * wide. Latin letters and figures are embedded (25 KB), since lines end where their width says: so pages break as in the PDF. Written as XML parts
 * directly; the result is the same, byte for byte, for the same paper.
 */
public final class DocxWriter {

    private static final String PARTS = "docx/";

    private DocxWriter() {}

    public static void write(Paper paper, OutputStream out) {
        DocxBody body = new DocxBody();
        write(core(paper.title(), paper.issuer()), body.of(paper), body, out);
    }

    /** A letter with red mark and red line; the signature holds on to the lines before it. */
    public static void write(OfficialLetter letter, OutputStream out) {
        DocxBody body = new DocxBody();
        write(core(letter.title(), letter.signature()), body.of(letter), body, out);
    }

    private static void write(String core, String document, DocxBody body, OutputStream out) {
        try {
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            part(zip, "[Content_Types].xml", resource("content-types.xml"));
            part(zip, "_rels/.rels", resource("package-rels.xml"));
            part(zip, "docProps/core.xml", core);
            part(zip, "word/document.xml", document);
            part(zip, "word/_rels/document.xml.rels", body.relationships());
            part(zip, "word/styles.xml", resource("styles.xml"));
            part(zip, "word/settings.xml", resource("settings.xml"));
            part(zip, "word/fontTable.xml", resource("font-table.xml"));
            part(zip, "word/_rels/fontTable.xml.rels", resource("font-table-rels.xml"));
            part(zip, "word/fonts/serif.odttf", obfuscated("/fonts/NotoSerifSC-Latin.ttf", "6D696E67-6261-6953-6572-69664C617431"));
            part(zip, "word/fonts/sans.odttf", obfuscated("/fonts/NotoSansSC-Latin.ttf", "6D696E67-6261-6953-616E-73204C617431"));
            part(zip, "word/footer-odd.xml", resource("footer-odd.xml"));
            part(zip, "word/footer-even.xml", resource("footer-even.xml"));
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As ECMA-376 part 4 wants an embedded font: its first 32 bytes crossed with the key, read backwards. */
    private static byte[] obfuscated(String font, String key) throws IOException {
        byte[] bytes = bytes(font);
        byte[] mask = HexFormat.of().parseHex(key.replace("-", ""));
        for (int i = 0; i < 32; i++) {
            bytes[i] ^= mask[15 - i % 16];
        }
        return bytes;
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        part(zip, name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void part(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(315_532_800_000L); // 1980-01-01, the first day a zip file knows: no clock in the bytes
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static String resource(String name) throws IOException {
        return new String(bytes(PARTS + name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) throws IOException {
        try (var content = DocxWriter.class.getResourceAsStream(name)) {
            if (content == null) {
                throw new IllegalStateException(name + " is missing from the program: build it again");
            }
            return content.readAllBytes();
        }
    }

    private static String core(String title, String issuer) {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">\
                <dc:title>%s</dc:title><dc:creator>%s</dc:creator><dc:language>zh-CN</dc:language></cp:coreProperties>"""
                .formatted(Xml.escape(title.replace("\n", "")), Xml.escape(issuer));
    }
}
