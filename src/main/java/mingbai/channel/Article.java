package mingbai.channel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mingbai.paper.QrCode;
import mingbai.publication.reading.PublicDocument.Shown;

/**
 * A document as an article for a public account (公众号): title, digest, text, origin, and a short message with the link (微博). The package
 * carries the same words with the styles written at each element, since such accounts strip sheets and classes.
 *
 * @param address absolute address of the document's page
 */
public record Article(String title, String digest, String author, String bodyHtml, String origin, String address) {

    /** What the account's form takes: 64 characters of title, 120 of digest. */
    private static final int LONGEST_TITLE = 64;
    private static final int LONGEST_DIGEST = 120;
    /** A microblog message, with the link counted in full. */
    private static final int LONGEST_MESSAGE = 140;
    private static final long FIRST_DAY_OF_ZIP = 315_532_800_000L;

    public static Article of(Shown content, String agency, String indexNumber, String address) {
        String digest = content.summary().isBlank()
                ? Script.of(content, agency).lines().stream().filter(line -> !Passages.isOfTheLetter(line)).findFirst().orElse("") : content.summary();
        String origin = "来源：" + agency + "　索引号：" + indexNumber;
        return new Article(content.title(), shortened(digest, LONGEST_DIGEST), agency, content.body(), origin, address);
    }

    /** Null-free warning for a title the account's form would cut; empty when it fits. */
    public String titleNote() {
        return title.length() <= LONGEST_TITLE ? "" : "标题有" + title.length() + "字，超过公众号的" + LONGEST_TITLE + "字上限，发布时请用文件简称作标题、在文首保留全称。";
    }

    public String message() {
        int room = LONGEST_MESSAGE - title.length() - address.length() - 4;
        return "【" + title + "】" + (room > 20 ? shortened(digest, room) : "") + " " + address;
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    /** article.html, title.txt, digest.txt, message.txt and the code as a picture. */
    public byte[] pack() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            file(zip, "article.html", styled().getBytes(StandardCharsets.UTF_8));
            file(zip, "title.txt", title.getBytes(StandardCharsets.UTF_8));
            file(zip, "digest.txt", digest.getBytes(StandardCharsets.UTF_8));
            file(zip, "message.txt", message().getBytes(StandardCharsets.UTF_8));
            file(zip, "code.png", QrCode.png(address, 8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void file(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(FIRST_DAY_OF_ZIP); // no clock in the bytes
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private String styled() {
        String body = bodyHtml.replace("<p class=\"center\">", "<p style=\"margin:0 0 1em;line-height:1.75;text-align:center\">")
                .replace("<p class=\"right\">", "<p style=\"margin:0 0 1em;line-height:1.75;text-align:right\">")
                .replace("<p class=\"flush\">", "<p style=\"margin:0 0 1em;line-height:1.75\">")
                .replace("<p>", "<p style=\"margin:0 0 1em;line-height:1.75;text-indent:2em\">")
                .replace("<table>", "<table style=\"border-collapse:collapse;width:100%\">")
                .replaceAll("<(t[hd])(?=[ >])", "<$1 style=\"border:1px solid #999;padding:4px\"")
                .replaceAll("<(h[2-5])>", "<$1 style=\"font-size:1.1em;margin:1em 0 .5em\">");
        return "<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>" + escaped(title) + "</title></head><body><h1 style=\"font-size:1.4em\">"
                + escaped(title) + "</h1>" + body + "<p style=\"color:#666\">" + escaped(origin) + "<br>原文：" + escaped(address) + "</p></body></html>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
