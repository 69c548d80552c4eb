package mingbai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Published;
import mingbai.portal.Narrowings.Counted;
import mingbai.publication.reading.PublicFilter;
import mingbai.publication.reading.PublicListReading;
import mingbai.publication.reading.PublicListReading.Count;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import mingbai.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists of public documents by agency, theme, genre, year and validity, newest first. */
@Controller
class ListPages {

    static final String BASE = "/documents";
    private static final int ROWS = 20;

    private final PublicListReading lists;
    private final AgencyReading agencies;
    private final Narrowings narrowings;
    private final Rows rows;
    private final Published log;

    ListPages(PublicListReading lists, AgencyReading agencies, Narrowings narrowings, Rows rows, Published log) {
        this.lists = lists;
        this.agencies = agencies;
        this.narrowings = narrowings;
        this.rows = rows;
        this.log = log;
    }

    @GetMapping(BASE)
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String documents(@RequestParam Map<String, String> asked, @RequestParam(defaultValue = "1") String page, HttpServletRequest request, Model model) {
        MadeFrom.of(log.size(), MadeFrom.DOCUMENTS, MadeFrom.AGENCIES).on(request);
        Narrowing at = Narrowing.of(asked).asList();
        PublicFilter filter = filter(agencies, at);
        Paging paging = Paging.of(number(page), ROWS, lists.count(filter), at.address(BASE));
        String heading = heading(at);
        model.addAttribute("page", new ListPage(heading, ColumnTags.catalog(heading, "各机关依法主动公开的政府信息，可按机关、主题、体裁、年份、有效性查阅"), crumbs(at, heading),
                narrowings.filters(BASE, at, counts(at)), rows.of(lists.list(filter, ROWS, (int) paging.offset())), paging, at.address("/feed")));
        return "portal/documents";
    }

    /** Whatever is not a number is the first page. */
    static int number(String page) {
        return page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
    }

    static PublicFilter filter(AgencyReading agencies, Narrowing at) {
        List<String> codes = at.agency().isEmpty() ? at.under().isEmpty() ? List.of() : orNobody(agencies.subtree(at.under())) : List.of(at.agency());
        return new PublicFilter(codes, at.theme().isEmpty() ? null : at.theme(), at.genre().isEmpty() ? null : at.genre(),
                at.year().isEmpty() ? null : at.yearNumber(), at.valid().isEmpty() ? null : at.validity());
    }

    /** An empty list of agencies would narrow nothing. */
    private static List<String> orNobody(List<String> codes) {
        return codes.isEmpty() ? List.of("") : codes;
    }

    /** The commonest single narrowing gives the list its name; more of them stand above the list as what was chosen. */
    private String heading(Narrowing at) {
        if (!at.agency().isEmpty()) {
            return agencies.nameOf(at.agency()) + "公开的文件";
        }
        if (!at.under().isEmpty()) {
            return agencies.nameOf(at.under()) + "及所属机关公开的文件";
        }
        if (!at.theme().isEmpty()) {
            return at.theme() + "类文件";
        }
        return at.genre().isEmpty() ? "法定主动公开内容" : "公开的" + at.genre();
    }

    private static List<Crumb> crumbs(Narrowing at, String heading) {
        return at.address(BASE).equals(BASE) ? List.of(Crumb.here(heading)) : List.of(new Crumb("法定主动公开内容", BASE), Crumb.here(heading));
    }

    private Narrowings.Counts counts(Narrowing at) {
        return new Narrowings.Counts(count(at.withAgency(""), at, lists::byAgency), count(at.withTheme(""), at, lists::byTheme),
                count(at.withGenre(""), at, lists::byGenre), count(at.withYear(""), at, lists::byYear), lowered(count(at.withValid(""), at, lists::byValidity)));
    }

    private List<Counted> count(Narrowing without, Narrowing at, Function<PublicFilter, List<Count>> by) {
        Narrowing kept = without.under().equals(at.under()) || !at.agency().isEmpty() ? without : without.withUnder(at.under());
        return counted(by.apply(filter(agencies, kept)));
    }

    static List<Counted> counted(List<Count> counts) {
        return counts.stream().map(count -> new Counted(count.value(), count.count())).toList();
    }

    /** Validity as it stands in addresses. */
    static List<Counted> lowered(List<Counted> counts) {
        return counts.stream().map(counted -> new Counted(counted.value().toLowerCase(java.util.Locale.ROOT), counted.count())).toList();
    }
}
