package mingbai.agency.web;

import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.SYSTEM_ADMIN;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingbai.agency.DivideWork;
import mingbai.agency.DivideWork.Share;
import mingbai.agency.Leader;
import mingbai.agency.reading.AgencyReading;
import mingbai.agency.reading.LeaderReading;
import mingbai.agency.web.DivisionPage.Form;
import mingbai.ledger.Actor;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/agency/{agency}/leaders}: who leads and answers for what (领导分工). */
@Controller
class DivisionPages {

    private final DivideWork divideWork;
    private final LeaderReading leaders;
    private final AgencyReading agencies;
    private final Clock clock;

    DivisionPages(DivideWork divideWork, LeaderReading leaders, AgencyReading agencies, Clock clock) {
        this.divideWork = divideWork;
        this.leaders = leaders;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/desk/agency/{agency}/leaders")
    @MayCall(value = {SYSTEM_ADMIN, OFFICE}, on = "agency")
    String list(@PathVariable String agency, @RequestParam(defaultValue = "0") long edit, Model model) {
        Leader editing = edit == 0 ? null : find(agency, edit);
        return show(agency, editing, editing == null ? new Form(null, null, null, Integer.toString(leaders.all(agency).size() + 1), null)
                : new Form(editing.person(), editing.office(), editing.duties(), Integer.toString(editing.place()),
                editing.since() == null ? "" : editing.since().toString()), List.of(), model);
    }

    @PostMapping("/desk/agency/{agency}/leaders")
    @MayCall(value = {SYSTEM_ADMIN, OFFICE}, on = "agency")
    String enter(@PathVariable String agency, Actor actor, Form form, HttpServletResponse response, Model model) {
        try {
            divideWork.enter(actor, agency, share(form));
            return back(agency);
        } catch (Refused refused) {
            response.setStatus(422);
            return show(agency, null, form, refused.issues(), model);
        }
    }

    @PostMapping("/desk/agency/{agency}/leaders/{leader}")
    @MayCall(value = {SYSTEM_ADMIN, OFFICE}, on = "agency")
    String change(@PathVariable String agency, @PathVariable long leader, Actor actor, @RequestParam long version, Form form, HttpServletResponse response,
            Model model) {
        try {
            divideWork.change(actor, agency, leader, version, share(form));
            return back(agency);
        } catch (Refused refused) {
            response.setStatus(422);
            return show(agency, find(agency, leader), form, refused.issues(), model);
        }
    }

    @PostMapping("/desk/agency/{agency}/leaders/{leader}/leave")
    @MayCall(value = {SYSTEM_ADMIN, OFFICE}, on = "agency")
    String leave(@PathVariable String agency, @PathVariable long leader, Actor actor, @RequestParam long version) {
        divideWork.leave(actor, agency, leader, version, LocalDate.now(clock));
        return back(agency);
    }

    private Leader find(String agency, long id) {
        return leaders.all(agency).stream().filter(leader -> leader.id() == id).findFirst().orElseThrow(NotFound::new);
    }

    private static Share share(Form form) {
        List<Issue> issues = new ArrayList<>();
        LocalDate since = AgencyForm.day("since", form.text(form.since()), issues);
        Refused.ifAny(issues);
        String place = form.text(form.place()).strip();
        return new Share(form.text(form.person()), form.text(form.office()), form.text(form.duties()), place.matches("\\d{1,2}") ? Integer.parseInt(place) : 0, since);
    }

    private String show(String agency, @Nullable Leader editing, Form form, List<Issue> issues, Model model) {
        model.addAttribute("page", new DivisionPage(agency, agencies.nameOf(agency), leaders.all(agency), editing, form, LocalDate.now(clock).toString(), issues));
        return "agency/leaders";
    }

    private static String back(String agency) {
        return "redirect:/desk/agency/" + agency + "/leaders";
    }
}
