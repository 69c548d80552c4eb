package mingbai.desk;

import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.publication.Scrub;
import mingbai.review.SetRoute;
import mingbai.review.Step;
import mingbai.review.reading.RouteReading;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/routes}: through whose hands an agency's papers of a genre go. Set by its disclosure office. */
@Controller
class RoutePages {

    private static final int STEPS = 8;

    private final RouteReading routes;
    private final SetRoute setRoute;
    private final AgencyReading agencies;

    RoutePages(RouteReading routes, SetRoute setRoute, AgencyReading agencies) {
        this.routes = routes;
        this.setRoute = setRoute;
        this.agencies = agencies;
    }

    @GetMapping("/desk/routes")
    @MayCall(OFFICE)
    String list(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String genre, @RequestParam(defaultValue = "") String done,
            HttpServletRequest request, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        String chosen = agency.isEmpty() ? caller.agenciesFor(OFFICE).iterator().next() : agency;
        if (!caller.holds(OFFICE, chosen)) {
            throw new NotFound();
        }
        RouteReading.Route own = routes.of(chosen).stream().filter(route -> route.agency().equals(chosen) && route.genre().equals(genre)).findFirst()
                .orElse(new RouteReading.Route(chosen, genre, "", standard()));
        List<RoutesPage.Row> rows = own.steps().stream().map(step -> new RoutesPage.Row(step.role(), step.title(), Integer.toString(step.days()), step.evidence())).toList();
        return show(caller, chosen, genre, own.name(), rows, List.of(), done.isEmpty() ? "" : "审核流程已保存，今后送审的文稿按它流转；已送审的不变。", model);
    }

    /** What applies while nothing was set. */
    private static List<RouteReading.RouteStep> standard() {
        return List.of(new RouteReading.RouteStep("first_review", "初审", 2, ""), new RouteReading.RouteStep("second_review", "复审签发", 2, ""),
                new RouteReading.RouteStep("secrecy_review", "保密审查", 2, ""));
    }

    @PostMapping("/desk/routes")
    @MayCall(OFFICE)
    String set(Actor actor, @RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String genre,
            @RequestParam(defaultValue = "") String name, HttpServletRequest request, HttpServletResponse response, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        if (!caller.holds(OFFICE, agency)) {
            throw new NotFound();
        }
        List<RoutesPage.Row> rows = rows(request);
        List<Issue> issues = new ArrayList<>();
        List<Step> steps = rows.stream().filter(row -> !row.isEmpty()).map(row -> step(row, issues)).flatMap(Stream::ofNullable).toList();
        if (name.isBlank() || name.length() > 100) {
            issues.add(Issue.of("name", "请给流程起一个名称（100字以内）"));
        }
        if (steps.isEmpty()) {
            issues.add(Issue.of("steps", "请至少填写签发和保密审查两个环节"));
        }
        try {
            Refused.ifAny(issues);
            setRoute.run(actor, agency, genre.length() > 60 ? genre.substring(0, 60) : genre, Scrub.clean(name).strip(), steps);
            return "redirect:/desk/routes?agency=" + agency + "&done=set";
        } catch (Refused refused) {
            response.setStatus(422);
            return show(caller, agency, genre, name, rows, refused.issues(), "", model);
        }
    }

    private static @org.jspecify.annotations.Nullable Step step(RoutesPage.Row row, List<Issue> issues) {
        Role role = Role.ofCode(row.role()).orElse(null);
        if (role == null || !row.days().matches("\\d{1,3}")) {
            issues.add(Issue.of("steps", "环节“" + row.title() + "”要选择角色，并填写时限（0至60个工作日，0表示不设）"));
            return null;
        }
        return new Step(role, row.title().strip(), Integer.parseInt(row.days()), row.evidence().strip());
    }

    private static List<RoutesPage.Row> rows(HttpServletRequest request) {
        List<RoutesPage.Row> rows = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            rows.add(new RoutesPage.Row(one(request, "role", i), one(request, "title", i), one(request, "days", i), one(request, "evidence", i)));
        }
        return rows;
    }

    private static String one(HttpServletRequest request, String name, int n) {
        String value = request.getParameter(name + "-" + n);
        return value == null ? "" : Scrub.clean(value.length() > 200 ? value.substring(0, 200) : value);
    }

    private String show(Caller caller, String agency, String genre, String name, List<RoutesPage.Row> rows, List<Issue> issues, String notice, Model model) {
        List<RoutesPage.Row> eight = Stream.concat(rows.stream(), Stream.generate(() -> RoutesPage.Row.EMPTY)).limit(STEPS).toList();
        List<Choice> choices = agencies.namesOf(caller.agenciesFor(OFFICE)).entrySet().stream().map(entry -> Choice.of(entry.getKey(), entry.getValue())).toList();
        model.addAttribute("page", new RoutesPage(agency, choices, routes.of(agency), genre, name, eight, issues, notice));
        return "desk/routes";
    }
}
