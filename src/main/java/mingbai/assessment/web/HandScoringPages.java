package mingbai.assessment.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import mingbai.agency.reading.AgencyReading;
import mingbai.assessment.AssessmentReading;
import mingbai.assessment.AssessmentRound;
import mingbai.assessment.ComputeSheets;
import mingbai.assessment.GiveHandScore;
import mingbai.assessment.KeptSheet;
import mingbai.assessment.score.HandScore;
import mingbai.assessment.set.Formula;
import mingbai.assessment.set.Indicator;
import mingbai.assessment.set.IndicatorSet;
import mingbai.assessment.set.Points;
import mingbai.assessment.set.Wording;
import mingbai.ledger.Actor;
import mingbai.publication.Scrub;
import mingbai.web.Caller;
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

/** Scoring what no record shows. The second scorer does not see what the first gave. */
@Controller
class HandScoringPages {

    private final AssessmentReading reading;
    private final GiveHandScore give;
    private final ComputeSheets compute;
    private final IndicatorSetView names;
    private final AgencyReading agencies;

    HandScoringPages(AssessmentReading reading, GiveHandScore give, ComputeSheets compute, IndicatorSetView names, AgencyReading agencies) {
        this.reading = reading;
        this.give = give;
        this.compute = compute;
        this.names = names;
        this.agencies = agencies;
    }

    @GetMapping("/desk/assessment/sheet/{scoresheet}/score")
    @MayCall(value = {OFFICE, INSPECTOR}, on = "scoresheet")
    String form(@PathVariable("scoresheet") long id, @RequestParam(defaultValue = "") String indicator, Actor actor, HttpServletRequest request, Model model) {
        KeptSheet sheet = assessed(id, request);
        List<HandScore> own = reading.handScores(id, indicator).stream().filter(score -> score.account() == actor.accountId()).toList();
        model.addAttribute("page", page(sheet, indicator, actor, own.isEmpty() ? "" : Points.shown(own.getFirst().points()), own.isEmpty() ? "" : own.getFirst().reason(), List.of()));
        return "assessment/hand-score";
    }

    @PostMapping("/desk/assessment/sheet/{scoresheet}/score")
    @MayCall(value = {OFFICE, INSPECTOR}, on = "scoresheet")
    String give(@PathVariable("scoresheet") long id, @RequestParam(defaultValue = "") String indicator, @RequestParam(defaultValue = "") String points,
            @RequestParam(defaultValue = "") String reason, Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        KeptSheet sheet = assessed(id, request);
        try {
            give.give(actor, id, indicator, Points.read(points).orElseThrow(() -> new Refused("points", "评分请写数字，最多两位小数，如 8.5。")), Scrub.clean(reason));
            compute.compute(actor, sheet.round(), sheet.agency());
            return "redirect:/desk/assessment/sheet/" + id;
        } catch (Refused refused) {
            response.setStatus(422);
            model.addAttribute("page", page(sheet, indicator, actor, points, reason, refused.issues()));
            return "assessment/hand-score";
        }
    }

    /** Only who works for the office that assesses scores, not an office between. */
    private KeptSheet assessed(long id, HttpServletRequest request) {
        KeptSheet sheet = reading.sheet(id).orElseThrow(NotFound::new);
        AssessmentRound round = reading.round(sheet.round()).orElseThrow(NotFound::new);
        Caller caller = AssessmentCallers.of(request);
        if (!caller.holds(OFFICE, round.agency()) && !caller.holds(INSPECTOR, round.agency())) {
            throw new Refused("", "只有组织考核的机关才能评分。");
        }
        return sheet;
    }

    private HandScorePage page(KeptSheet sheet, String key, Actor actor, String points, String reason, List<Issue> issues) {
        AssessmentRound round = reading.round(sheet.round()).orElseThrow(NotFound::new);
        IndicatorSet set = reading.set(round.set()).orElseThrow(NotFound::new).set();
        Indicator indicator = set.indicator(key).orElseThrow(NotFound::new);
        if (!(indicator.formula() instanceof Formula.ByHand form)) {
            throw new NotFound();
        }
        List<HandScore> all = reading.handScores(sheet.id(), key);
        boolean own = all.stream().anyMatch(score -> score.account() == actor.accountId());
        boolean decides = all.size() == form.scorers() && !own;
        return new HandScorePage(round, sheet, agencies.nameOf(sheet.agency()), indicator, Wording.of(indicator, names),
                all.stream().filter(score -> decides || all.size() >= form.scorers() || score.account() == actor.accountId()).toList(), all.size(), decides, set.group(indicator.group()).map(IndicatorSet.Group::deducts).orElse(false), points, reason, issues);
    }
}
