package mingbai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Published;
import mingbai.publication.reading.PublicFilter;
import mingbai.publication.reading.PublicListReading;
import mingbai.publication.reading.PublicRow;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Site;
import org.springframework.http.ResponseEntity;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists for programs: an Atom feed (RFC 4287) of each, and the site map (sitemaps.org 0.9). */
@Controller
class FeedPages {

    private static final int ENTRIES = 50;
    /** The protocol allows 50,000 addresses a file; smaller ones are quicker to make and to read. */
    private static final int ADDRESSES = 10_000;
    private static final MediaType XML = MediaType.parseMediaType("application/xml;charset=UTF-8");
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");

    private final PublicListReading lists;
    private final AgencyReading agencies;
    private final Published log;
    private final Site site;
    private final ZoneId zone;

    FeedPages(PublicListReading lists, AgencyReading agencies, Published log, Site site, Clock clock) {
        this.lists = lists;
        this.agencies = agencies;
        this.log = log;
        this.site = site;
        this.zone = clock.getZone();
    }

    @GetMapping("/feed")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public ResponseEntity<String> feed(@RequestParam Map<String, String> asked, HttpServletRequest request) {
        MadeFrom.of(log.size(), MadeFrom.DOCUMENTS, MadeFrom.AGENCIES).on(request);
        Narrowing at = Narrowing.of(asked).asList();
        List<PublicRow> rows = lists.list(ListPages.filter(agencies, at), ENTRIES, 0);
        Map<String, String> names = agencies.namesOf(rows.stream().map(PublicRow::agency).distinct().toList());
        List<Atom.Entry> entries = rows.stream().map(row -> new Atom.Entry(site.baseAddress() + row.address(), row.title(), changed(row),
                names.getOrDefault(row.agency(), row.agency()), row.summary())).toList();
        String title = at.agency().isEmpty() ? site.name() : site.name() + " " + agencies.nameOf(at.agency());
        return ResponseEntity.ok().contentType(ATOM).body(Atom.feed(site.baseAddress() + at.address("/feed"), site.baseAddress() + at.address(ListPages.BASE), title, entries));
    }

    /** Atom wants a moment of every entry; of what was published on an unknown day it is the day of writing, else the beginning of time. */
    private Instant changed(PublicRow row) {
        Instant published = row.publishedAt();
        if (published != null) {
            return published;
        }
        return row.writtenOn() == null ? Instant.EPOCH : row.writtenOn().atStartOfDay(zone).toInstant();
    }

    @GetMapping("/sitemap.xml")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public ResponseEntity<String> siteMaps(HttpServletRequest request) {
        MadeFrom.of(log.size(), MadeFrom.DOCUMENTS).on(request);
        int files = files();
        List<String> maps = IntStream.rangeClosed(0, files).mapToObj(n -> site.baseAddress() + "/sitemap/" + n + ".xml").toList();
        return ResponseEntity.ok().contentType(XML).body(SiteMap.index(maps));
    }

    /** File 0 holds the pages that are no documents. */
    @GetMapping("/sitemap/{n:\\d{1,6}}.xml")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public ResponseEntity<String> siteMap(@PathVariable int n, HttpServletRequest request) {
        MadeFrom.of(log.size(), MadeFrom.DOCUMENTS, MadeFrom.AGENCIES).on(request);
        if (n > files()) {
            throw new NotFound();
        }
        List<SiteMap.Address> addresses = n == 0 ? pages() : lists.places(ADDRESSES, (n - 1) * ADDRESSES).stream()
                .map(place -> new SiteMap.Address(site.baseAddress() + place.address(), place.changedAt())).toList();
        return ResponseEntity.ok().contentType(XML).body(SiteMap.addresses(addresses));
    }

    private int files() {
        return (int) ((lists.count(PublicFilter.ALL) + ADDRESSES - 1) / ADDRESSES);
    }

    private List<SiteMap.Address> pages() {
        List<String> standing = List.of("/", ListPages.BASE, "/agency", "/search", "/verification", "/accessibility");
        List<String> ofAgencies = agencies.list(AgencyReading.Filter.ALL, 0, ADDRESSES).agencies().stream().map(agency -> "/agency/" + agency.code()).toList();
        return java.util.stream.Stream.concat(standing.stream(), ofAgencies.stream()).map(path -> new SiteMap.Address(site.baseAddress() + path, null)).toList();
    }
}
