package mingbai.request.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.agency.AgencyKind;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.ledger.Published;
import mingbai.request.complaint.ComplaintMatter;
import mingbai.request.complaint.Grievance;
import mingbai.request.complaint.TakeComplaint;
import mingbai.request.web.ComplaintViews.PublicPage;
import mingbai.web.Choice;
import mingbai.web.ClientAddress;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Issue;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import mingbai.web.Refused;
import mingbai.web.Throttle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /complaint}: anybody complains to the agency above (Arts. 47(2), 51). There is no session a forged form could misuse. */
@Controller
class ComplaintPages {

    private final TakeComplaint take;
    private final AgencyReading agencies;
    private final ClientAddress addresses;
    private final Published log;
    private final Clock clock;
    private final Throttle throttle = new Throttle(20, 1.0 / 60, System::nanoTime);

    ComplaintPages(TakeComplaint take, AgencyReading agencies, ClientAddress addresses, Published log, Clock clock) {
        this.take = take;
        this.agencies = agencies;
        this.addresses = addresses;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/complaint")
    @MayCall(anyone = true)
    String form(@RequestParam(defaultValue = "") String agency, HttpServletRequest call, Model model) {
        MadeFrom.of(log.size(), MadeFrom.AGENCIES).on(call);
        return show(Map.of("against", agency), List.of(), "", model);
    }

    /** {@code website} is a field no person sees; what fills it in is a machine and is thanked without more. */
    @PostMapping("/complaint")
    @MayCall(anyone = true)
    String send(@RequestParam(defaultValue = "") String website, HttpServletRequest call, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        Map<String, String> typed = new LinkedHashMap<>();
        List.of("against", "matter", "requestNumber", "text", "name", "contact").forEach(field -> typed.put(field,
                call.getParameter(field) == null ? "" : call.getParameter(field).strip()));
        try {
            if (throttle.take(addresses.of(call)) > 0) {
                throw new Refused(List.of(Issue.whole("提交太频繁，请过一分钟再试。已经填写的内容都还在")));
            }
            return show(Map.of(), List.of(), website.isEmpty() ? take.run(Actor.PROGRAM, grievance(typed)).number() : "T0", model);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(typed, refused.issues(), "", model);
        }
    }

    private Grievance grievance(Map<String, String> typed) {
        return new Grievance(typed.get("against"), ComplaintMatter.ofCode(typed.get("matter")).orElse(null), typed.get("requestNumber"), typed.get("text"),
                typed.get("name"), typed.get("contact"), "web", LocalDate.now(clock));
    }

    private String show(Map<String, String> typed, List<Issue> issues, String number, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<Choice> choices = number.isEmpty() ? agencies.within("").stream().filter(agency -> agency.kind() != AgencyKind.SECTION && agency.validOn(today))
                .map(agency -> Choice.of(agency.code(), agency.name())).toList() : List.of();
        model.addAttribute("page", new PublicPage(choices, matters(), typed, issues, number,
                new ColumnTags("投诉举报", "对政府信息公开工作的投诉和举报", "政府信息公开,投诉,举报", "咨询投诉"), List.of(Crumb.here("投诉举报"))));
        return "request/complaint-public";
    }

    static List<Choice> matters() {
        return Arrays.stream(ComplaintMatter.values()).map(matter -> Choice.of(matter.code(), matter.label())).toList();
    }
}
