package mingbai.assessment.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mingbai.agency.reading.AgencyReading;
import mingbai.assessment.AnnounceAssessment;
import mingbai.assessment.AssessmentReading;
import mingbai.assessment.AssessmentRound;
import mingbai.assessment.ComputeSheets;
import mingbai.assessment.FreezeAssessment;
import mingbai.assessment.MoveAssessment;
import mingbai.assessment.PeerGroups;
import mingbai.assessment.RoundState;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.publication.Scrub;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/assessment/round}: announcing an assessment, its groups and places, moving it on, computing it again. */
@Controller
class AssessmentRoundPages {

    private static final int LISTED = 100;

    private final AssessmentReading reading;
    private final AnnounceAssessment announce;
    private final MoveAssessment move;
    private final FreezeAssessment freeze;
    private final ComputeSheets compute;
    private final AssessmentRoundView view;
    private final AgencyReading agencies;
    private final AssessmentCallers callers;
    private final Clock clock;

    AssessmentRoundPages(AssessmentReading reading, AnnounceAssessment announce, MoveAssessment move, FreezeAssessment freeze, ComputeSheets compute, AssessmentRoundView view,
            AgencyReading agencies, AssessmentCallers callers, Clock clock) {
        this.reading = reading;
        this.announce = announce;
        this.move = move;
        this.freeze = freeze;
        this.compute = compute;
        this.view = view;
        this.agencies = agencies;
        this.callers = callers;
        this.clock = clock;
    }

    @GetMapping("/desk/assessment/rounds/new")
    @MayCall(OFFICE)
    String begin(@RequestParam(defaultValue = "") String agency, HttpServletRequest request, Model model) {
        Caller caller = AssessmentCallers.of(request);
        List<Choice> offices = callers.offices(caller);
        String office = !agency.isEmpty() && caller.holds(OFFICE, agency) && agencies.byCode(agency).isPresent() ? agency : offices.isEmpty() ? "" : offices.getFirst().value();
        int year = LocalDate.now(clock).getYear() + 1;
        model.addAttribute("page", form(caller, office, "", Integer.toString(year), year + "年度政府信息公开工作考核", Set.of(), List.of()));
        return "assessment/round-form";
    }

    @PostMapping("/desk/assessment/rounds/new")
    @MayCall(OFFICE)
    String create(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String set, @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") List<String> groups, Actor actor, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        Caller caller = AssessmentCallers.of(request);
        boolean may = !agency.isEmpty() && agencies.byCode(agency).isPresent() && caller.holds(OFFICE, agency);
        try {
            if (!may) {
                throw new Refused("agency", "请选择您负责的机关。");
            }
            if (!set.matches(Ids.PATTERN) || !year.matches("\\d{4}")) {
                throw new Refused(set.matches(Ids.PATTERN) ? "year" : "set", set.matches(Ids.PATTERN) ? "年度请写成四位数字，如 2026。" : "请选择一套指标；还没有的，先录入指标。");
            }
            return "redirect:/desk/assessment/round/" + announce.announce(actor, agency, Long.parseLong(set), Integer.parseInt(year), Scrub.clean(title), groups);
        } catch (Refused refused) {
            response.setStatus(422);
            model.addAttribute("page", form(caller, may ? agency : "", set, year, title, Set.copyOf(groups), refused.issues()));
            return "assessment/round-form";
        }
    }

    private RoundForm form(Caller caller, String agency, String set, String year, String title, Set<String> chosen, List<Issue> issues) {
        List<Choice> sets = agency.isEmpty() ? List.of() : reading.sets(List.of(agency), LISTED).stream().map(one -> Choice.of(Long.toString(one.id()), one.label())).toList();
        return new RoundForm(callers.offices(caller), agency, sets, set, year, title, groups(agency), chosen, issues);
    }

    private List<Choice> groups(String agency) {
        if (agency.isEmpty()) {
            return List.of();
        }
        Map<String, Long> sizes = agencies.within(agency).stream().filter(unit -> !unit.code().equals(agency) && unit.validOn(LocalDate.now(clock)))
                .collect(Collectors.groupingBy(PeerGroups::of, TreeMap::new, Collectors.counting()));
        return sizes.entrySet().stream().map(one -> new Choice(one.getKey(), one.getKey(), one.getValue() + "个单位")).toList();
    }

    @GetMapping("/desk/assessment/round/{assessment}")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "assessment")
    String show(@PathVariable("assessment") String id, HttpServletRequest request, Model model) {
        AssessmentRound round = find(id);
        model.addAttribute("page", view.page(round, AssessmentCallers.of(request).holds(OFFICE, round.agency()), List.of()));
        return "assessment/round";
    }

    /** Points are computed as soon as it begins, and once more before results are shown. */
    @PostMapping("/desk/assessment/round/{assessment}/move")
    @MayCall(value = OFFICE, on = "assessment")
    String move(@PathVariable("assessment") String id, @RequestParam(defaultValue = "") String to, Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        AssessmentRound round = find(id);
        return act(round, request, response, model, () -> {
            RoundState state = List.of(RoundState.values()).stream().filter(one -> one != RoundState.ANNOUNCED && one.name().equals(to)).findFirst()
                    .orElseThrow(() -> new Refused("", "请从本页的按钮办理。"));
            if (state == RoundState.FROZEN) {
                freeze.freeze(actor, round.id());
            } else {
                move.move(actor, round.id(), state);
            }
            if (state.follows()) {
                compute.compute(actor, round.id());
            }
        });
    }

    @PostMapping("/desk/assessment/round/{assessment}/compute")
    @MayCall(value = OFFICE, on = "assessment")
    String compute(@PathVariable("assessment") String id, Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        AssessmentRound round = find(id);
        return act(round, request, response, model, () -> compute.compute(actor, round.id()));
    }

    private String act(AssessmentRound round, HttpServletRequest request, HttpServletResponse response, Model model, Runnable act) {
        try {
            act.run();
            return "redirect:/desk/assessment/round/" + round.id();
        } catch (Refused refused) {
            response.setStatus(422);
            model.addAttribute("page", view.page(reading.round(round.id()).orElseThrow(NotFound::new), AssessmentCallers.of(request).holds(OFFICE, round.agency()), refused.issues()));
            return "assessment/round";
        }
    }

    private AssessmentRound find(String id) {
        return (id.matches(Ids.PATTERN) ? reading.round(Long.parseLong(id)) : Optional.<AssessmentRound>empty()).orElseThrow(NotFound::new);
    }
}
