package mingbai.inquiry.desk;

import java.time.Instant;
import java.util.List;
import mingbai.inquiry.desk.PublicAnswersPage.Line;

/** The list of published answers as an Atom feed (RFC 4287). */
final class AnswerFeed {

    private AnswerFeed() {}

    static String of(String base, String self, String list, List<Line> lines) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"zh-CN\">");
        xml.append("<id>").append(plain(base + self)).append("</id><title>公开的答复</title>");
        xml.append("<link rel=\"self\" href=\"").append(plain(base + self)).append("\"/><link rel=\"alternate\" href=\"").append(plain(base + list)).append("\"/>");
        xml.append("<updated>").append(lines.isEmpty() ? Instant.EPOCH : Instant.ofEpochMilli(lines.getFirst().shown().publishedAt())).append("</updated>");
        lines.forEach(line -> xml.append("<entry><id>").append(plain(base + line.shown().address())).append("</id><title>").append(plain(line.shown().title()))
                .append("</title><link href=\"").append(plain(base + line.shown().address())).append("\"/><updated>").append(Instant.ofEpochMilli(line.shown().publishedAt()))
                .append("</updated><author><name>").append(plain(line.agency())).append("</name></author><summary>").append(plain(line.excerpt())).append("</summary></entry>"));
        return xml.append("</feed>").toString();
    }

    private static String plain(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
    }
}
