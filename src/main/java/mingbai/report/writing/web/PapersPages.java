package mingbai.report.writing.web;

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
import java.util.Optional;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.Period;
import mingbai.figure.Scope;
import mingbai.ledger.Actor;
import mingbai.report.writing.Genre;
import mingbai.report.writing.PaperReading;
import mingbai.report.writing.StartPaper;
import mingbai.statistics.StatisticsScope;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Paging;
import mingbai.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/report/papers}: the papers of the agencies one works for; starts one. */
@Controller
class PapersPages {

    private static final int SIZE = 30;

    private final PaperReading papers;
    private final StartPaper start;
    private final StatisticsScope scopes;
    private final AgencyReading agencies;
    private final Clock clock;

    PapersPages(PaperReading papers, StartPaper start, StatisticsScope scopes, AgencyReading agencies, Clock clock) {
        this.papers = papers;
        this.start = start;
        this.scopes = scopes;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/desk/report/papers")
    @MayCall({DRAFTER, OFFICE, LEADER, INSPECTOR})
    String list(@RequestParam(defaultValue = "1") String page, HttpServletRequest request, Model model) {
        Map<String, String> usual = Map.of("scope", Scope.OWN.code(), "year", Integer.toString(LocalDate.now(clock).getYear()));
        return show(page.matches("\\d{1,4}") ? Integer.parseInt(page) : 1, usual, List.of(), request, model);
    }

    private String show(int page, Map<String, String> typed, List<Issue> issues, HttpServletRequest request, Model model) {
        Caller caller = caller(request);
        Set<String> seen = scopes.of(caller);
        Paging paging = Paging.of(page, SIZE, papers.count(seen), "/desk/report/papers");
        List<PaperReading.Row> rows = papers.list(seen, (paging.page() - 1L) * SIZE, SIZE);
        List<String> writes = writes(caller);
        Set<String> named = new LinkedHashSet<>(writes);
        rows.forEach(row -> named.add(row.agency()));
        Map<String, String> names = agencies.namesOf(named);
        List<Choice> choices = writes.stream().map(code -> Choice.of(code, names.getOrDefault(code, code))).toList();
        String office = caller.agenciesFor(OFFICE).stream().filter(code -> !code.isEmpty()).findFirst().orElse("");
        model.addAttribute("page", new PapersPage(rows, names, choices, office, typed, issues, paging));
        return "report/papers";
    }

    private static Caller caller(HttpServletRequest request) {
        return Objects.requireNonNull(Caller.of(request));
    }

    /** The agencies somebody writes for: those the role was granted in. */
    private static List<String> writes(Caller caller) {
        Set<String> codes = new LinkedHashSet<>(caller.agenciesFor(OFFICE));
        codes.addAll(caller.agenciesFor(DRAFTER));
        codes.remove("");
        return List.copyOf(codes);
    }

    @PostMapping("/desk/report/papers")
    @MayCall({DRAFTER, OFFICE})
    String start(Actor actor, @RequestParam Map<String, String> sent, HttpServletRequest request, HttpServletResponse response, Model model) {
        List<Issue> issues = new ArrayList<>();
        String agency = sent.getOrDefault("agency", "");
        Optional<Genre> genre = Genre.ofCode(sent.getOrDefault("genre", ""));
        Optional<Scope> scope = Scope.ofCode(sent.getOrDefault("scope", ""));
        if (!writes(caller(request)).contains(agency)) {
            issues.add(Issue.of("agency", "请选择您所在的机关"));
        }
        if (genre.isEmpty()) {
            issues.add(Issue.of("genre", "请选择文种"));
        }
        if (scope.isEmpty()) {
            issues.add(Issue.of("scope", "请选择统计范围"));
        }
        if (scope.filter(chosen -> chosen == Scope.TREE).isPresent() && !StatisticsScope.reachesDown(caller(request), agency)) {
            issues.add(Issue.of("scope", "统计所属机关的材料，请由公开工作机构起草；起草人只能统计本机关"));
        }
        Optional<Period> period = genre.flatMap(chosen -> period(chosen, sent, issues));
        try {
            Refused.ifAny(issues);
            Actor acting = new Actor(actor.accountId(), actor.name(), agency, actor.inSteadOf());
            return "redirect:/desk/report/paper/" + start.run(acting, agency, genre.orElseThrow(), scope.orElseThrow(), period.orElseThrow());
        } catch (Refused refused) {
            response.setStatus(422);
            return show(1, sent, refused.issues(), request, model);
        }
    }

    private static Optional<Period> period(Genre genre, Map<String, String> sent, List<Issue> issues) {
        String year = sent.getOrDefault("year", "");
        String month = sent.getOrDefault("month", "");
        if (!year.matches("20\\d{2}")) {
            issues.add(Issue.of("year", "请填写四位数的年份，如2026"));
            return Optional.empty();
        }
        if (genre.yearly()) {
            return Optional.of(Period.year(Integer.parseInt(year)));
        }
        if (!month.matches("[1-9]|1[0-2]")) {
            issues.add(Issue.of("month", genre.label() + "按月写，请填写1至12的月份"));
            return Optional.empty();
        }
        return Optional.of(Period.month(Integer.parseInt(year), Integer.parseInt(month)));
    }
}
