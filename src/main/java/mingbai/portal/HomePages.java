package mingbai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.reading.DutyReading;
import mingbai.ledger.Published;
import mingbai.publication.reading.PublicFilter;
import mingbai.publication.reading.PublicListReading;
import mingbai.publication.reading.PublicListReading.Count;
import mingbai.web.ColumnTags;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import mingbai.web.Site;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page of the portal. */
@Controller
class HomePages {

    private static final int NEWEST = 10;
    private static final int TABS = 5;
    private static final int THEMES = 8;
    private static final int TERMS = 8;
    private static final int INTERPRETATIONS = 5;

    private final PublicListReading lists;
    private final AgencyReading agencies;
    private final SearchTermReading searched;
    private final DutyReading duties;
    private final Rows rows;
    private final Published log;
    private final Site site;
    private final Clock clock;

    HomePages(PublicListReading lists, AgencyReading agencies, SearchTermReading searched, DutyReading duties, Rows rows, Published log, Site site, Clock clock) {
        this.lists = lists;
        this.agencies = agencies;
        this.searched = searched;
        this.duties = duties;
        this.rows = rows;
        this.log = log;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String home(@RequestParam Map<String, String> asked, HttpServletRequest request, Model model) {
        MadeFrom.of(log.size(), MadeFrom.DOCUMENTS, MadeFrom.AGENCIES).on(request);
        Narrowing at = Narrowing.NONE.withGenre(Narrowing.of(asked).genre());
        ColumnTags column = new ColumnTags("首页", site.name() + "首页：检索和查阅各机关主动公开的政府信息", "政府信息公开,政务公开,首页", ColumnTags.HOME);
        model.addAttribute("page", new HomePage(column, tabs(at), rows.of(lists.list(ListPages.filter(agencies, at), NEWEST, 0)), at.address(ListPages.BASE),
                rows.of(lists.interpretations(INTERPRETATIONS)), themes(), figures(), governments(), terms(), DutyPages.panel(duties.publicPanel(null), "")));
        return "portal/home";
    }

    private List<Link> terms() {
        return searched.most(LocalDate.now(clock).minusDays(HotTerms.KEPT_DAYS), TERMS).stream().map(HotPages::search).toList();
    }

    private List<Filters.Value> tabs(Narrowing at) {
        List<Filters.Value> tabs = new ArrayList<>();
        tabs.add(new Filters.Value("全部", 0, "/", at.genre().isEmpty()));
        lists.byGenre(PublicFilter.ALL).stream().filter(genre -> !genre.value().isEmpty()).limit(TABS)
                .forEach(genre -> tabs.add(new Filters.Value(genre.value(), genre.count(), Narrowing.NONE.withGenre(genre.value()).address("/"),
                        genre.value().equals(at.genre()))));
        return tabs;
    }

    private List<Link> themes() {
        return lists.byTheme(PublicFilter.ALL).stream().filter(theme -> !theme.value().isEmpty()).limit(THEMES)
                .map(theme -> new Link(theme.value(), Narrowing.NONE.withTheme(theme.value()).address(ListPages.BASE), theme.count())).toList();
    }

    private List<Link> figures() {
        String year = String.valueOf(LocalDate.now(clock).getYear());
        long inYear = lists.byYear(PublicFilter.ALL).stream().filter(count -> count.value().equals(year)).mapToLong(Count::count).sum();
        long valid = lists.byValidity(PublicFilter.ALL).stream().filter(count -> count.value().equals("VALID")).mapToLong(Count::count).sum();
        return List.of(new Link("公开文件（件）", ListPages.BASE, lists.count(PublicFilter.ALL)),
                new Link(year + "年公开（件）", Narrowing.NONE.withYear(year).address(ListPages.BASE), inYear),
                new Link("现行有效（件）", Narrowing.NONE.withValid("valid").address(ListPages.BASE), valid));
    }

    private List<Link> governments() {
        return Directory.of(agencies.tree(LocalDate.now(clock))).stream()
                .map(group -> new Link(group.name(), "/agency#" + group.anchor(), group.members().size())).toList();
    }
}
