package mingbai.portal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files of the site map protocol (sitemaps.org 0.9). */
final class SiteMap {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private SiteMap() {}

    record Address(String address, @Nullable Instant changedAt) {}

    static String index(List<String> files) {
        Xml xml = new Xml().open("sitemapindex", "xmlns", NAMESPACE);
        files.forEach(file -> xml.open("sitemap").text("loc", file).close());
        return xml.close().end();
    }

    static String addresses(List<Address> addresses) {
        Xml xml = new Xml().open("urlset", "xmlns", NAMESPACE);
        for (Address address : addresses) {
            xml.open("url").text("loc", address.address());
            if (address.changedAt() != null) {
                xml.text("lastmod", address.changedAt().toString());
            }
            xml.close();
        }
        return xml.close().end();
    }
}
