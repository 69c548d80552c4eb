package mingbai.request.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.agency.AgencyKind;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.ledger.Published;
import mingbai.request.correction.Demand;
import mingbai.request.correction.DemandCorrection;
import mingbai.request.web.RecordCorrectionViews.PublicPage;
import mingbai.web.Choice;
import mingbai.web.ClientAddress;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Issue;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import mingbai.web.Refused;
import mingbai.web.Throttle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /record-correction}: somebody demands that a record about him or her be corrected (Art. 41). There is no session a forged form could misuse. */
@Controller
class RecordCorrectionPages {

    private final DemandCorrection demands;
    private final RecordCorrectionFiles files;
    private final AgencyReading agencies;
    private final ClientAddress addresses;
    private final Published log;
    private final Clock clock;
    private final Throttle throttle = new Throttle(20, 1.0 / 60, System::nanoTime);

    RecordCorrectionPages(DemandCorrection demands, RecordCorrectionFiles files, AgencyReading agencies, ClientAddress addresses, Published log, Clock clock) {
        this.demands = demands;
        this.files = files;
        this.agencies = agencies;
        this.addresses = addresses;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/record-correction")
    @MayCall(anyone = true)
    String form(@RequestParam(defaultValue = "") String agency, HttpServletRequest call, Model model) {
        MadeFrom.of(log.size(), MadeFrom.AGENCIES).on(call);
        return show(Map.of("agency", agency), List.of(), "", model);
    }

    /** {@code website} is a field no person sees; what fills it in is a machine and is thanked without more. */
    @PostMapping("/record-correction")
    @MayCall(anyone = true)
    String send(@RequestParam(defaultValue = "") String website, @RequestParam(required = false) @Nullable List<MultipartFile> evidence, HttpServletRequest call,
            HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        Map<String, String> typed = new LinkedHashMap<>();
        List.of("agency", "record", "wrong", "name", "contact").forEach(field -> typed.put(field, call.getParameter(field) == null ? "" : call.getParameter(field).strip()));
        try {
            if (throttle.take(addresses.of(call)) > 0) {
                throw new Refused(List.of(Issue.whole("提交太频繁，请过一分钟再试。已经填写的内容都还在")));
            }
            return show(Map.of(), List.of(), website.isEmpty() ? demands.run(Actor.PROGRAM, new Demand(typed.get("agency"), typed.get("record"), typed.get("wrong"),
                    typed.get("name"), typed.get("contact"), "web", LocalDate.now(clock), files.take(evidence))).number() : "G0", model);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(typed, refused.issues(), "", model);
        }
    }

    private String show(Map<String, String> typed, List<Issue> issues, String number, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<Choice> choices = number.isEmpty() ? agencies.within("").stream().filter(agency -> agency.kind() != AgencyKind.SECTION && agency.validOn(today))
                .map(agency -> Choice.of(agency.code(), agency.name())).toList() : List.of();
        model.addAttribute("page", new PublicPage(choices, typed, issues, number,
                new ColumnTags("更正记录", "要求更正与自己有关的政府信息", "政府信息公开,更正", ColumnTags.ON_REQUEST), List.of(Crumb.here("更正记录"))));
        return "request/record-correction-public";
    }
}
