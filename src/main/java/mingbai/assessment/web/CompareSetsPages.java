package mingbai.assessment.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.assessment.AssessmentReading;
import mingbai.assessment.AssessmentRound;
import mingbai.assessment.CompareSets;
import mingbai.assessment.CompareSets.Compared;
import mingbai.assessment.SetVersion;
import mingbai.assessment.set.Points;
import mingbai.ledger.Ids;
import mingbai.web.Choice;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What another set, or another version, would make of the same records. */
@Controller
class CompareSetsPages {

    private static final int LISTED = 100;

    private final AssessmentReading reading;
    private final CompareSets compare;
    private final AgencyReading agencies;

    CompareSetsPages(AssessmentReading reading, CompareSets compare, AgencyReading agencies) {
        this.reading = reading;
        this.compare = compare;
        this.agencies = agencies;
    }

    @GetMapping("/desk/assessment/round/{assessment}/compare")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "assessment")
    String show(@PathVariable("assessment") long id, @RequestParam(defaultValue = "") String set, Model model) {
        AssessmentRound round = reading.round(id).orElseThrow(NotFound::new);
        SetVersion own = reading.set(round.set()).orElseThrow(NotFound::new);
        List<Choice> others = Stream.concat(reading.versions(own).stream(), reading.sets(List.of(round.agency()), LISTED).stream()).distinct().filter(one -> one.id() != own.id())
                .map(one -> Choice.of(Long.toString(one.id()), one.label())).toList();
        List<Compared> compared = set.matches(Ids.PATTERN) ? compare.compare(id, Long.parseLong(set)) : List.of();
        Map<String, String> names = agencies.namesOf(compared.stream().map(one -> one.sheet().agency()).toList());
        model.addAttribute("page", new ComparePage(round, own, others, set, compared.stream().map(one -> row(one, names)).toList()));
        return "assessment/compare";
    }

    private static ComparePage.Row row(Compared one, Map<String, String> names) {
        return new ComparePage.Row(one.sheet().group(), names.getOrDefault(one.sheet().agency(), one.sheet().agency()), Points.of(one.own()), Points.of(one.other()),
                (one.other() > one.own() ? "+" : "") + Points.shown(one.other() - one.own()));
    }
}
