package mingbai.assessment.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.agency.reading.AgencyReading;
import mingbai.assessment.AssessmentReading;
import mingbai.assessment.AssessmentRound;
import mingbai.assessment.KeptSheet;
import mingbai.assessment.set.Points;
import mingbai.assessment.web.OverviewPage.Own;
import mingbai.assessment.web.OverviewPage.Ran;
import mingbai.web.Caller;
import mingbai.web.MayCall;
import mingbai.web.Place;
import mingbai.web.Times;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /desk/assessment}: the sheets of the caller's own units, the assessments his offices run, and their indicator sets. */
@Controller
class AssessmentDeskPages {

    private static final int LISTED = 200;

    private final AssessmentReading reading;
    private final AgencyReading agencies;
    private final AssessmentCallers callers;

    AssessmentDeskPages(AssessmentReading reading, AgencyReading agencies, AssessmentCallers callers) {
        this.reading = reading;
        this.agencies = agencies;
        this.callers = callers;
    }

    @Bean
    static Place assessmentPlace() {
        return new Place("assessment", "考核评分", "/desk/assessment", 430, Set.of(DRAFTER, OFFICE, LEADER, INSPECTOR));
    }

    @GetMapping("/desk/assessment")
    @MayCall({DRAFTER, OFFICE, LEADER, INSPECTOR})
    String overview(HttpServletRequest request, Model model) {
        Caller caller = AssessmentCallers.of(request);
        List<KeptSheet> sheets = reading.sheetsOf(callers.units(caller), LISTED);
        Set<String> offices = callers.granted(caller, AssessmentCallers.SEEING);
        List<AssessmentRound> run = reading.rounds(offices, LISTED);
        Map<Long, AssessmentRound> rounds = sheets.stream().map(KeptSheet::round).distinct().flatMap(id -> reading.round(id).stream())
                .collect(Collectors.toMap(AssessmentRound::id, round -> round));
        Map<String, String> names = agencies.namesOf(java.util.stream.Stream.of(sheets.stream().map(KeptSheet::agency), run.stream().map(AssessmentRound::agency),
                rounds.values().stream().map(AssessmentRound::agency)).flatMap(one -> one).toList());
        model.addAttribute("page", new OverviewPage(sheets.stream().map(sheet -> own(sheet, rounds.get(sheet.round()), names)).toList(),
                run.stream().map(round -> ran(round, names)).toList(), reading.sets(offices, LISTED), !callers.offices(caller).isEmpty()));
        return "assessment/overview";
    }

    private static Own own(KeptSheet sheet, AssessmentRound round, Map<String, String> names) {
        return new Own(round, names.getOrDefault(sheet.agency(), sheet.agency()), names.getOrDefault(round.agency(), round.agency()),
                sheet.sheet() == null ? "还没有计分" : Points.of(sheet.total()), Times.minute(sheet.computedAt()), "/desk/assessment/sheet/" + sheet.id());
    }

    private static Ran ran(AssessmentRound round, Map<String, String> names) {
        return new Ran(round, names.getOrDefault(round.agency(), round.agency()), "/desk/assessment/round/" + round.id());
    }
}
