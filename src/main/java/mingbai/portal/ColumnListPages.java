package mingbai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Published;
import mingbai.portal.AgencyListPage.Group;
import mingbai.portal.Platform.Column;
import mingbai.publication.reading.PublicListReading;
import mingbai.publication.reading.PublishedFilter;
import mingbai.publication.reading.PublishedReading;
import mingbai.publication.reading.PublishedReading.By;
import mingbai.publication.reading.RulesReading;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import mingbai.web.Paging;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The three columns of an agency's platform that list documents: its rules, all it discloses by duty, its annual reports. */
@Controller
class ColumnListPages {

    private static final int ROWS = 20;
    private static final int MANY = 100;

    private final AgencyReading agencies;
    private final PublicListReading lists;
    private final PublishedReading published;
    private final RulesReading library;
    private final Filings filings;
    private final Platforms platforms;
    private final Narrowings narrowings;
    private final Rows rows;
    private final Published log;

    ColumnListPages(AgencyReading agencies, PublicListReading lists, PublishedReading published, RulesReading library, Filings filings, Platforms platforms, Narrowings narrowings, Rows rows, Published log) {
        this.agencies = agencies;
        this.lists = lists;
        this.published = published;
        this.library = library;
        this.filings = filings;
        this.platforms = platforms;
        this.narrowings = narrowings;
        this.rows = rows;
        this.log = log;
    }

    static String base(String code, Column column) {
        return "/agency/" + code + "/" + column.path();
    }

    @GetMapping("/agency/{code}/disclosure")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String disclosure(@PathVariable String code, @RequestParam Map<String, String> asked, @RequestParam(defaultValue = "1") String page,
            HttpServletRequest request, Model model) {
        MadeFrom.of(log.size(), MadeFrom.agency(code), MadeFrom.AGENCIES, MadeFrom.documentsOf(code)).on(request);
        Agency agency = platforms.agency(code);
        Narrowing at = Narrowing.of(asked).asList().withAgency("");
        PublishedFilter filter = filter(code, at);
        String base = base(code, Column.DISCLOSURE);
        Paging paging = Paging.of(ListPages.number(page), ROWS, published.count(filter), at.address(base));
        Narrowings.Counts counts = new Narrowings.Counts(List.of(), filings.counts(code, filter(code, at.withItem(""))),
                counted(filter(code, at.withTheme("")), By.THEME), counted(filter(code, at.withGenre("")), By.GENRE),
                counted(filter(code, at.withYear("")), By.YEAR), ListPages.lowered(counted(filter(code, at.withValid("")), By.VALIDITY)));
        model.addAttribute("page", new AgencyListPage(platforms.of(agency, Column.DISCLOSURE, at.withAgency(code).address("/feed")), "",
                narrowings.filters(base, at, counts), rows.of(published.list(filter, ROWS, paging.offset())), paging, at.year().isEmpty() ? "" : "?year=" + at.year(),
                List.of(), "没有符合所选条件的公开文件。"));
        return "portal/agencylist";
    }

    private PublishedFilter filter(String code, Narrowing at) {
        return filings.under(code, at.item(), PublishedFilter.ofAgency(code).theme(at.theme()).genre(at.genre()).year(at.yearNumber())
                .validity(at.valid().isEmpty() ? "" : at.validity()));
    }

    private List<Narrowings.Counted> counted(PublishedFilter filter, By by) {
        return ListPages.counted(published.counts(filter, by));
    }

    /** The column's address before the platform had five of one form. */
    @GetMapping("/agency/{code}/content")
    @MayCall(anyone = true)
    public ResponseEntity<Void> moved(@PathVariable String code) {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY).location(URI.create(base(platforms.agency(code).code(), Column.DISCLOSURE))).build();
    }

    @GetMapping("/agency/{code}/rules")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String rules(@PathVariable String code, HttpServletRequest request, Model model) {
        MadeFrom.of(log.size(), MadeFrom.agency(code), MadeFrom.AGENCIES, MadeFrom.DOCUMENTS).on(request);
        Agency agency = platforms.agency(code);
        List<Group> groups = new ArrayList<>();
        agencies.line(code).reversed().stream().filter(above -> !above.code().equals(code)).forEach(above -> {
            List<Row> theirs = rows.of(library.library(above.code()));
            if (!theirs.isEmpty()) {
                groups.add(new Group("of-" + above.code(), above.name() + "的制度", "", theirs, false));
            }
        });
        List<Row> own = rows.of(library.library(code));
        model.addAttribute("page", listed(platforms.of(agency, Column.RULES, "/feed?list=rules&agency=" + code), "本机关和上级机关关于政府信息公开的制度规定。", own, groups, "本机关尚未公布自己的政府信息公开制度，适用上级机关的制度。"));
        return "portal/agencylist";
    }

    @GetMapping("/agency/{code}/annual")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String annual(@PathVariable String code, HttpServletRequest request, Model model) {
        MadeFrom.of(log.size(), MadeFrom.agency(code), MadeFrom.AGENCIES, MadeFrom.DOCUMENTS).on(request);
        Agency agency = platforms.agency(code);
        List<String> below = agencies.subtree(code).stream().filter(other -> !other.equals(code)).toList();
        List<Row> theirs = rows.of(lists.annualReports(below, MANY));
        List<Group> groups = theirs.isEmpty() ? List.of() : List.of(new Group("below", "所属机关的年报", "", theirs, true));
        model.addAttribute("page", listed(platforms.of(agency, Column.ANNUAL, "/feed?list=annual&under=" + code), "政府信息公开工作年度报告（条例第五十条），最新的在前。", rows.of(lists.annualReports(List.of(code), MANY)), groups,
                "本机关尚未公布年度报告。县级以上政府部门应当在每年1月31日前、县级以上地方政府应当在每年3月31日前公布上一年度的报告（条例第四十九条）。"));
        return "portal/agencylist";
    }

    private static AgencyListPage listed(Platform platform, String lead, List<Row> own, List<Group> groups, String emptyWhy) {
        return new AgencyListPage(platform, lead, Filters.NONE, own, Paging.of(1, Math.max(1, MANY), own.size(), ""), null, groups, emptyWhy);
    }
}
