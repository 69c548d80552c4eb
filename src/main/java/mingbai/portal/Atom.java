package mingbai.portal;

import java.time.Instant;
import java.util.List;

/** An Atom feed (RFC 4287). */
final class Atom {

    private Atom() {}

    /** @param address is also the entry's id: addresses never change once public */
    record Entry(String address, String title, Instant updated, String author, String summary) {}

    /** @param self address of the feed, its id; @param list the page that shows the same to people */
    static String feed(String self, String list, String title, List<Entry> entries) {
        Xml xml = new Xml().open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", "zh-CN");
        xml.text("id", self).text("title", title).empty("link", "rel", "self", "href", self).empty("link", "rel", "alternate", "href", list);
        xml.text("updated", entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH).toString());
        for (Entry entry : entries) {
            xml.open("entry").text("id", entry.address()).text("title", entry.title()).empty("link", "href", entry.address())
                    .text("updated", entry.updated().toString()).open("author").text("name", entry.author()).close();
            if (!entry.summary().isEmpty()) {
                xml.text("summary", entry.summary());
            }
            xml.close();
        }
        return xml.close().end();
    }
}
