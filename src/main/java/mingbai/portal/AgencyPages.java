package mingbai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.agency.Agency;
import mingbai.agency.AgencyKind;
import mingbai.agency.Team;
import mingbai.agency.reading.AgencyReading;
import mingbai.agency.reading.LeaderReading;
import mingbai.agency.reading.TeamReading;
import mingbai.ledger.Published;
import mingbai.portal.Platform.Column;
import mingbai.portal.Platform.Further;
import mingbai.publication.reading.PublicFilter;
import mingbai.publication.reading.PublicListReading;
import mingbai.publication.reading.PublicListReading.Count;
import mingbai.publication.reading.PublishedFilter;
import mingbai.publication.reading.PublishedReading;
import mingbai.web.ColumnTags;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The agencies, and of each agency what is told of itself: overview, functions and leaders. */
@Controller
class AgencyPages {

    private static final int ROWS = 20;
    private static final int FOUND = 200;

    private final AgencyReading agencies;
    private final TeamReading teams;
    private final LeaderReading leaders;
    private final PublicListReading lists;
    private final PublishedReading published;
    private final Filings filings;
    private final Platforms platforms;
    private final Rows rows;
    private final Published log;
    private final Clock clock;

    AgencyPages(AgencyReading agencies, TeamReading teams, LeaderReading leaders, PublicListReading lists, PublishedReading published, Filings filings, Platforms platforms, Rows rows, Published log, Clock clock) {
        this.agencies = agencies;
        this.teams = teams;
        this.leaders = leaders;
        this.lists = lists;
        this.published = published;
        this.filings = filings;
        this.platforms = platforms;
        this.rows = rows;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/agency")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String all(@RequestParam(defaultValue = "") String name, HttpServletRequest request, Model model) {
        MadeFrom.of(log.size(), MadeFrom.AGENCIES, MadeFrom.DOCUMENTS).on(request);
        List<Directory.Group> groups = name.isBlank() ? Directory.of(agencies.tree(today())) : found(name.strip());
        Map<String, Long> counts = lists.byAgency(PublicFilter.ALL).stream().collect(Collectors.toMap(Count::value, Count::count));
        List<AgenciesPage.Group> shown = groups.stream().map(group -> new AgenciesPage.Group(group.name(), group.anchor(), group.members().stream()
                .map(agency -> new Link(agency.name(), "/agency/" + agency.code(), counts.getOrDefault(agency.code(), 0L))).toList())).toList();
        ColumnTags column = new ColumnTags("机关名录", "承担政府信息公开义务的机关，每个机关的公开指南、制度、年报和依申请公开方式", "机关名录,政府信息公开,机构职能", ColumnTags.BODY);
        model.addAttribute("page", new AgenciesPage(column, name.strip(), shown.stream().mapToLong(group -> group.agencies().size()).sum(), shown));
        return "portal/agencies";
    }

    private List<Directory.Group> found(String name) {
        List<Agency> found = agencies.list(new AgencyReading.Filter(name, "", null, null, today()), 0, FOUND).agencies().stream()
                .filter(agency -> agency.kind() != AgencyKind.SECTION).toList();
        return found.isEmpty() ? List.of() : List.of(new Directory.Group("名称含有“" + name + "”的机关", "found", found));
    }

    @GetMapping("/agency/{code}")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String overview(@PathVariable String code, HttpServletRequest request, Model model) {
        MadeFrom.of(log.size(), MadeFrom.agency(code), MadeFrom.AGENCIES, MadeFrom.documentsOf(code)).on(request);
        Agency agency = platforms.agency(code);
        List<Link> below = children(agency).filter(child -> child.kind() != AgencyKind.SECTION).map(child -> Link.of(child.name(), "/agency/" + child.code())).toList();
        Narrowing all = Narrowing.NONE.withAgency(code);
        model.addAttribute("page", new AgencyPage(platforms.of(agency, Further.OVERVIEW, all.address("/feed")), facts(agency),
                rows.of(lists.list(PublicFilter.ofAgency(code), ROWS, 0)), "/agency/" + code + "/" + Column.DISCLOSURE.path(), below));
        return "portal/agency";
    }

    @GetMapping("/agency/{code}/leaders")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String leaders(@PathVariable String code, HttpServletRequest request, Model model) {
        MadeFrom.of(log.size(), MadeFrom.agency(code), MadeFrom.AGENCIES, MadeFrom.documentsOf(code)).on(request);
        Agency agency = platforms.agency(code);
        List<LeadersPage.Section> sections = children(agency).filter(child -> child.kind() == AgencyKind.SECTION)
                .map(child -> new LeadersPage.Section(child.name(), child.facts().personInCharge(), child.facts().contact().phone())).toList();
        model.addAttribute("page", new LeadersPage(platforms.of(agency, Further.LEADERS, ""), facts(agency),
                leaders.inOffice(code, today()).stream().map(leader -> new LeadersPage.Leader(leader.person(), leader.office(), leader.duties())).toList(), sections, groups(code),
                rows.of(published.list(filings.under(code, "2", PublishedFilter.ofAgency(code)), ROWS, 0))));
        return "portal/leaders";
    }

    /** Telephones of single members are their own affair: the agency's are published, not theirs. */
    private List<LeadersPage.Group> groups(String code) {
        LocalDate today = today();
        return teams.teams(code).stream().filter(group -> group.team().lastsOn(today) && group.team().kind() != Team.Kind.OTHER)
                .map(group -> new LeadersPage.Group(group.team().kind().label(), group.team().name(), group.posts().stream().filter(post -> post.heldOn(today))
                        .map(post -> new LeadersPage.Member(post.duty().label(), post.person(), post.title())).toList()))
                .filter(group -> !group.members().isEmpty()).toList();
    }

    private static List<Fact> facts(Agency agency) {
        return Stream.concat(Stream.of(Fact.of("机构类别", agency.kind().label()), Fact.of("行政层级", agency.level().label()),
                Fact.of("负责人", agency.facts().personInCharge())), Contacts.of(agency).stream())
                .filter(fact -> !fact.value().isEmpty()).toList();
    }

    private Stream<Agency> children(Agency agency) {
        return agencies.children(agency.code()).stream().filter(child -> child.validOn(today()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
