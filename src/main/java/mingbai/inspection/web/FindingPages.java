package mingbai.inspection.web;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.agency.reading.AgencyReading;
import mingbai.inspection.FindingSource;
import mingbai.inspection.FindingState;
import mingbai.inspection.RuleBook;
import mingbai.inspection.reading.FindingFilter;
import mingbai.inspection.reading.FindingReading;
import mingbai.inspection.reading.LookReading;
import mingbai.inspection.reading.RepeatReading;
import mingbai.inspection.rectify.AssignFinding;
import mingbai.inspection.web.FindingsPage.Tab;
import mingbai.ledger.Actor;
import mingbai.publication.Scrub;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.MayCall;
import mingbai.web.Paging;
import mingbai.web.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/inspection}: the ledger of findings, and one finding. */
@Controller
class FindingPages {

    private static final int SIZE = 30;
    private static final String LIST = "/desk/inspection";
    /** Tabs by the code that stands in the address. */
    private static final Map<String, Set<FindingState>> TABS = Map.of("open", Set.of(FindingState.OPEN), "late", Set.of(FindingState.OPEN, FindingState.EXPLAINED),
            "explained", Set.of(FindingState.EXPLAINED), "mended", Set.of(FindingState.MENDED, FindingState.RECHECKED), "closed", Set.of(FindingState.CLOSED),
            "dismissed", Set.of(FindingState.DISMISSED), "all", Set.of());

    private final FindingReading findings;
    private final LookReading looks;
    private final FindingScope scope;
    private final FindingSight sight;
    private final RepeatReading repeats;
    private final AssignFinding assignees;
    private final AgencyReading agencies;
    private final Clock clock;

    FindingPages(FindingReading findings, LookReading looks, FindingScope scope, FindingSight sight, RepeatReading repeats, AssignFinding assignees, AgencyReading agencies,
            Clock clock) {
        this.findings = findings;
        this.looks = looks;
        this.scope = scope;
        this.sight = sight;
        this.repeats = repeats;
        this.assignees = assignees;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Bean
    static Place inspectionPlace() {
        return new Place("inspection", "监督检查", LIST, 420, Set.copyOf(FindingScope.SEEING));
    }

    @GetMapping(LIST)
    @MayCall({OFFICE, INSPECTOR, LEADER, DRAFTER, PUBLISHER})
    String list(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String rule, @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "open") String state, @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request, Model model) {
        Set<String> seen = scope.of(Objects.requireNonNull(Caller.of(request)));
        String tab = TABS.containsKey(state) ? state : "open";
        FindingSource origin = Arrays.stream(FindingSource.values()).filter(value -> value.name().equals(source)).findFirst().orElse(null);
        FindingFilter narrowed = new FindingFilter(seen.contains(agency) ? Set.of(agency) : seen, Set.of(), rule.length() > 64 ? "" : Scrub.clean(rule), origin, false, false,
                Scrub.clean(words.length() > 100 ? words.substring(0, 100) : words)).found(FindingBulletinPages.day(from), FindingBulletinPages.day(to));
        FindingFilter filter = in(narrowed, tab);
        String query = query(agency, rule, source, words) + days(from, to);
        Paging paging = Paging.of(page, SIZE, findings.count(filter), LIST + "?state=" + tab + query);
        List<FindingReading.Row> rows = findings.list(filter, paging.offset(), SIZE);
        Map<String, String> names = agencies.namesOf(rows.stream().map(FindingReading.Row::agency).collect(Collectors.toSet()));
        model.addAttribute("page", new FindingsPage(tabs(narrowed, tab, query), rows, names, scope.choices(seen), agency, rules(), rule, sources(), source, tab, words,
                looks.last().orElse(null), LocalDate.now(clock), marks(rows), BulkAct.openTo(Objects.requireNonNull(Caller.of(request))), days(from, to), paging));
        return "inspection/findings";
    }

    private FindingsPage.Marks marks(List<FindingReading.Row> rows) {
        List<Long> ids = rows.stream().map(FindingReading.Row::id).toList();
        return new FindingsPage.Marks(repeats.earlier(ids), assignees.namesOf(ids));
    }

    private static FindingFilter in(FindingFilter filter, String tab) {
        FindingFilter in = filter.in(TABS.get(tab).toArray(FindingState[]::new));
        return tab.equals("late") ? in.overdue() : in;
    }

    private List<Tab> tabs(FindingFilter filter, String here, String query) {
        Map<FindingState, Long> counts = findings.byState(filter);
        List<Tab> tabs = new ArrayList<>();
        for (String[] tab : new String[][] {{"open", "待整改"}, {"late", "逾期未整改"}, {"explained", "待认定"}, {"mended", "待复查和销号"}, {"closed", "已销号"}, {"dismissed", "不属问题"},
                {"all", "全部"}}) {
            long count = tab[0].equals("late") ? findings.count(in(filter, "late")) : counts.entrySet().stream()
                    .filter(entry -> TABS.get(tab[0]).isEmpty() || TABS.get(tab[0]).contains(entry.getKey())).mapToLong(Map.Entry::getValue).sum();
            tabs.add(new Tab(tab[1], count, LIST + "?state=" + tab[0] + query, tab[0].equals(here)));
        }
        return tabs;
    }

    private static String days(String from, String to) {
        LocalDate first = FindingBulletinPages.day(from);
        LocalDate last = FindingBulletinPages.day(to);
        return (first == null ? "" : "&from=" + first) + (last == null ? "" : "&to=" + last);
    }

    private static String query(String agency, String rule, String source, String words) {
        return "&agency=" + encoded(agency) + "&rule=" + encoded(rule) + "&source=" + encoded(source) + "&words=" + encoded(words);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static List<Choice> rules() {
        return RuleBook.all().stream().map(rule -> Choice.of(rule.key(), rule.group() + "：" + rule.name())).toList();
    }

    private static List<Choice> sources() {
        return Arrays.stream(FindingSource.values()).map(source -> Choice.of(source.name(), source.label())).toList();
    }

    @GetMapping("/desk/inspection/finding/{finding}")
    @MayCall(value = {OFFICE, INSPECTOR, LEADER, DRAFTER, PUBLISHER}, on = "finding")
    String finding(@PathVariable String finding, Actor actor, HttpServletRequest request, Model model) {
        model.addAttribute("page", sight.page(sight.row(finding), Objects.requireNonNull(Caller.of(request)), actor, Map.of(), List.of()));
        return "inspection/finding";
    }
}
