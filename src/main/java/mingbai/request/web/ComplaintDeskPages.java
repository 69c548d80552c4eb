package mingbai.request.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.request.complaint.Complaint;
import mingbai.request.complaint.ComplaintMatter;
import mingbai.request.complaint.ComplaintReading;
import mingbai.request.complaint.Grievance;
import mingbai.request.complaint.HandleComplaint;
import mingbai.request.complaint.TakeComplaint;
import mingbai.request.web.ComplaintViews.Line;
import mingbai.request.web.ComplaintViews.ListPage;
import mingbai.request.web.ComplaintViews.NewPage;
import mingbai.request.web.ComplaintViews.OnePage;
import mingbai.request.web.ComplaintViews.OrderPage;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Paging;
import mingbai.web.Place;
import mingbai.web.Refused;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/complaints}: the office above verifies and decides; {@code /desk/complaint-order}: the agency reports what it put right. */
@Controller
class ComplaintDeskPages {

    private static final int SIZE = 30;
    private static final List<Choice> MEDIA = List.of(Choice.of("letter", "来信"), Choice.of("counter", "来访"), Choice.of("phone", "电话"));

    private final ComplaintReading complaints;
    private final TakeComplaint take;
    private final HandleComplaint handle;
    private final AgencyReading agencies;
    private final RequestScope scope;

    ComplaintDeskPages(ComplaintReading complaints, TakeComplaint take, HandleComplaint handle, AgencyReading agencies, RequestScope scope) {
        this.complaints = complaints;
        this.take = take;
        this.handle = handle;
        this.agencies = agencies;
        this.scope = scope;
    }

    @Bean
    static Place complaintsPlace() {
        return new Place("complaints", "投诉举报", "/desk/complaints", 132, Set.of(OFFICE, LEADER, INSPECTOR));
    }

    @GetMapping("/desk/complaints")
    @MayCall({OFFICE, LEADER, INSPECTOR})
    String list(@RequestParam(defaultValue = "1") int page, HttpServletRequest call, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(call));
        Set<String> seen = scope.of(caller, List.of(OFFICE, LEADER, INSPECTOR));
        Paging paging = Paging.of(page, SIZE, complaints.count(seen), "/desk/complaints");
        List<Complaint> found = complaints.list(seen, SIZE, paging.offset());
        Map<String, String> names = agencies.namesOf(found.stream().map(complaint -> complaint.grievance().against()).toList());
        List<Line> lines = found.stream().map(complaint -> new Line(complaint, names.getOrDefault(complaint.grievance().against(), complaint.grievance().against()))).toList();
        model.addAttribute("page", new ListPage(lines, caller.holdsAnywhere(OFFICE), paging));
        return "request/complaints";
    }

    @GetMapping("/desk/complaints/new")
    @MayCall(OFFICE)
    String empty(HttpServletRequest call, Model model) {
        return form(Map.of(), List.of(), call, model);
    }

    private String form(Map<String, String> typed, List<Issue> issues, HttpServletRequest call, Model model) {
        Set<String> own = scope.of(Objects.requireNonNull(Caller.of(call)), List.of(OFFICE));
        List<Choice> choices = agencies.namesOf(own).entrySet().stream().map(entry -> Choice.of(entry.getKey(), entry.getValue())).toList();
        model.addAttribute("page", new NewPage(choices, ComplaintPages.matters(), MEDIA, typed, issues));
        return "request/complaint-new";
    }

    @PostMapping("/desk/complaints")
    @MayCall(OFFICE)
    String take(Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        Map<String, String> typed = typed(call);
        try {
            if (!scope.of(Objects.requireNonNull(Caller.of(call)), List.of(OFFICE)).contains(typed.get("against"))) {
                throw new Refused("against", "请选择投诉的是哪个机关");
            }
            String medium = MEDIA.stream().map(Choice::value).filter(typed.get("medium")::equals).findFirst()
                    .orElseThrow(() -> new Refused("medium", "请选择投诉是怎样收到的"));
            Complaint complaint = take.run(actor, new Grievance(typed.get("against"), ComplaintMatter.ofCode(typed.get("matter")).orElse(null), typed.get("requestNumber"),
                    typed.get("text"), typed.get("name"), typed.get("contact"), medium, TypedDay.required(typed.get("receivedOn"), "receivedOn", "收到日期")));
            return "redirect:/desk/complaints?taken=" + complaint.number();
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(typed, refused.issues(), call, model);
        }
    }

    private static Map<String, String> typed(HttpServletRequest call) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String field : List.of("against", "matter", "requestNumber", "text", "name", "contact", "medium", "receivedOn", "justified", "reasons", "correctUntil",
                "toldOn", "toldHow", "correctedHow")) {
            typed.put(field, call.getParameter(field) == null ? "" : call.getParameter(field).strip());
        }
        return typed;
    }

    @GetMapping("/desk/complaint/{complaint}")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "complaint")
    String one(@PathVariable long complaint, @RequestParam(defaultValue = "") String done, HttpServletRequest call, Model model) {
        return show(complaint, Map.of(), List.of(), done.isEmpty() ? "" : "已办理。", call, model);
    }

    private String show(long id, Map<String, String> typed, List<Issue> issues, String notice, HttpServletRequest call, Model model) {
        Complaint complaint = complaints.find(id).orElseThrow(NotFound::new);
        boolean acts = Objects.requireNonNull(Caller.of(call)).holds(OFFICE, complaint.supervisor());
        model.addAttribute("page", new OnePage(complaint, agencies.nameOf(complaint.grievance().against()), acts, typed, issues, notice));
        return "request/complaint";
    }

    @PostMapping("/desk/complaint/{complaint}/verify")
    @MayCall(value = OFFICE, on = "complaint")
    String verify(@PathVariable long complaint, @RequestParam long version, Actor actor) {
        handle.verify(actor, complaint, version);
        return "redirect:/desk/complaint/" + complaint + "?done=1";
    }

    @PostMapping("/desk/complaint/{complaint}/decide")
    @MayCall(value = OFFICE, on = "complaint")
    String decide(@PathVariable long complaint, @RequestParam long version, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        Map<String, String> typed = typed(call);
        return done(complaint, typed, call, response, model, () -> {
            if (!Set.of("1", "0").contains(typed.get("justified"))) {
                throw new Refused("justified", "请选择投诉是否成立");
            }
            handle.decide(actor, complaint, version, typed.get("justified").equals("1"), typed.get("reasons"),
                    TypedDay.optional(typed.get("correctUntil"), "correctUntil", "改正期限"));
        });
    }

    @PostMapping("/desk/complaint/{complaint}/tell")
    @MayCall(value = OFFICE, on = "complaint")
    String tell(@PathVariable long complaint, @RequestParam long version, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        Map<String, String> typed = typed(call);
        return done(complaint, typed, call, response, model,
                () -> handle.tell(actor, complaint, version, TypedDay.required(typed.get("toldOn"), "toldOn", "告知日期"), typed.get("toldHow")));
    }

    private String done(long complaint, Map<String, String> typed, HttpServletRequest call, HttpServletResponse response, Model model, Runnable act) {
        try {
            act.run();
            return "redirect:/desk/complaint/" + complaint + "?done=1";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(complaint, typed, refused.issues(), "", call, model);
        }
    }

    @GetMapping("/desk/complaint-order/{complaintorder}")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "complaintorder")
    String order(@PathVariable long complaintorder, @RequestParam(defaultValue = "") String done, HttpServletRequest call, Model model) {
        return order(complaintorder, "", List.of(), done.isEmpty() ? "" : "改正情况已经报告。", call, model);
    }

    private String order(long id, String correctedHow, List<Issue> issues, String notice, HttpServletRequest call, Model model) {
        Complaint complaint = complaints.find(id).orElseThrow(NotFound::new);
        boolean acts = Objects.requireNonNull(Caller.of(call)).holds(OFFICE, complaint.grievance().against()) && complaint.isOwed();
        model.addAttribute("page", new OrderPage(complaint, agencies.nameOf(complaint.supervisor()), acts, correctedHow, issues, notice));
        return "request/complaint-order";
    }

    @PostMapping("/desk/complaint-order/{complaintorder}")
    @MayCall(value = OFFICE, on = "complaintorder")
    String correct(@PathVariable long complaintorder, @RequestParam long version, @RequestParam(defaultValue = "") String correctedHow, Actor actor,
            HttpServletRequest call, HttpServletResponse response, Model model) {
        try {
            handle.correct(actor, complaintorder, version, correctedHow);
            return "redirect:/desk/complaint-order/" + complaintorder + "?done=1";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return order(complaintorder, correctedHow, refused.issues(), "", call, model);
        }
    }
}
