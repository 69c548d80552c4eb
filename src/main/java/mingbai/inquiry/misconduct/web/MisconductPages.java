package mingbai.inquiry.misconduct.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.agency.AgencyKind;
import mingbai.agency.reading.AgencyReading;
import mingbai.identity.visitor.ShownForms;
import mingbai.inquiry.misconduct.Evidence;
import mingbai.inquiry.misconduct.MisconductFigures;
import mingbai.inquiry.misconduct.TakeReport;
import mingbai.inquiry.misconduct.Told;
import mingbai.ledger.Actor;
import mingbai.web.Choice;
import mingbai.web.ClientAddress;
import mingbai.web.Crumb;
import mingbai.web.Issue;
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

/** {@code /inquiry/misconduct}: anybody reports misconduct, with a name or without. No session, nothing kept by a browser or between, no address of who calls. */
@Controller
class MisconductPages {

    private static final String PURPOSE = "misconduct";
    private static final int AN_HOUR = 3600;

    private final TakeReport take;
    private final EvidenceUploads uploads;
    private final ShownForms forms;
    private final MisconductFigures figures;
    private final AgencyReading agencies;
    private final ClientAddress addresses;
    private final Clock clock;
    private final Throttle throttle = new Throttle(20, 20.0 / AN_HOUR, System::nanoTime);

    MisconductPages(TakeReport take, EvidenceUploads uploads, ShownForms forms, MisconductFigures figures, AgencyReading agencies, ClientAddress addresses, Clock clock) {
        this.take = take;
        this.uploads = uploads;
        this.forms = forms;
        this.figures = figures;
        this.agencies = agencies;
        this.addresses = addresses;
        this.clock = clock;
    }

    @GetMapping("/inquiry/misconduct")
    @MayCall(anyone = true)
    String form(HttpServletResponse response, Model model) {
        quiet(response);
        return show(Map.of(), List.of(), List.of(), forms.fresh(PURPOSE), model);
    }

    /** {@code website} is a field no person sees; what fills it in is a machine and is thanked without more. */
    @PostMapping("/inquiry/misconduct")
    @MayCall(anyone = true)
    String send(@RequestParam(defaultValue = "") String website, @RequestParam(defaultValue = "") String seal, @RequestParam(defaultValue = "") String sum,
            @RequestParam(required = false) String @Nullable [] kept, @RequestParam(required = false) @Nullable List<MultipartFile> files, HttpServletRequest call,
            HttpServletResponse response, Model model) {
        quiet(response);
        Map<String, String> typed = typed(call);
        List<Issue> issues = new ArrayList<>();
        int wait = throttle.take(addresses.of(call));
        if (wait > 0) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader("Retry-After", Integer.toString(wait));
            return show(typed, List.of(), List.of(Issue.whole("提交太频繁，请过" + (wait / 60 + 1) + "分钟再试。已经填写的文字都还在，文件要重新选择")), forms.fresh(PURPOSE), model);
        }
        ShownForms.Shown shown = forms.opened(PURPOSE, seal);
        List<EvidenceUploads.Held> held = uploads.take(shown == null || !website.isEmpty() ? List.of() : files, kept, issues); // nothing is stored for who has no form of ours
        if (shown == null && files != null && files.stream().anyMatch(file -> !file.isEmpty())) {
            issues.add(Issue.of("files", "这次选择的文件没有保存，请重新选择"));
        }
        issues.addAll(shown == null ? List.of(ShownForms.expired()) : forms.issues(shown, sum));
        issues.addAll(chosen(typed));
        Told told = told(typed, "web", LocalDate.now(clock));
        List<Evidence> evidence = held.stream().map(EvidenceUploads.Held::evidence).toList();
        issues.addAll(website.isEmpty() ? take.issuesOf(told, evidence) : List.of());
        try {
            Refused.ifAny(issues);
            String once = java.util.Objects.requireNonNull(shown).nonce();
            TakeReport.Receipt receipt = website.isEmpty() ? take.run(Actor.PROGRAM, told, evidence, once)
                    : new TakeReport.Receipt("", "");
            model.addAttribute("page", new MisconductViews.ReceiptPage(receipt.number(), receipt.code(), false, crumbs("已经收到")));
            return "inquiry/misconduct-receipt";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(typed, held, refused.issues().stream().map(MisconductPages::ofNewSum).toList(), shown == null ? forms.fresh(PURPOSE) : forms.again(PURPOSE, shown), model);
        }
    }

    /** The form is shown again with another sum: the one that was wrong is not to be read beside it. */
    private static Issue ofNewSum(Issue issue) {
        return issue.field().equals("sum") ? Issue.of("sum", "请算一算：题目换了一道，请填新题目的答案") : issue;
    }

    static List<Issue> chosen(Map<String, String> typed) {
        List<Issue> issues = new ArrayList<>();
        if (!typed.get("head").matches("yes|no")) {
            issues.add(Issue.of("head", "请选择是不是这个机关的领导：举报领导的，直接送上级机关"));
        }
        if (!typed.get("fear").matches("yes|no")) {
            issues.add(Issue.of("fear", "请选择是否担心打击报复"));
        }
        return issues;
    }

    static Map<String, String> typed(HttpServletRequest call) {
        Map<String, String> typed = new LinkedHashMap<>();
        List.of("against", "head", "whom", "facts", "name", "contact", "fear", "fearWords", "medium", "receivedOn").forEach(field -> typed.put(field,
                call.getParameter(field) == null ? "" : call.getParameter(field)));
        return typed;
    }

    static Told told(Map<String, String> typed, String medium, LocalDate receivedOn) {
        return new Told(typed.get("against"), typed.get("head").equals("yes"), typed.get("whom"), typed.get("facts"), typed.get("name"), typed.get("contact"),
                typed.get("fear").equals("yes"), typed.get("fearWords"), medium, receivedOn);
    }

    private String show(Map<String, String> typed, List<EvidenceUploads.Held> held, List<Issue> issues, ShownForms.Sealed form, Model model) {
        model.addAttribute("page", new MisconductViews.FormPage(choices(agencies, LocalDate.now(clock)), typed, kept(held), issues, form.seal(), form.shown().sum(), figures.closed(),
                List.of(Crumb.here("举报"))));
        return "inquiry/misconduct";
    }

    static List<MisconductViews.Kept> kept(List<EvidenceUploads.Held> held) {
        return held.stream().map(one -> new MisconductViews.Kept(one.handle(), one.evidence().name())).toList();
    }

    static List<Choice> choices(AgencyReading agencies, LocalDate today) {
        return agencies.within("").stream().filter(agency -> agency.kind() != AgencyKind.SECTION && agency.validOn(today)).map(agency -> Choice.of(agency.code(), agency.name()))
                .toList();
    }

    static List<Crumb> crumbs(String here) {
        return List.of(new Crumb("举报", "/inquiry/misconduct"), Crumb.here(here));
    }

    /** Nothing is kept on the way or by the browser, and no other page is told where one came from. */
    static void quiet(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
