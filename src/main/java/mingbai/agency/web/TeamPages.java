package mingbai.agency.web;

import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.SYSTEM_ADMIN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingbai.agency.AppointMember;
import mingbai.agency.AppointMember.Appointment;
import mingbai.agency.FormTeam;
import mingbai.agency.Post;
import mingbai.agency.Team;
import mingbai.ledger.Actor;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Groups of an agency and who sits in them, changed from the agency's page. */
@Controller
class TeamPages {

    private final FormTeam formTeam;
    private final AppointMember appointMember;
    private final Clock clock;

    TeamPages(FormTeam formTeam, AppointMember appointMember, Clock clock) {
        this.formTeam = formTeam;
        this.appointMember = appointMember;
        this.clock = clock;
    }

    @PostMapping("/desk/agency/{agency}/team")
    @MayCall(value = {SYSTEM_ADMIN, OFFICE}, on = "agency")
    String form(@PathVariable String agency, Actor actor, @RequestParam Team.Kind kind, @RequestParam("team_name") String name,
            @RequestParam(defaultValue = "") String since) {
        formTeam.form(actor, agency, kind, name, day(since));
        return back(agency);
    }

    @PostMapping("/desk/agency/{agency}/team/{team}/dissolve")
    @MayCall(value = {SYSTEM_ADMIN, OFFICE}, on = "agency")
    String dissolve(@PathVariable String agency, @PathVariable long team, Actor actor) {
        formTeam.dissolve(actor, agency, team, LocalDate.now(clock));
        return back(agency);
    }

    @PostMapping("/desk/agency/{agency}/team/{team}/post")
    @MayCall(value = {SYSTEM_ADMIN, OFFICE}, on = "agency")
    String appoint(@PathVariable String agency, @PathVariable long team, Actor actor, @RequestParam Post.Duty duty, @RequestParam String person,
            @RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String phone,
            @RequestParam(name = "full_time", defaultValue = "false") boolean fullTime, @RequestParam(defaultValue = "") String since) {
        appointMember.appoint(actor, agency, team, new Appointment(duty, person, title, phone, fullTime, day(since)));
        return back(agency);
    }

    @PostMapping("/desk/agency/{agency}/post/{post}/release")
    @MayCall(value = {SYSTEM_ADMIN, OFFICE}, on = "agency")
    String release(@PathVariable String agency, @PathVariable long post, Actor actor) {
        appointMember.release(actor, agency, post, LocalDate.now(clock));
        return back(agency);
    }

    private static @Nullable LocalDate day(String typed) {
        List<Issue> issues = new ArrayList<>();
        @Nullable LocalDate day = AgencyForm.day("since", typed, issues);
        Refused.ifAny(issues);
        return day;
    }

    private static String back(String agency) {
        return "redirect:/desk/agency/" + agency + "#teams";
    }
}
