package mingbai.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a {@link Paper} as DOCX with the page, grid, styles and page numbers of GB/T 9704-2012. Fonts are named, not embedded: FangSong,
 * SimHei, KaiTi and SimSun are on every office machine in China, and other machines replace them. Written as XML parts directly; the
 * result is the same, byte for byte, for the same paper.
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
            part(zip, "word/footer-odd.xml", resource("footer-odd.xml"));
            part(zip, "word/footer-even.xml", resource("footer-even.xml"));
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(315_532_800_000L); // 1980-01-01, the first day a zip file knows: no clock in the bytes
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String resource(String name) throws IOException {
        try (var content = DocxWriter.class.getResourceAsStream(PARTS + name)) {
            if (content == null) {
                throw new IllegalStateException(PARTS + name + " is missing from the program: build it again");
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
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
