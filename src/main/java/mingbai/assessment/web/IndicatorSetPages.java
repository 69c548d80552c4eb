package mingbai.assessment.web;

import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import mingbai.assessment.AssessmentReading;
import mingbai.assessment.EnterIndicatorSet;
import mingbai.assessment.SetVersion;
import mingbai.assessment.set.BuiltInSet;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
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

/** {@code /desk/assessment/set}: what counts and for how much, seen by everybody who signs in; entering a set and its versions. */
@Controller
class IndicatorSetPages {

    private final AssessmentReading reading;
    private final EnterIndicatorSet enter;
    private final IndicatorSetView view;
    private final AssessmentCallers callers;

    IndicatorSetPages(AssessmentReading reading, EnterIndicatorSet enter, IndicatorSetView view, AssessmentCallers callers) {
        this.reading = reading;
        this.enter = enter;
        this.view = view;
        this.callers = callers;
    }

    /** Units must know the weights beforehand: nobody who works here is kept from them. */
    @GetMapping("/desk/assessment/set/{weights}")
    @MayCall(signedIn = true)
    String show(@PathVariable("weights") String id, HttpServletRequest request, Model model) {
        SetVersion version = find(id);
        model.addAttribute("page", view.page(version, AssessmentCallers.of(request).holds(OFFICE, version.agency())));
        return "assessment/set";
    }

    @GetMapping("/desk/assessment/sets/new")
    @MayCall(OFFICE)
    String begin(@RequestParam(defaultValue = "") String from, HttpServletRequest request, Model model) {
        Caller caller = AssessmentCallers.of(request);
        String text = BuiltInSet.ofKey(from).map(BuiltInSet::text).orElse("");
        List<Choice> offices = callers.offices(caller);
        model.addAttribute("page", form(caller, offices.isEmpty() ? "" : offices.getFirst().value(), text, "", "", List.of()));
        return "assessment/set-form";
    }

    @PostMapping("/desk/assessment/sets/new")
    @MayCall(OFFICE)
    String create(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String reason, Actor actor,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        Caller caller = AssessmentCallers.of(request);
        return entered(actor, caller, agency, text, reason, "", response, model);
    }

    @GetMapping("/desk/assessment/set/{indicatorset}/change")
    @MayCall(value = OFFICE, on = "indicatorset")
    String change(@PathVariable("indicatorset") String id, HttpServletRequest request, Model model) {
        SetVersion version = find(id);
        model.addAttribute("page", form(AssessmentCallers.of(request), version.agency(), version.text(), "", "/desk/assessment/set/" + version.id(), List.of()));
        return "assessment/set-form";
    }

    @PostMapping("/desk/assessment/set/{indicatorset}/change")
    @MayCall(value = OFFICE, on = "indicatorset")
    String changed(@PathVariable("indicatorset") String id, @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String reason, Actor actor,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        SetVersion version = find(id);
        return entered(actor, AssessmentCallers.of(request), version.agency(), text, reason, "/desk/assessment/set/" + version.id(), response, model);
    }

    private String entered(Actor actor, Caller caller, String agency, String text, String reason, String changing, HttpServletResponse response, Model model) {
        String lines = text.replace("\r\n", "\n");
        try {
            if (agency.isEmpty() || !caller.holds(OFFICE, agency)) {
                throw new Refused("agency", "请选择您负责的机关。");
            }
            return "redirect:/desk/assessment/set/" + enter.enter(actor, agency, lines, reason);
        } catch (Refused refused) {
            response.setStatus(422);
            model.addAttribute("page", form(caller, agency, lines, reason, changing, refused.issues()));
            return "assessment/set-form";
        }
    }

    private SetForm form(Caller caller, String agency, String text, String reason, String changing, List<Issue> issues) {
        return new SetForm(callers.offices(caller), agency, BuiltInSet.all().stream().map(set -> Choice.of(set.key(), set.set().title())).toList(), text, reason, changing, issues);
    }

    private SetVersion find(String id) {
        return (id.matches(Ids.PATTERN) ? reading.set(Long.parseLong(id)) : java.util.Optional.<SetVersion>empty()).orElseThrow(NotFound::new);
    }
}
