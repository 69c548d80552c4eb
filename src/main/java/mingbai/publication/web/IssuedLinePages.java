package mingbai.publication.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.publication.IssuedEntry;
import mingbai.publication.RegisterIssued;
import mingbai.publication.reading.IssuedReading;
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

/** {@code /desk/issued/…}: one line of the document ledger: entered by hand, put right, struck with a reason. */
@Controller
class IssuedLinePages {

    private final IssuedReading issued;
    private final RegisterIssued register;
    private final AgencyReading agencies;
    private final Desk desk;
    private final MatterChoices matters;
    private final Clock clock;

    IssuedLinePages(IssuedReading issued, RegisterIssued register, AgencyReading agencies, Desk desk, MatterChoices matters, Clock clock) {
        this.issued = issued;
        this.register = register;
        this.agencies = agencies;
        this.desk = desk;
        this.matters = matters;
        this.clock = clock;
    }

    @GetMapping("/desk/issued/new")
    @MayCall({DRAFTER, OFFICE})
    String form(@RequestParam(defaultValue = "") String agency, HttpServletRequest request, Model model) {
        Map<String, String> form = new LinkedHashMap<>(IssuedForm.of(Map.of()));
        form.put("disclosureClass", "proactive");
        form.put("kind", "official");
        form.put("writtenOn", LocalDate.now(clock).toString());
        form.put("agency", agency.isEmpty() ? IssuedPages.caller(request).agencyCode() : agency);
        return form(request, form, List.of(), model);
    }

    private String form(HttpServletRequest request, Map<String, String> form, List<Issue> issues, Model model) {
        Set<String> writable = desk.reachOf(IssuedPages.caller(request), IssuedPages.WRITERS);
        String chosen = writable.contains(form.get("agency")) ? form.get("agency") : writable.stream().findFirst().orElse("");
        model.addAttribute("page", new IssuedLinePage(null, form, desk.choices(writable), chosen.isEmpty() ? List.of() : matters.of(chosen), "", "", true,
                issues, ""));
        return "publication/issued-line";
    }

    @PostMapping("/desk/issued")
    @MayCall({DRAFTER, OFFICE})
    String enter(Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        Map<String, String> form = IssuedForm.of(request.getParameterMap());
        List<Issue> issues = new ArrayList<>();
        IssuedEntry entry = IssuedForm.entry(form, issues);
        String agency = form.get("agency");
        if (!desk.reachOf(IssuedPages.caller(request), IssuedPages.WRITERS).contains(agency)) {
            issues.add(Issue.of("agency", "请选择您可以登记的机关"));
        } else {
            matters.check(agency, entry.catalogCode(), "").ifPresent(issues::add);
        }
        try {
            Refused.ifAny(issues);
            return "redirect:/desk/issued/" + register.run(actor, agency, entry) + "?done=entered";
        } catch (Refused refused) {
            response.setStatus(422);
            return form(request, form, refused.issues(), model);
        }
    }

    @GetMapping("/desk/issued/{issued}")
    @MayCall(value = {DRAFTER, PUBLISHER, OFFICE, LEADER, INSPECTOR}, on = "issued")
    String show(@PathVariable("issued") long id, @RequestParam(defaultValue = "") String done, HttpServletRequest request, Model model) {
        IssuedReading.Line line = issued.find(id).orElseThrow(NotFound::new);
        String notice = switch (done) {
            case "entered" -> "已登记。";
            case "corrected" -> "已更正。";
            default -> "";
        };
        return show(request, line, IssuedForm.of(line), List.of(), notice, model);
    }

    private String show(HttpServletRequest request, IssuedReading.Line line, Map<String, String> form, List<Issue> issues, String notice, Model model) {
        Caller caller = IssuedPages.caller(request);
        boolean mayEnter = line.struckAt() == null && IssuedPages.WRITERS.stream().anyMatch(role -> caller.holds(role, line.agency()));
        model.addAttribute("page", new IssuedLinePage(line, form, List.of(), matters.of(line.agency(), form.get("catalogCode")), agencies.nameOf(line.agency()),
                matters.nameOf(line.matter()), mayEnter, issues, notice));
        return "publication/issued-line";
    }

    @PostMapping("/desk/issued/{issued}")
    @MayCall(value = {DRAFTER, OFFICE}, on = "issued")
    String correct(@PathVariable("issued") long id, Actor actor, @RequestParam long version, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        IssuedReading.Line line = issued.find(id).orElseThrow(NotFound::new);
        Map<String, String> form = new LinkedHashMap<>(IssuedForm.of(line));
        IssuedForm.of(request.getParameterMap()).forEach((field, value) -> {
            if (request.getParameter(field) != null) {
                form.put(field, value);
            }
        });
        List<Issue> issues = new ArrayList<>();
        IssuedEntry entry = IssuedForm.entry(form, issues);
        matters.check(line.agency(), entry.catalogCode(), line.matter()).ifPresent(issues::add);
        try {
            Refused.ifAny(issues);
            register.correct(actor, id, version, entry);
            return "redirect:/desk/issued/" + id + "?done=corrected";
        } catch (Refused refused) {
            response.setStatus(422);
            return show(request, line, form, refused.issues(), "", model);
        }
    }

    @PostMapping("/desk/issued/{issued}/strike")
    @MayCall(value = {DRAFTER, OFFICE}, on = "issued")
    String strike(@PathVariable("issued") long id, Actor actor, @RequestParam long version, @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        IssuedReading.Line line = issued.find(id).orElseThrow(NotFound::new);
        try {
            register.strike(actor, id, version, mingbai.publication.Scrub.clean(reason));
            return "redirect:/desk/issued?standing=struck&done=struck&agency=" + line.agency();
        } catch (Refused refused) {
            response.setStatus(422);
            Map<String, String> form = new LinkedHashMap<>(IssuedForm.of(line));
            form.put("reason", reason);
            return show(request, line, form, refused.issues(), "", model);
        }
    }
}
