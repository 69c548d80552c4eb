package mingbai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.agency.AgencyKind;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Published;
import mingbai.portal.Platform.Column;
import mingbai.publication.reading.PublicFilter;
import mingbai.publication.reading.PublicListReading;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Site;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where everything is: for people a page, for search engines the files of sitemaps.org 0.9 and robots.txt. */
@Controller
class SiteMapPages {

    /** The protocol allows 50,000 addresses a file; smaller ones are quicker to make and to read. */
    private static final int ADDRESSES = 10_000;
    private static final MediaType XML = MediaType.parseMediaType("application/xml;charset=UTF-8");
    private static final List<String> STANDING = List.of("/", ListPages.BASE, "/agency", "/column", "/duties", "/request", "/inquiry", "/services", "/hot", "/feeds", "/sitemap", "/verification",
            "/accessibility");

    private final PublicListReading lists;
    private final AgencyReading agencies;
    private final Published log;
    private final Site site;
    private final Clock clock;

    SiteMapPages(PublicListReading lists, AgencyReading agencies, Published log, Site site, Clock clock) {
        this.lists = lists;
        this.agencies = agencies;
        this.log = log;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/sitemap")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String page(HttpServletRequest request, Model model) {
        MadeFrom.of(log.size(), MadeFrom.DOCUMENTS, MadeFrom.AGENCIES).on(request);
        ColumnTags column = new ColumnTags("网站地图", "本网站各栏目和各机关页面的入口", "网站地图,导航", "网站说明");
        List<Link> themes = lists.byTheme(PublicFilter.ALL).stream().filter(theme -> !theme.value().isEmpty())
                .map(theme -> new Link(theme.value(), Narrowing.NONE.withTheme(theme.value()).address(ListPages.BASE), theme.count())).toList();
        List<Link> governments = Directory.of(agencies.tree(LocalDate.now(clock))).stream()
                .map(group -> new Link(group.name(), "/agency#" + group.anchor(), group.members().size())).toList();
        model.addAttribute("page", new SiteMapPage(column, List.of(Crumb.here("网站地图")), themes, governments));
        return "portal/sitemap";
    }

    @GetMapping("/robots.txt")
    @MayCall(anyone = true)
    public ResponseEntity<String> robots() {
        String rules = """
                User-agent: *
                Disallow: /desk
                Disallow: /sign-in
                Disallow: /search
                Disallow: /suggest
                Disallow: /leave
                Disallow: /inquiry/write
                Disallow: /inquiry/case
                Disallow: /report/records
                Disallow: /view
                Disallow: /zh-hant/search
                Sitemap: %s/sitemap.xml
                """.formatted(site.baseAddress());
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/plain;charset=UTF-8")).body(rules);
    }

    @GetMapping("/sitemap.xml")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public ResponseEntity<String> index(HttpServletRequest request) {
        MadeFrom.of(log.size(), MadeFrom.DOCUMENTS).on(request);
        List<String> maps = IntStream.rangeClosed(0, files()).mapToObj(n -> site.baseAddress() + "/sitemap/" + n + ".xml").toList();
        return ResponseEntity.ok().contentType(XML).body(SiteMap.index(maps));
    }

    /** File 0 holds the pages that are no documents. */
    @GetMapping("/sitemap/{n:\\d{1,6}}.xml")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public ResponseEntity<String> file(@PathVariable int n, HttpServletRequest request) {
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

    /** Each agency with its five columns and what stands beside them. */
    private List<SiteMap.Address> pages() {
        Stream<String> ofAgencies = agencies.list(AgencyReading.Filter.ALL, 0, ADDRESSES).agencies().stream().filter(agency -> agency.kind() != AgencyKind.SECTION)
                .flatMap(agency -> Stream.concat(Stream.of("", "/leaders", "/catalog"), Stream.of(Column.values()).map(column -> "/" + column.path()))
                        .map(path -> "/agency/" + agency.code() + path));
        return Stream.concat(STANDING.stream(), ofAgencies).limit(50_000).map(path -> new SiteMap.Address(site.baseAddress() + path, null)).toList();
    }
}
