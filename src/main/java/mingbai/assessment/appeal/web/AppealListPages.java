package mingbai.assessment.appeal.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.assessment.AssessmentReading;
import mingbai.assessment.AssessmentRound;
import mingbai.assessment.KeptSheet;
import mingbai.assessment.RoundState;
import mingbai.assessment.appeal.Appeal;
import mingbai.assessment.appeal.AppealClock;
import mingbai.assessment.appeal.AppealReading;
import mingbai.assessment.appeal.SetAppealTerm;
import mingbai.assessment.appeal.web.AppealViews.Line;
import mingbai.assessment.appeal.web.AppealViews.ListPage;
import mingbai.assessment.appeal.web.AppealViews.OpenSheet;
import mingbai.assessment.appeal.web.AppealViews.Terms;
import mingbai.assessment.form.TypedForm;
import mingbai.ledger.Actor;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Place;
import mingbai.web.Refused;
import mingbai.web.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /desk/appeals}: what waits for a decision, what one's own units appealed against and still may, and the terms. */
@Controller
class AppealListPages {

    private static final int MOST = 200;

    private final AppealReading appeals;
    private final AssessmentReading assessments;
    private final AppealClock clocks;
    private final SetAppealTerm terms;
    private final AgencyReading agencies;

    AppealListPages(AppealReading appeals, AssessmentReading assessments, AppealClock clocks, SetAppealTerm terms, AgencyReading agencies) {
        this.appeals = appeals;
        this.assessments = assessments;
        this.clocks = clocks;
        this.terms = terms;
        this.agencies = agencies;
    }

    @Bean
    static Place appealsPlace() {
        return new Place("appeals", "考核申诉", "/desk/appeals", 431, Set.of(OFFICE, LEADER, INSPECTOR));
    }

    @GetMapping("/desk/appeals")
    @MayCall({OFFICE, LEADER, INSPECTOR})
    String list(HttpServletRequest call, Model model) {
        return show(Map.of(), List.of(), call, model);
    }

    private String show(Map<String, String> typed, List<Issue> issues, HttpServletRequest call, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(call));
        Set<String> own = new LinkedHashSet<>();
        Stream.of(OFFICE, LEADER, INSPECTOR).forEach(role -> own.addAll(caller.agenciesFor(role)));
        List<Terms> rounds = assessments.rounds(caller.agenciesFor(OFFICE), MOST).stream().filter(round -> round.state() == RoundState.ANNOUNCED || round.state() == RoundState.RUNNING)
                .map(round -> new Terms(round, clocks.term(round), true)).toList();
        model.addAttribute("page", new ListPage(lines(appeals.atOffices(own), "/desk/appeals/case/"), lines(appeals.ofUnits(own), "/desk/appeals/own/"), sheets(own), rounds,
                typed, issues));
        return "assessment/appeals";
    }

    private List<Line> lines(List<Appeal> found, String address) {
        Map<String, String> names = agencies.namesOf(found.stream().map(Appeal::unit).toList());
        return found.stream().map(appeal -> {
            AssessmentRound round = assessments.round(appeal.round()).orElseThrow(NotFound::new);
            LocalDate due = clocks.deciding(round, appeal).due().day();
            int left = clocks.left(due);
            boolean open = appeal.state() == Appeal.State.FILED;
            return new Line(appeal, names.getOrDefault(appeal.unit(), appeal.unit()), round.title(), due, open ? AppealWords.left(left) : "", open ? AppealWords.tone(left) : Tone.PLAIN,
                    address + appeal.id());
        }).toList();
    }

    private List<OpenSheet> sheets(Set<String> own) {
        return assessments.sheetsOf(own, MOST).stream().filter(sheet -> sheet.sheet() != null).flatMap(sheet -> open(sheet).stream()).toList();
    }

    private java.util.Optional<OpenSheet> open(KeptSheet sheet) {
        return assessments.round(sheet.round()).filter(round -> round.state() == RoundState.PROVISIONAL).flatMap(round -> clocks.filing(round)
                .map(filing -> new OpenSheet(sheet, round, agencies.nameOf(sheet.agency()), filing.due().day(), clocks.mayFile(round))));
    }

    @PostMapping("/desk/appeals/round/{assessment}/terms")
    @MayCall(value = OFFICE, on = "assessment")
    String terms(@PathVariable long assessment, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        TypedForm typed = TypedForm.of(call, "fileDays", "decideDays");
        try {
            int file = typed.number("fileDays", "提出申诉的期限", 3, 30);
            int decide = typed.number("decideDays", "作出决定的期限", 3, 60);
            typed.refuse();
            terms.run(actor, assessment, file, decide);
            return "redirect:/desk/appeals";
        } catch (Refused refused) {
            response.setStatus(422);
            return show(typed.values(), refused.issues(), call, model);
        }
    }
}
