package mingbai.statistics.source.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.statistics.source.EnterFigure;
import mingbai.statistics.source.FigureKey;
import mingbai.statistics.source.FigureSourceReading;
import mingbai.statistics.source.SourceFigure;
import mingbai.statistics.source.web.FigureSourceViews.Line;
import mingbai.statistics.source.web.FigureSourceViews.ListPage;
import mingbai.statistics.source.web.FigureSourceViews.NewPage;
import mingbai.statistics.source.web.FigureSourceViews.OnePage;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Paging;
import mingbai.web.Place;
import mingbai.web.Refused;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/statistics/figures}: figures that only other business systems know, entered and corrected with their source. */
@Controller
class FigureSourcePages {

    private static final int SIZE = 30;
    private static final int FIRST_YEAR = 2008;

    private final FigureSourceReading figures;
    private final EnterFigure enter;
    private final AgencyReading agencies;
    private final FigureScope scope;
    private final Clock clock;

    FigureSourcePages(FigureSourceReading figures, EnterFigure enter, AgencyReading agencies, FigureScope scope, Clock clock) {
        this.figures = figures;
        this.enter = enter;
        this.agencies = agencies;
        this.scope = scope;
        this.clock = clock;
    }

    @Bean
    static Place figureSourcesPlace() {
        return new Place("source-figures", "业务数据", "/desk/statistics/figures", 156, Set.of(OFFICE, LEADER, INSPECTOR));
    }

    @GetMapping("/desk/statistics/figures")
    @MayCall({OFFICE, LEADER, INSPECTOR})
    String list(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "1") int page, HttpServletRequest call, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(call));
        Set<String> seen = scope.of(caller, List.of(OFFICE, LEADER, INSPECTOR));
        Set<String> asked = seen.contains(agency) ? Set.of(agency) : seen;
        int of = years().stream().anyMatch(choice -> choice.value().equals(year)) ? Integer.parseInt(year) : 0;
        FigureKey which = FigureKey.ofKey(key).orElse(null);
        Paging paging = Paging.of(page, SIZE, figures.count(asked, of, which), "/desk/statistics/figures?agency=" + encoded(seen.contains(agency) ? agency : "") + "&year="
                + (of == 0 ? "" : year) + "&key=" + (which == null ? "" : which.key()));
        List<SourceFigure> found = figures.list(asked, of, which, paging.offset(), SIZE);
        Map<String, String> names = agencies.namesOf(found.stream().map(SourceFigure::agency).toList());
        model.addAttribute("page", new ListPage(found.stream().map(figure -> new Line(figure, names.getOrDefault(figure.agency(), figure.agency()))).toList(),
                choices(seen), seen.contains(agency) ? agency : "", years(), of == 0 ? "" : year, keys(), which == null ? "" : which.key(), caller.holdsAnywhere(OFFICE),
                paging));
        return "statistics/source-figures";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @GetMapping("/desk/statistics/figures/new")
    @MayCall(OFFICE)
    String empty(HttpServletRequest call, Model model) {
        return form(Map.of(), List.of(), call, model);
    }

    private String form(Map<String, String> typed, List<Issue> issues, HttpServletRequest call, Model model) {
        Set<String> own = scope.of(Objects.requireNonNull(Caller.of(call)), List.of(OFFICE));
        model.addAttribute("page", new NewPage(choices(own), years(), keys(), typed, issues));
        return "statistics/source-figure-new";
    }

    @PostMapping("/desk/statistics/figures")
    @MayCall(OFFICE)
    String enter(Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        Map<String, String> typed = typed(call);
        try {
            if (!Objects.requireNonNull(Caller.of(call)).holds(OFFICE, typed.get("agency"))) {
                throw new Refused("agency", "请选择由您负责的机关");
            }
            SourceFigure entered = enter.run(actor, new EnterFigure.Typed(typed.get("agency"), typed.get("year"), typed.get("key"), typed.get("value"), typed.get("source"), 0));
            return "redirect:" + entered.address() + "?done=1";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(typed, refused.issues(), call, model);
        }
    }

    @GetMapping("/desk/statistics/figure/{sourcefigure}")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "sourcefigure")
    String one(@PathVariable long sourcefigure, @RequestParam(defaultValue = "") String done, HttpServletRequest call, Model model) {
        SourceFigure figure = figures.find(sourcefigure).orElseThrow(NotFound::new);
        return show(figure, Map.of("value", figure.told().toPlainString(), "source", figure.source()), List.of(), done.isEmpty() ? "" : "已登记。", call, model);
    }

    private String show(SourceFigure figure, Map<String, String> typed, List<Issue> issues, String notice, HttpServletRequest call, Model model) {
        boolean acts = figure.live() && Objects.requireNonNull(Caller.of(call)).holds(OFFICE, figure.agency());
        model.addAttribute("page", new OnePage(figure, agencies.nameOf(figure.agency()), figures.versions(figure), acts, typed, issues, notice));
        return "statistics/source-figure";
    }

    @PostMapping("/desk/statistics/figure/{sourcefigure}")
    @MayCall(value = OFFICE, on = "sourcefigure")
    String correct(@PathVariable long sourcefigure, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        SourceFigure figure = figures.find(sourcefigure).orElseThrow(NotFound::new);
        Map<String, String> typed = typed(call);
        try {
            SourceFigure now = enter.run(actor, new EnterFigure.Typed(figure.agency(), Integer.toString(figure.year()), figure.key().key(), typed.get("value"),
                    typed.get("source"), sourcefigure));
            return "redirect:" + now.address() + "?done=1";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(figure, typed, refused.issues(), "", call, model);
        }
    }

    private static Map<String, String> typed(HttpServletRequest call) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String field : List.of("agency", "year", "key", "value", "source")) {
            typed.put(field, call.getParameter(field) == null ? "" : call.getParameter(field).strip());
        }
        return typed;
    }

    private List<Choice> choices(Set<String> codes) {
        return agencies.byCodes(codes).stream().map(agency -> Choice.of(agency.code(), agency.name())).toList();
    }

    private List<Choice> years() {
        int now = LocalDate.now(clock).getYear();
        return IntStream.iterate(now, at -> at >= FIRST_YEAR, at -> at - 1).mapToObj(at -> Choice.of(Integer.toString(at), at + "年")).toList();
    }

    private static List<Choice> keys() {
        return Arrays.stream(FigureKey.values()).map(key -> Choice.of(key.key(), key.label() + "（" + key.unit() + "）")).toList();
    }
}
