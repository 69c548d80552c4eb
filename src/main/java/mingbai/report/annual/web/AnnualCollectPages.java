package mingbai.report.annual.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.publication.Scrub;
import mingbai.report.annual.AnnualCollection;
import mingbai.report.annual.AnnualCollection.Line;
import mingbai.report.annual.AnnualCollection.Where;
import mingbai.report.annual.AnnualTerm;
import mingbai.report.annual.ChaseAnnual;
import mingbai.report.annual.ChaseReading;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Paging;
import mingbai.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/report/annual/collect}: who of the units below has handed in, and urging those that have not (Arts. 46, 49). */
@Controller
class AnnualCollectPages {

    private static final int PAGE = 100;

    private final AnnualCollection collection;
    private final ChaseAnnual chase;
    private final ChaseReading chases;
    private final AgencyReading agencies;
    private final Clock clock;

    AnnualCollectPages(AnnualCollection collection, ChaseAnnual chase, ChaseReading chases, AgencyReading agencies, Clock clock) {
        this.collection = collection;
        this.chase = chase;
        this.chases = chases;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** What is looked at. */
    private record Asked(int year, String within, String state, int page) {}

    private Asked asked(String year, String within, String state, int page) {
        int last = LocalDate.now(clock).getYear() - 1;
        int asked = year.matches("20\\d\\d") ? Math.clamp(Integer.parseInt(year), AnnualTerm.FIRST_YEAR, last + 1) : last;
        return new Asked(asked, within, state.equals("late") || Where.ofCode(state).isPresent() ? state : "", page);
    }

    @GetMapping("/desk/report/annual/collect")
    @MayCall({OFFICE, LEADER, INSPECTOR})
    String show(@RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "") String within, @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "") String urged, HttpServletRequest request, Model model) {
        String notice = urged.matches("\\d{1,4}") ? "已催报" + urged + "个机关，是否阅知显示在列表里。" : "";
        return show(asked(year, within, state, page), List.of(), usual(asked(year, within, state, page).year()), notice, List.of(), request, model);
    }

    @PostMapping("/desk/report/annual/collect")
    @MayCall({OFFICE, LEADER, INSPECTOR})
    String chase(@RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "") String within, @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") List<String> agency, @RequestParam(defaultValue = "") String all, @RequestParam(defaultValue = "") String text, Actor actor,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        Asked asked = asked(year, within, state, 1);
        Set<String> wanted = new LinkedHashSet<>(lines(asked, request).stream().filter(Line::open).filter(line -> !all.isEmpty() ? shown(line, asked.state())
                : agency.contains(line.agency().code())).map(line -> line.agency().code()).toList());
        try {
            int urged = chase.run(actor, asked.year(), wanted, Scrub.clean(text));
            return "redirect:/desk/report/annual/collect?year=" + asked.year() + "&urged=" + urged + (asked.state().isEmpty() ? "" : "&state=" + asked.state());
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(asked, agency, text, "", refused.issues(), request, model);
        }
    }

    private String show(Asked asked, List<String> chosen, String text, String notice, List<Issue> issues, HttpServletRequest request, Model model) {
        List<Line> all = lines(asked, request);
        List<Line> shown = all.stream().filter(line -> shown(line, asked.state())).toList();
        List<Choice> trees = trees(request);
        String within = trees.stream().anyMatch(tree -> tree.value().equals(asked.within())) ? asked.within() : "";
        String address = "/desk/report/annual/collect?year=" + asked.year() + (within.isEmpty() ? "" : "&within=" + within)
                + (asked.state().isEmpty() ? "" : "&state=" + asked.state());
        Paging paging = Paging.of(asked.page(), PAGE, shown.size(), address);
        List<Line> page = shown.stream().skip(paging.offset()).limit(PAGE).toList();
        int last = LocalDate.now(clock).getYear() - 1;
        List<Choice> years = IntStream.rangeClosed(0, 9).mapToObj(back -> Integer.toString(last - back)).map(year -> Choice.of(year, year + "年")).toList();
        model.addAttribute("page", new AnnualCollectPage(asked.year(), years, within, trees, asked.state(), AnnualCollection.counts(all),
                all.stream().filter(Line::late).count(), all.size(), page, chases.last(asked.year(), page.stream().map(line -> line.agency().code()).toList()), chosen, text,
                paging, shown.stream().filter(Line::open).count(), notice, issues));
        return "report/annual-collect";
    }

    private static boolean shown(Line line, String state) {
        return state.isEmpty() || (state.equals("late") ? line.late() : line.where().code().equals(state));
    }

    private List<Line> lines(Asked asked, HttpServletRequest request) {
        Map<String, Agency> below = new LinkedHashMap<>();
        heads(request).forEach(head -> collection.within(head).stream().filter(agency -> !agency.code().equals(head))
                .forEach(agency -> below.put(agency.code(), agency)));
        if (!asked.within().isEmpty()) {
            below.keySet().retainAll(agencies.subtree(asked.within()));
        }
        return collection.lines(below.values(), asked.year());
    }

    private static Set<String> heads(HttpServletRequest request) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        Set<String> heads = new LinkedHashSet<>();
        List.of(OFFICE, LEADER, INSPECTOR).forEach(role -> heads.addAll(caller.agenciesFor(role)));
        return heads;
    }

    /** What stands right below one's own agencies and has units of its own. */
    private List<Choice> trees(HttpServletRequest request) {
        return heads(request).stream().flatMap(head -> agencies.children(head).stream()).filter(below -> !agencies.children(below.code()).isEmpty()).distinct()
                .map(below -> Choice.of(below.code(), below.name())).toList();
    }

    private static String usual(int year) {
        return "贵单位" + year + "年政府信息公开工作年度报告尚未公布。请按照《中华人民共和国政府信息公开条例》第四十九条的期限完成起草、提交和公布。";
    }
}
