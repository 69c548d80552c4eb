package mingbai.plan.web;

import static mingbai.web.Role.CORRESPONDENT;
import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.plan.WritePlan;
import mingbai.plan.reading.PlanReading;
import mingbai.plan.reading.TaskReading;
import mingbai.plan.reading.TaskReading.Given;
import mingbai.plan.web.PlanViews.PlansPage;
import mingbai.plan.web.PlanViews.StandingPage;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Place;
import mingbai.web.Refused;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/plans}: the plans of a year and what superiors handed down; {@code /desk/plans/standing}: who is late. */
@Controller
class PlanListPages {

    private static final int MOST = 300;

    private final PlanReading plans;
    private final TaskReading tasks;
    private final WritePlan write;
    private final AgencyReading agencies;
    private final PlanScope scope;
    private final Lines lines;

    PlanListPages(PlanReading plans, TaskReading tasks, WritePlan write, AgencyReading agencies, PlanScope scope, Lines lines) {
        this.plans = plans;
        this.tasks = tasks;
        this.write = write;
        this.agencies = agencies;
        this.scope = scope;
        this.lines = lines;
    }

    @Bean
    static Place plansPlace() {
        return new Place("plans", "年度计划", "/desk/plans", 61, Set.of(OFFICE, DRAFTER, CORRESPONDENT, LEADER, INSPECTOR));
    }

    @GetMapping("/desk/plans")
    @MayCall({OFFICE, DRAFTER, CORRESPONDENT, LEADER, INSPECTOR})
    String list(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "0") int year, @RequestParam(defaultValue = "") String done,
            HttpServletRequest request, Model model) {
        return show(request, agency, scope.year(year), Typed.NOTHING, List.of(), done.equals("dropped") ? "草稿已放弃。" : "", model);
    }

    private String show(HttpServletRequest request, String agency, int year, Typed typed, List<Issue> issues, String notice, Model model) {
        Caller caller = PlanScope.caller(request);
        Set<String> asked = scope.asked(caller, agency);
        List<PlanReading.Row> rows = plans.list(asked, year, scope.today(), MOST);
        Set<String> doing = agency.isEmpty() ? scope.roots(caller) : Set.of(agency);
        List<Given> handed = tasks.handedDown(doing, year, MOST);
        Set<String> named = new HashSet<>(rows.stream().map(PlanReading.Row::agency).toList());
        handed.forEach(given -> named.add(given.planAgency()));
        model.addAttribute("page", new PlansPage(agency, scope.choices(scope.roots(caller)), year, scope.years(), rows, lines.given(handed), agencies.namesOf(named),
                scope.choices(new LinkedHashSet<>(own(caller))), typed, issues, notice));
        return "plan/plans";
    }

    private static List<String> own(Caller caller) {
        return caller.agenciesFor(OFFICE).stream().filter(code -> !code.isEmpty()).toList();
    }

    /** For an agency the caller's own office looks after; of bodies below it each keeps its own plan. */
    @PostMapping("/desk/plans")
    @MayCall(OFFICE)
    String begin(Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        Typed typed = Typed.of(request, "agency", "year", "title", "source");
        List<Issue> issues = new ArrayList<>();
        if (!own(PlanScope.caller(request)).contains(typed.get("agency"))) {
            issues.add(Issue.of("agency", "请选择您所在的机关。"));
        }
        long year = typed.number("year", "年份", issues);
        try {
            Refused.ifAny(issues);
            Actor acting = new Actor(actor.accountId(), actor.name(), typed.get("agency"), actor.inSteadOf());
            return "redirect:/desk/plan/" + write.begin(acting, typed.get("agency"), new WritePlan.Head((int) Math.min(year, 9_999), typed.get("title"), typed.get("source"))).id();
        } catch (Refused refused) {
            response.setStatus(422);
            return show(request, "", scope.year(0), typed, refused.issues(), "", model);
        }
    }

    @GetMapping("/desk/plans/standing")
    @MayCall({OFFICE, LEADER, INSPECTOR})
    String standing(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "0") int year, HttpServletRequest request, Model model) {
        Caller caller = PlanScope.caller(request);
        Set<String> asked = scope.asked(caller, agency);
        int shown = scope.year(year);
        List<TaskReading.Standing> rows = tasks.standings(asked, shown, scope.today());
        model.addAttribute("page", new StandingPage(shown, scope.years(), agency, scope.choices(scope.roots(caller)), rows,
                lines.given(tasks.late(asked, shown, scope.today(), MOST)), agencies.namesOf(rows.stream().map(TaskReading.Standing::agency).toList())));
        return "plan/standing";
    }
}
