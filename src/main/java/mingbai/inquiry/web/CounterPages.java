package mingbai.inquiry.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mingbai.agency.AgencyKind;
import mingbai.agency.reading.AgencyReading;
import mingbai.identity.visitor.ShownForms;
import mingbai.identity.visitor.ShownForms.Sealed;
import mingbai.identity.visitor.ShownForms.Shown;
import mingbai.inquiry.InquiryChannel;
import mingbai.inquiry.InquiryKind;
import mingbai.inquiry.Intake;
import mingbai.inquiry.IntakeRequirements;
import mingbai.inquiry.TakeInquiry;
import mingbai.ledger.Actor;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /desk/inquiry/new}: a clerk enters what came by visit, telephone, letter, fax or e-mail; it is looked over, and what was said is read back, before it is taken. */
@Controller
class CounterPages {

    private static final String FORM = "inquiry-counter";
    private static final LocalDate NO_DAY = LocalDate.of(2008, 5, 1);

    private final TakeInquiry take;
    private final AskFormReader reader;
    private final InquiryUploads uploads;
    private final ShownForms forms;
    private final InquiryReceiptCookie receipts;
    private final AgencyReading agencies;
    private final Clock clock;

    CounterPages(TakeInquiry take, AskFormReader reader, InquiryUploads uploads, ShownForms forms, InquiryReceiptCookie receipts, AgencyReading agencies, Clock clock) {
        this.take = take;
        this.reader = reader;
        this.uploads = uploads;
        this.forms = forms;
        this.receipts = receipts;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/desk/inquiry/new")
    @MayCall({OFFICE, DRAFTER})
    String form(HttpServletRequest call, Model model) {
        List<Choice> mine = mine(call);
        AskForm form = new AskForm(java.util.Map.of(), List.of()).with("channel", InquiryChannel.VISIT.code()).with("kind", InquiryKind.CONSULTATION.code()).with("consent", "no")
                .with("receivedOn", LocalDate.now(clock).toString()).with("agency", mine.isEmpty() ? "" : mine.getFirst().value());
        return show(form, false, List.of(), call, model);
    }

    /** @param go {@code check}, {@code edit}, {@code save} or {@code drop:n} */
    @PostMapping("/desk/inquiry/new")
    @MayCall({OFFICE, DRAFTER})
    String enter(@RequestParam(defaultValue = "check") String go, @RequestParam(required = false) @Nullable List<MultipartFile> files, Actor actor, HttpServletRequest call,
            HttpServletResponse response, Model model) {
        AskForm kept = AskForm.of(call);
        List<Issue> issues = new ArrayList<>();
        AskForm form = kept.withFiles(uploads.take(files, kept.files().size(), issues)).dropping(go);
        if (go.equals("edit") || go.startsWith("drop:") || !issues.isEmpty()) {
            return issues.isEmpty() ? show(form, false, issues, call, model) : wrong(form, false, issues, call, response, model);
        }
        issues.addAll(issues(form, call));
        if (!issues.isEmpty()) {
            return wrong(form, false, issues, call, response, model);
        }
        if (!go.equals("save")) {
            return show(form, true, List.of(), call, model);
        }
        return save(form, actor, call, response, model);
    }

    private String save(AskForm form, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        InquiryChannel channel = InquiryChannel.ofCode(form.get("channel")).orElseThrow();
        Shown shown = forms.opened(FORM, form.get("seal"));
        if (shown == null) {
            return wrong(form, true, List.of(ShownForms.expired()), call, response, model);
        }
        if (CounterPage.isOral(channel) && form.get("readBack").isEmpty()) {
            return wrong(form, true, List.of(Issue.of("readBack", "请先把记录念给对方听，确认无误后勾选")), call, response, model);
        }
        try {
            TakeInquiry.Taken taken = take.run(actor, intake(form, shown.nonce(), new ArrayList<>()));
            receipts.give(CounterRecordPages.COOKIE, new InquiryReceiptCookie.Given(taken.inquiry().id(), taken.code()), response);
            return "redirect:/desk/inquiry/" + taken.inquiry().id() + "/record?done=entered";
        } catch (Refused refused) {
            return wrong(form, false, refused.issues(), call, response, model);
        }
    }

    private List<Issue> issues(AskForm form, HttpServletRequest call) {
        List<Issue> issues = new ArrayList<>();
        Caller caller = Objects.requireNonNull(Caller.of(call));
        String agency = form.get("agency");
        if (agency.isEmpty() || !caller.holds(OFFICE, agency) && !caller.holds(DRAFTER, agency)) {
            issues.add(Issue.of("agency", "请选择您所在的机关"));
        }
        if (InquiryChannel.ofCode(form.get("channel")).filter(CounterPage::isTyped).isEmpty()) {
            issues.add(Issue.of("channel", "请选择来访、来电还是来件"));
        }
        if (InquiryKind.ofCode(form.get("kind")).isEmpty()) {
            issues.add(Issue.of("kind", "请选择类型"));
        }
        if (!form.get("consent").matches("yes|no")) {
            issues.add(Issue.of("consent", "请问清是否同意公开，并选择"));
        }
        Intake intake = intake(form, "unsent", issues);
        if (issues.isEmpty()) {
            issues.addAll(IntakeRequirements.issues(intake, LocalDate.now(clock)));
        }
        return issues;
    }

    private Intake intake(AskForm form, String once, List<Issue> issues) {
        LocalDate day = AskFormReader.day(form, "receivedOn", "收到日期", issues);
        InquiryChannel channel = InquiryChannel.ofCode(form.get("channel")).orElse(InquiryChannel.VISIT);
        return reader.atCounter(form, channel, day == null ? NO_DAY : day, once);
    }

    /** Those for which the caller enters; others are reached by passing the case on. */
    private List<Choice> mine(HttpServletRequest call) {
        Caller caller = Objects.requireNonNull(Caller.of(call));
        Set<String> codes = new LinkedHashSet<>(caller.agenciesFor(OFFICE));
        codes.addAll(caller.agenciesFor(DRAFTER));
        codes.remove("");
        LocalDate today = LocalDate.now(clock);
        return agencies.byCodes(codes).stream().filter(agency -> agency.kind() != AgencyKind.SECTION && agency.validOn(today)).map(agency -> Choice.of(agency.code(), agency.name()))
                .toList();
    }

    private String wrong(AskForm form, boolean reading, List<Issue> issues, HttpServletRequest call, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(form, reading, issues, call, model);
    }

    private String show(AskForm form, boolean reading, List<Issue> issues, HttpServletRequest call, Model model) {
        Sealed sealed = Optional.ofNullable(forms.opened(FORM, form.get("seal"))).map(shown -> new Sealed(form.get("seal"), shown)).orElseGet(() -> forms.fresh(FORM));
        model.addAttribute("page", new CounterPage(form, mine(call), uploads.shown(form.files()), sealed.seal(), reading, issues));
        return reading ? "inquiry/counter-read" : "inquiry/counter-new";
    }
}
