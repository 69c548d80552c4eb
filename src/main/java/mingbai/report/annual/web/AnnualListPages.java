package mingbai.report.annual.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.Scope;
import mingbai.ledger.Actor;
import mingbai.report.annual.AnnualBook;
import mingbai.report.annual.AnnualCollection;
import mingbai.report.annual.AnnualTerm;
import mingbai.report.annual.BeginAnnual;
import mingbai.statistics.StatisticsScope;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Paging;
import mingbai.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/report/annual}: the reports of one's own agencies, and beginning one. */
@Controller
class AnnualListPages {

    private static final int PAGE = 50;

    private final AnnualCollection collection;
    private final BeginAnnual begin;
    private final AgencyReading agencies;
    private final Clock clock;

    AnnualListPages(AnnualCollection collection, BeginAnnual begin, AgencyReading agencies, Clock clock) {
        this.collection = collection;
        this.begin = begin;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/desk/report/annual")
    @MayCall({OFFICE, DRAFTER, LEADER, INSPECTOR})
    String list(@RequestParam(defaultValue = "1") int page, HttpServletRequest request, Model model) {
        return show(page, Map.of(), List.of(), request, model);
    }

    private String show(int asked, Map<String, String> typed, List<Issue> issues, HttpServletRequest request, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        List<Agency> own = agencies.byCodes(own(caller));
        List<String> codes = own.stream().map(Agency::code).toList();
        int year = LocalDate.now(clock).getYear() - 1;
        Paging paging = Paging.of(asked, PAGE, collection.countBooks(codes), "/desk/report/annual");
        List<AnnualBook> books = collection.books(codes, PAGE, paging.offset());
        List<Choice> choices = own.stream().filter(agency -> mayBegin(caller, agency.code())).map(agency -> Choice.of(agency.code(), agency.name())).toList();
        boolean collects = Stream.of(OFFICE, LEADER, INSPECTOR).flatMap(role -> caller.agenciesFor(role).stream())
                .anyMatch(code -> code.isEmpty() || !agencies.children(code).isEmpty());
        model.addAttribute("page", new AnnualListPage(year, collection.lines(own, year), books, agencies.namesOf(codes), paging, choices, collects, typed, issues));
        return "report/annual-list";
    }

    private static Set<String> own(Caller caller) {
        Set<String> own = new LinkedHashSet<>();
        List.of(OFFICE, DRAFTER, LEADER, INSPECTOR).forEach(role -> own.addAll(caller.agenciesFor(role)));
        own.remove("");
        return own;
    }

    private static boolean mayBegin(Caller caller, String agency) {
        return caller.holds(OFFICE, agency) || caller.holds(DRAFTER, agency);
    }

    @PostMapping("/desk/report/annual")
    @MayCall({OFFICE, DRAFTER})
    String begin(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "") String scope, Actor actor,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        if (!mayBegin(caller, agency)) {
            throw new NotFound();
        }
        try {
            Agency whose = agencies.byCode(agency).orElseThrow(() -> new Refused("agency", "请选择机关"));
            Scope which = scope.isEmpty() ? AnnualTerm.scope(whose.kind()) : Scope.ofCode(scope).orElseThrow(() -> new Refused("scope", "请选择统计范围"));
            if (which == Scope.TREE && !StatisticsScope.reachesDown(caller, agency)) {
                throw new Refused("scope", "包括所属机关的年度报告，请由本机关的公开工作机构开始；起草人只能开始本机关自己的报告");
            }
            return "redirect:" + begin.run(actor, agency, year(year), which).address();
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(1, Map.of("agency", agency, "year", year, "scope", scope), new ArrayList<>(refused.issues()), request, model);
        }
    }

    private static int year(String text) {
        if (!text.strip().matches("\\d{4}")) {
            throw new Refused("year", "年度请写成四位数字，如2025");
        }
        return Integer.parseInt(text.strip());
    }
}
