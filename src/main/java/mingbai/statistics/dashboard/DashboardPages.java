package mingbai.statistics.dashboard;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.statistics.Questions;
import mingbai.statistics.StatisticsScope;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.MayCall;
import mingbai.web.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/statistics}: the figures of the caller's agencies, drawn. */
@Controller
class DashboardPages {

    private final Dashboards dashboards;
    private final Tables tables;
    private final Questions questions;
    private final StatisticsScope scopes;
    private final AgencyReading agencies;

    DashboardPages(Dashboards dashboards, Tables tables, Questions questions, StatisticsScope scopes, AgencyReading agencies) {
        this.dashboards = dashboards;
        this.tables = tables;
        this.questions = questions;
        this.scopes = scopes;
        this.agencies = agencies;
    }

    @Bean
    static Place statisticsPlace() {
        return new Place("statistics", "统计", "/desk/statistics", 64, Set.of(DRAFTER, OFFICE, LEADER, INSPECTOR));
    }

    @GetMapping("/desk/statistics")
    @MayCall({DRAFTER, OFFICE, LEADER, INSPECTOR})
    @Transactional(readOnly = true)
    public String show(@RequestParam Map<String, String> sent, HttpServletRequest request, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        Set<String> seen = scopes.of(caller);
        Look look = look(sent, caller, seen);
        model.addAttribute("page", dashboards.page(look, Part.ofCode(sent.getOrDefault("part", "")), choices(look, caller, seen), DashboardPage.Above.NONE));
        return "statistics/dashboard";
    }

    @GetMapping("/desk/statistics/table")
    @MayCall({DRAFTER, OFFICE, LEADER, INSPECTOR})
    @Transactional(readOnly = true)
    public void table(@RequestParam(defaultValue = "") String chart, @RequestParam(defaultValue = "csv") String form, @RequestParam Map<String, String> sent,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        tables.send(chart, form, look(sent, caller, scopes.of(caller)), response);
    }

    /** Where no agency is named, one begins with one's own. */
    private Look look(Map<String, String> sent, Caller caller, Set<String> seen) {
        Map<String, String> asked = new HashMap<>(sent);
        asked.putIfAbsent("agency", scopes.roots(caller).stream().findFirst().orElse(""));
        return dashboards.look(House.DESK, questions.forStaff(dashboards.question(asked), seen));
    }

    /** One's own agencies, the one looked at with those above it, and those right below. */
    private List<Choice> choices(Look look, Caller caller, Set<String> seen) {
        List<String> roots = scopes.roots(caller);
        Set<Choice> choices = new LinkedHashSet<>();
        if (roots.size() != 1) {
            choices.add(Choice.of("", "可查看的全部机关"));
        }
        agencies.byCodes(roots).forEach(agency -> choices.add(choice(agency)));
        agencies.line(look.agency()).stream().filter(agency -> seen.contains(agency.code())).forEach(agency -> choices.add(choice(agency)));
        agencies.children(look.agency()).stream().filter(agency -> seen.contains(agency.code())).forEach(agency -> choices.add(choice(agency)));
        return List.copyOf(choices);
    }

    private static Choice choice(Agency agency) {
        return Choice.of(agency.code(), agency.name());
    }
}
