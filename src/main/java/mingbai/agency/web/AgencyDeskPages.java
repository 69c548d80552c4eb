package mingbai.agency.web;

import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.SYSTEM_ADMIN;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mingbai.agency.Agency;
import mingbai.agency.AgencyFacts;
import mingbai.agency.AmendAgency;
import mingbai.agency.ReformAgencies;
import mingbai.agency.ReformAgencies.Decision;
import mingbai.agency.reading.AgencyReading;
import mingbai.agency.reading.SuccessionReading;
import mingbai.agency.reading.TeamReading;
import mingbai.ledger.Actor;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/agency/{agency}}: contacts for its own office, everything and its reform for the system administrator. */
@Controller
class AgencyDeskPages {

    private final AgencyReading agencies;
    private final TeamReading teams;
    private final SuccessionReading successions;
    private final AmendAgency amend;
    private final ReformAgencies reform;
    private final Clock clock;

    AgencyDeskPages(AgencyReading agencies, TeamReading teams, SuccessionReading successions, AmendAgency amend, ReformAgencies reform, Clock clock) {
        this.agencies = agencies;
        this.teams = teams;
        this.successions = successions;
        this.amend = amend;
        this.reform = reform;
        this.clock = clock;
    }

    @GetMapping("/desk/agency/{agency}")
    @MayCall(value = {SYSTEM_ADMIN, OFFICE}, on = "agency")
    String show(@PathVariable String agency, HttpServletRequest request, Model model) {
        return show(agency, AgencyForm.of(agencies.require(agency)), List.of(), request, model);
    }

    @PostMapping("/desk/agency/{agency}/contact")
    @MayCall(value = {SYSTEM_ADMIN, OFFICE}, on = "agency")
    String contact(@PathVariable String agency, Actor actor, @RequestParam long version, AgencyForm form, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        return orShow(agency, form, request, response, model, () -> {
            AgencyFacts facts = agencies.require(agency).facts().reachedAt(form.contact()).ledBy(form.in(form.personInCharge()));
            amend.amend(actor, agency, version, facts);
        });
    }

    @PostMapping("/desk/agency/{agency}/amend")
    @MayCall(value = SYSTEM_ADMIN, on = "agency")
    String amend(@PathVariable String agency, Actor actor, @RequestParam long version, AgencyForm form, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        return orShow(agency, form, request, response, model, () -> {
            Agency before = agencies.require(agency);
            AgencyFacts facts = form.facts(before.facts().successor());
            if (!facts.parent().equals(before.parent()) && !Objects.requireNonNull(Caller.of(request)).holds(SYSTEM_ADMIN, facts.parent())) {
                throw new Refused("parent_code", "您不管理这个上级机构，不能把机构划转到它之下。");
            }
            amend.amend(actor, agency, version, facts);
        });
    }

    @PostMapping("/desk/agency/{agency}/rename")
    @MayCall(value = SYSTEM_ADMIN, on = "agency")
    String rename(@PathVariable String agency, Actor actor, @RequestParam("new_name") String name,
            @RequestParam("new_short_name") String shortName, @RequestParam("on_day") String onDay, @RequestParam String basis,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        return orShow(agency, AgencyForm.of(agencies.require(agency)), request, response, model,
                () -> reform.rename(actor, agency, name, shortName, decision(onDay, basis)));
    }

    /** Merged into another when {@code merged}, else abolished, with or without a successor. */
    @PostMapping("/desk/agency/{agency}/end")
    @MayCall(value = SYSTEM_ADMIN, on = "agency")
    String end(@PathVariable String agency, Actor actor, @RequestParam String how, @RequestParam String successor,
            @RequestParam("on_day") String onDay, @RequestParam String basis, HttpServletRequest request, HttpServletResponse response, Model model) {
        return orShow(agency, AgencyForm.of(agencies.require(agency)), request, response, model, () -> {
            if (how.equals("merged")) {
                reform.merge(actor, List.of(agency), successor.strip(), decision(onDay, basis));
            } else {
                reform.abolish(actor, agency, successor.strip(), decision(onDay, basis));
            }
        });
    }

    private static Decision decision(String onDay, String basis) {
        List<Issue> issues = new ArrayList<>();
        LocalDate day = AgencyForm.day("on_day", onDay, issues);
        if (day == null && issues.isEmpty()) {
            issues.add(Issue.of("on_day", "请填写生效日期。"));
        }
        Refused.ifAny(issues);
        return new Decision(Objects.requireNonNull(day), basis.strip());
    }

    private String orShow(String agency, AgencyForm form, HttpServletRequest request, HttpServletResponse response, Model model, Runnable act) {
        try {
            act.run();
            return "redirect:/desk/agency/" + agency;
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(agency, form, refused.issues(), request, model);
        }
    }

    private String show(String code, AgencyForm form, List<Issue> issues, HttpServletRequest request, Model model) {
        Agency agency = agencies.require(code);
        LocalDate today = LocalDate.now(clock);
        boolean mayReform = Objects.requireNonNull(Caller.of(request)).holds(SYSTEM_ADMIN, code);
        model.addAttribute("page", new AgencyViews.AgencyPage(agency, agencies.line(code), form, teams.teams(code),
                teams.conflicts(code, today), successions.concerning(code), mayReform, today.toString(), issues));
        return "agency/agency";
    }
}
