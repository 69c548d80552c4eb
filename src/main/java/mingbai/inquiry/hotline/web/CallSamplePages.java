package mingbai.inquiry.hotline.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import mingbai.agency.reading.AgencyReading;
import mingbai.inquiry.hotline.CallCheck;
import mingbai.inquiry.hotline.CallChecklist;
import mingbai.inquiry.hotline.CallReading;
import mingbai.inquiry.hotline.CallSample;
import mingbai.inquiry.hotline.CallSampleReading;
import mingbai.inquiry.hotline.CheckCall;
import mingbai.inquiry.hotline.SampleCalls;
import mingbai.inquiry.hotline.web.HotlineViews.CheckLine;
import mingbai.inquiry.hotline.web.HotlineViews.PublicSample;
import mingbai.inquiry.hotline.web.HotlineViews.SampleLine;
import mingbai.inquiry.hotline.web.HotlineViews.SamplePage;
import mingbai.inquiry.hotline.web.HotlineViews.SamplesPage;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Published;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Issue;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/hotline/samples}: checks of quality announced, drawn, filled in by two; {@code /inquiry/hotline/sample}: seed and list for everybody. */
@Controller
class CallSamplePages {

    private static final int SIZE = 50;

    private final CallSampleReading samples;
    private final CallReading calls;
    private final SampleCalls sample;
    private final CheckCall check;
    private final HotlineScope scope;
    private final AgencyReading agencies;
    private final Published log;

    CallSamplePages(CallSampleReading samples, CallReading calls, SampleCalls sample, CheckCall check, HotlineScope scope, AgencyReading agencies, Published log) {
        this.samples = samples;
        this.calls = calls;
        this.sample = sample;
        this.check = check;
        this.scope = scope;
        this.agencies = agencies;
        this.log = log;
    }

    @GetMapping("/desk/hotline/samples")
    @MayCall({OFFICE, LEADER, INSPECTOR})
    String list(HttpServletRequest request, Model model) {
        return list(Map.of(), List.of(), request, model);
    }

    private String list(Map<String, String> typed, List<Issue> issues, HttpServletRequest request, Model model) {
        model.addAttribute("page", new SamplesPage(samples.of(scope.seen(request, ""), SIZE).stream().map(this::line).toList(), scope.offices(request), typed, issues));
        return "inquiry/hotline-samples";
    }

    private SampleLine line(CallSample found) {
        List<CallCheck> checks = samples.checks(found.id());
        return new SampleLine(found, agencies.nameOf(found.agency()), checks.stream().filter(one -> one.state() != CallCheck.State.AGREED).count(),
                checks.stream().filter(one -> one.state() == CallCheck.State.AGREED && !one.faults().isEmpty()).count());
    }

    @PostMapping("/desk/hotline/samples")
    @MayCall(OFFICE)
    String announce(Actor actor, @RequestParam Map<String, String> sent, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            String agency = sent.getOrDefault("agency", "");
            if (agency.isEmpty() || !HotlineScope.caller(request).holds(OFFICE, agency)) {
                throw new Refused("agency", "请选择由哪个机关抽查");
            }
            String size = sent.getOrDefault("size", "").strip();
            long id = sample.announce(actor, new SampleCalls.Asking(agency, sent.getOrDefault("title", ""), HotlineScope.day(sent.get("from")), HotlineScope.day(sent.get("to")),
                    size.matches("\\d{1,4}") ? Integer.parseInt(size) : 0));
            return "redirect:/desk/hotline/sample/" + id;
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(sent, refused.issues(), request, model);
        }
    }

    @GetMapping("/desk/hotline/sample/{callsample}")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "callsample")
    String show(@PathVariable long callsample, HttpServletRequest request, Model model) {
        return show(callsample, List.of(), request, model);
    }

    private String show(long id, List<Issue> issues, HttpServletRequest request, Model model) {
        CallSample found = samples.find(id).orElseThrow(NotFound::new);
        List<CheckLine> lines = samples.checks(id).stream().map(one -> new CheckLine(one, calls.find(one.call()).orElse(null))).toList();
        model.addAttribute("page", new SamplePage(line(found), lines, CallChecklist.questions(), HotlineScope.caller(request).holds(OFFICE, found.agency()), issues));
        return "inquiry/hotline-sample";
    }

    @PostMapping("/desk/hotline/sample/{callsample}/draw")
    @MayCall(value = OFFICE, on = "callsample")
    String draw(@PathVariable long callsample, Actor actor, @RequestParam long version) {
        sample.draw(actor, callsample, version);
        return "redirect:/desk/hotline/sample/" + callsample;
    }

    @PostMapping("/desk/hotline/sample/{callsample}/check")
    @MayCall(value = OFFICE, on = "callsample")
    String check(@PathVariable long callsample, Actor actor, @RequestParam int n, @RequestParam long version, @RequestParam(defaultValue = "") List<String> faults,
            @RequestParam(defaultValue = "") String note, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            check.check(actor, callsample, n, version, faults, note);
            return "redirect:/desk/hotline/sample/" + callsample;
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(callsample, refused.issues(), request, model);
        }
    }

    @PostMapping("/desk/hotline/sample/{callsample}/again")
    @MayCall(value = {OFFICE, LEADER}, on = "callsample")
    String again(@PathVariable long callsample, Actor actor, @RequestParam int n, @RequestParam long version, @RequestParam(defaultValue = "") String agreed,
            @RequestParam(defaultValue = "") String note, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            check.again(actor, callsample, n, version, agreed.equals("1"), note);
            return "redirect:/desk/hotline/sample/" + callsample;
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(callsample, refused.issues(), request, model);
        }
    }

    @GetMapping("/inquiry/hotline/sample/{number}")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String open(@PathVariable String number, HttpServletRequest request, Model model) {
        MadeFrom.of(log.size(), MadeFrom.LOG, MadeFrom.AGENCIES).on(request);
        ColumnTags column = new ColumnTags("热线", "政务服务便民热线的质量抽查", "12345,热线,抽查", "咨询投诉");
        model.addAttribute("page", new PublicSample(line(found(number)), column, List.of(new Crumb("互动交流", "/inquiry"), new Crumb("热线办理情况", "/inquiry/hotline"), Crumb.here("质量抽查"))));
        return "inquiry/hotline-public-sample";
    }

    /** Ids as they were announced. */
    @GetMapping("/inquiry/hotline/sample/{number}/list.txt")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> list(@PathVariable String number, HttpServletRequest request) {
        MadeFrom.of(log.size(), MadeFrom.LOG).on(request);
        return ResponseEntity.ok().header("Content-Type", "text/plain; charset=UTF-8").body(samples.list(found(number)).getBytes(StandardCharsets.UTF_8));
    }

    private CallSample found(String number) {
        return samples.find(number.matches(Ids.PATTERN) ? Long.parseLong(number) : 0).orElseThrow(NotFound::new);
    }
}
