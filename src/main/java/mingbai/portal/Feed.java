package mingbai.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.merkle.Json;

/**
 * A list as programs subscribe to it: Atom (RFC 4287) or JSON Feed 1.1.
 *
 * @param self address of the Atom feed, its id; @param json that of the JSON feed; @param list the page that shows the same to people
 */
record Feed(String self, String json, String list, String title, List<Entry> entries) {

    /** @param address is also the entry's id: addresses never change once public */
    record Entry(String address, String title, Instant updated, String author, String summary) {}

    String atom() {
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

    String jsonFeed() {
        List<Map<String, ?>> items = new ArrayList<>();
        for (Entry entry : entries) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("id", entry.address());
            item.put("url", entry.address());
            item.put("title", entry.title());
            item.put("content_text", entry.summary().isEmpty() ? entry.title() : entry.summary());
            item.put("date_published", entry.updated().toString());
            item.put("authors", List.of(Map.of("name", entry.author())));
            items.add(item);
        }
        return Json.canonical(Map.of("version", "https://jsonfeed.org/version/1.1", "title", title, "home_page_url", list, "feed_url", json,
                "language", "zh-CN", "items", items));
    }
}
