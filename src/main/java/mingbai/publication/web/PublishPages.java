package mingbai.publication.web;

import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.publication.ConfirmJoint;
import mingbai.publication.PublishEdition;
import mingbai.publication.SchedulePublication;
import mingbai.publication.reading.DeskEdition;
import mingbai.publication.reading.DeskReading;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Paging;
import mingbai.web.Refused;
import mingbai.web.Times;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/publish}: publish what passed, now or at a set time, and confirm joint documents of others. */
@Controller
class PublishPages {

    private static final int PAGE = 30;
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final DeskReading desk;
    private final AgencyReading agencies;
    private final PublishEdition publish;
    private final SchedulePublication schedule;
    private final ConfirmJoint confirm;
    private final Clock clock;

    PublishPages(DeskReading desk, AgencyReading agencies, PublishEdition publish, SchedulePublication schedule, ConfirmJoint confirm, Clock clock) {
        this.desk = desk;
        this.agencies = agencies;
        this.publish = publish;
        this.schedule = schedule;
        this.confirm = confirm;
        this.clock = clock;
    }

    @GetMapping("/desk/publish")
    @MayCall({PUBLISHER, OFFICE, LEADER})
    String list(@RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "") String done, HttpServletRequest request, Model model) {
        return list(request, page, 0, "", List.of(), Wording.done(done), model);
    }

    private String list(HttpServletRequest request, int page, long refused, String at, List<Issue> issues, String notice, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        Set<String> publishing = caller.agenciesFor(PUBLISHER);
        Set<String> confirming = new LinkedHashSet<>(caller.agenciesFor(OFFICE));
        confirming.addAll(caller.agenciesFor(LEADER));
        List<String> states = List.of("CLEARED", "SCHEDULED");
        Paging paging = Paging.of(page, PAGE, desk.count(publishing, states), "/desk/publish");
        List<DeskReading.DeskRow> rows = desk.editions(publishing, states, PAGE, (int) paging.offset());
        List<DeskReading.JointLine> joint = desk.jointWaiting(confirming);
        Set<String> codes = new LinkedHashSet<>(publishing);
        codes.addAll(confirming);
        String earliest = FIELD.format(LocalDateTime.ofInstant(clock.instant(), clock.getZone()).plusMinutes(1));
        model.addAttribute("page", new PublishPage(rows, joint, agencies.namesOf(codes), paging, earliest, refused, at, issues, notice, !publishing.isEmpty()));
        return "publication/publish";
    }

    @PostMapping("/desk/edition/{edition}/publish")
    @MayCall(value = PUBLISHER, on = "edition")
    String publish(@PathVariable long edition, Actor actor, @RequestParam long version, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            publish.run(actor, edition, version);
            return "redirect:/desk/publish?done=published";
        } catch (Refused refused) {
            response.setStatus(422);
            return list(request, 1, edition, "", refused.issues(), "", model);
        }
    }

    @PostMapping("/desk/edition/{edition}/schedule")
    @MayCall(value = PUBLISHER, on = "edition")
    String schedule(@PathVariable long edition, Actor actor, @RequestParam long version, @RequestParam(defaultValue = "") String publishAt,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            schedule.run(actor, edition, version, moment(publishAt));
            return "redirect:/desk/publish?done=scheduled";
        } catch (Refused refused) {
            response.setStatus(422);
            return list(request, 1, edition, publishAt, refused.issues(), "", model);
        }
    }

    private Instant moment(String typed) {
        try {
            return LocalDateTime.parse(typed.strip().replace(' ', 'T'), FIELD).atZone(clock.getZone()).toInstant();
        } catch (DateTimeParseException e) {
            throw new Refused("publishAt", "请填写发布时间，如 2026-03-02 09:30");
        }
    }

    @PostMapping("/desk/edition/{edition}/unschedule")
    @MayCall(value = PUBLISHER, on = "edition")
    String unschedule(@PathVariable long edition, Actor actor, @RequestParam long version) {
        schedule.takeBack(actor, edition, version);
        return "redirect:/desk/publish?done=unscheduled";
    }

    /** The text an agency is asked to confirm, before it does. */
    @GetMapping("/desk/joint/{joint}")
    @MayCall(value = {OFFICE, LEADER}, on = "joint")
    String joint(@PathVariable String joint, Model model) {
        DeskReading.JointLine line = desk.jointOf(Long.parseLong(joint.substring(0, joint.indexOf('-')))).stream()
                .filter(found -> joint.endsWith("-" + found.agency())).findFirst().orElseThrow(NotFound::new);
        DeskEdition edition = desk.edition(line.edition()).orElseThrow(NotFound::new);
        model.addAttribute("page", new JointPage(joint, edition, agencies.nameOf(edition.agency()), agencies.nameOf(line.agency()),
                line.confirmedName() == null ? "" : line.confirmedName(), Times.minute(line.confirmedAt())));
        return "publication/joint";
    }

    /** Of a joint document: named by the document and the agency asked. */
    @PostMapping("/desk/joint/{joint}/confirm")
    @MayCall(value = {OFFICE, LEADER}, on = "joint")
    String confirm(@PathVariable String joint, Actor actor) {
        int dash = joint.indexOf('-');
        confirm.run(actor, Long.parseLong(joint.substring(0, dash)), joint.substring(dash + 1));
        return "redirect:/desk/publish?done=confirmed";
    }
}
