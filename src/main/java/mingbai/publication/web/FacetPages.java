package mingbai.publication.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.publication.reading.FacetReading;
import mingbai.publication.reading.PublicRow;
import mingbai.publication.reading.PublishedFilter;
import mingbai.publication.reading.PublishedReading;
import mingbai.publication.reading.RulesReading;
import mingbai.web.MayCall;
import mingbai.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/facets}: matters, themes and genres with counts; the empty node and the paper filed wrongly are shown to their owner (B4). */
@Controller
class FacetPages {

    private static final int PAGE = 50;

    private final FacetReading facets;
    private final PublishedReading published;
    private final RulesReading rules;
    private final AgencyReading agencies;
    private final Desk desk;
    private final MatterChoices matters;
    private final Clock clock;

    FacetPages(FacetReading facets, PublishedReading published, RulesReading rules, AgencyReading agencies, Desk desk, MatterChoices matters, Clock clock) {
        this.facets = facets;
        this.published = published;
        this.rules = rules;
        this.agencies = agencies;
        this.desk = desk;
        this.matters = matters;
        this.clock = clock;
    }

    @GetMapping("/desk/facets")
    @MayCall({DRAFTER, PUBLISHER, OFFICE, LEADER, INSPECTOR})
    String show(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "matter") String by,
            @RequestParam(required = false) @Nullable String value, @RequestParam(defaultValue = "1") int page, HttpServletRequest request, Model model) {
        Set<String> reach = desk.reachOf(IssuedPages.caller(request), IssuedPages.READERS);
        String one = reach.contains(agency) ? agency : reach.size() == 1 ? reach.iterator().next() : "";
        model.addAttribute("page", one.isEmpty() ? region(reach, page) : agency(one, reach, by, value, page));
        return "publication/facets";
    }

    private FacetsPage region(Set<String> reach, int page) {
        List<FacetReading.Filing> filings = reach.isEmpty() ? List.of() : facets.filings(reach, LocalDate.now(clock));
        Paging paging = Paging.of(page, PAGE, filings.size(), "/desk/facets");
        return new FacetsPage("", desk.choices(reach), agencies.namesOf(reach), "matter", filings.stream().skip(paging.offset()).limit(PAGE).toList(), List.of(),
                List.of(), List.of(), null, "", List.of(), paging);
    }

    private FacetsPage agency(String agency, Set<String> reach, String asked, @Nullable String value, int page) {
        LocalDate today = LocalDate.now(clock);
        String by = Set.of("theme", "genre").contains(asked) ? asked : "matter";
        String chosen = value == null || value.length() > 120 ? null : value.equals("-") ? "" : value;
        PublishedFilter mine = PublishedFilter.ofAgency(agency);
        long total = chosen == null ? 0 : published.countFiled(mine, by, chosen);
        Paging paging = Paging.of(page, PAGE, total, "/desk/facets?agency=" + agency + "&by=" + by + "&value="
                + (chosen == null || chosen.isEmpty() ? "-" : URLEncoder.encode(chosen, StandardCharsets.UTF_8)));
        List<PublicRow> rows = chosen == null ? List.of() : published.listFiled(mine, by, chosen, PAGE, paging.offset());
        List<FacetReading.Node> nodes = switch (by) {
            case "theme" -> facets.themes(List.of(agency));
            case "genre" -> facets.genres(List.of(agency));
            default -> List.of();
        };
        String label = chosen == null ? "" : chosen.isEmpty() ? "没有归入的文件" : by.equals("matter") ? matters.nameOf(chosen) : chosen;
        return new FacetsPage(agency, desk.choices(reach), agencies.namesOf(List.of(agency)), by, facets.filings(List.of(agency), today),
                by.equals("matter") ? facets.matters(agency, today) : List.of(), nodes, rules.checklist(agency), chosen, label, rows, paging);
    }
}
