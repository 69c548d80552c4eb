package mingbai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class FeedTests {

    private static Element parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))).getDocumentElement();
    }

    @Test
    void a_feed_is_as_new_as_its_newest_entry() throws Exception {
        Element feed = parsed(new Feed("https://www.example.gov.cn/feed", "https://www.example.gov.cn/feed.json", "https://www.example.gov.cn/documents", "云泽市", List.of(
                new Feed.Entry("https://www.example.gov.cn/doc/a/2026-00001", "旧", Instant.parse("2026-03-01T00:00:00Z"), "水务局", ""),
                new Feed.Entry("https://www.example.gov.cn/doc/a/2026-00002", "新", Instant.parse("2026-03-02T01:30:00Z"), "水务局", "摘要"))).atom());

        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(feed.getElementsByTagName("updated").item(0).getTextContent()).isEqualTo("2026-03-02T01:30:00Z");
        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(2);
        assertThat(feed.getElementsByTagName("summary").getLength()).isEqualTo(1);
    }

    @Test
    void a_title_with_markup_and_control_characters_leaves_the_feed_whole() throws Exception {
        Element feed = parsed(new Feed("urn:x", "urn:j", "urn:y", "名", List.of(new Feed.Entry("urn:z", "关于<A&B>\"的\u0007通知\uD83D\uDE00", Instant.EPOCH, "局", ""))).atom());

        assertThat(((Element) feed.getElementsByTagName("entry").item(0)).getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("关于<A&B>\"的通知\uD83D\uDE00");
    }

    @Test
    void the_same_list_stands_in_json() {
        Feed feed = new Feed("https://www.example.gov.cn/feed", "https://www.example.gov.cn/feed.json", "https://www.example.gov.cn/documents", "云泽市",
                List.of(new Feed.Entry("https://www.example.gov.cn/doc/a/2026-00001", "关于\"水价\"的通知", Instant.parse("2026-03-01T00:00:00Z"), "水务局", "")));

        assertThat(mingbai.merkle.Json.object(feed.jsonFeed())).containsEntry("version", "https://jsonfeed.org/version/1.1")
                .containsEntry("feed_url", "https://www.example.gov.cn/feed.json").extracting("items").asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .singleElement().hasFieldOrPropertyWithValue("title", "关于\"水价\"的通知").hasFieldOrPropertyWithValue("date_published", "2026-03-01T00:00:00Z");
    }

    @Test
    void a_site_map_says_when_what_changed_where_that_is_known() throws Exception {
        Element map = parsed(SiteMap.addresses(List.of(new SiteMap.Address("https://www.example.gov.cn/", null),
                new SiteMap.Address("https://www.example.gov.cn/doc/a/2026-00001", Instant.parse("2026-03-02T01:30:00Z")))));

        assertThat(map.getElementsByTagName("loc").getLength()).isEqualTo(2);
        assertThat(map.getElementsByTagName("lastmod").getLength()).isEqualTo(1);
        assertThat(parsed(SiteMap.index(List.of("https://www.example.gov.cn/sitemap/0.xml"))).getTagName()).isEqualTo("sitemapindex");
    }
}
