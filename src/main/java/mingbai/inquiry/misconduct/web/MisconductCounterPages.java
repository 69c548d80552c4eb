package mingbai.inquiry.misconduct.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.agency.reading.AgencyReading;
import mingbai.identity.visitor.ShownForms;
import mingbai.inquiry.misconduct.Evidence;
import mingbai.inquiry.misconduct.ReportKeepers;
import mingbai.inquiry.misconduct.TakeReport;
import mingbai.inquiry.misconduct.Told;
import mingbai.ledger.Actor;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /desk/misconduct/new}: a named person writes down what somebody says or sends, and hands over number and code. It goes to whom it goes, which need not be the writer. */
@Controller
class MisconductCounterPages {

    private static final String PURPOSE = "misconduct counter";
    static final List<Choice> MEDIA = List.of(Choice.of("visit", "来访"), Choice.of("phone", "来电"), Choice.of("letter", "来信"));

    private final TakeReport take;
    private final ReportKeepers keepers;
    private final EvidenceUploads uploads;
    private final ShownForms forms;
    private final AgencyReading agencies;
    private final Clock clock;

    MisconductCounterPages(TakeReport take, ReportKeepers keepers, EvidenceUploads uploads, ShownForms forms, AgencyReading agencies, Clock clock) {
        this.take = take;
        this.keepers = keepers;
        this.uploads = uploads;
        this.forms = forms;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/desk/misconduct/new")
    @MayCall(signedIn = true)
    String form(Actor actor, HttpServletResponse response, Model model) {
        named(actor, response);
        return show(Map.of("receivedOn", LocalDate.now(clock).toString()), List.of(), List.of(), forms.fresh(PURPOSE), model);
    }

    private void named(Actor actor, HttpServletResponse response) {
        MisconductPages.quiet(response);
        if (actor.inSteadOf() != null || !keepers.isKeeper(actor.accountId())) {
            throw new NotFound();
        }
    }

    @PostMapping("/desk/misconduct/new")
    @MayCall(signedIn = true)
    String take(Actor actor, @RequestParam(defaultValue = "") String seal, @RequestParam(required = false) String @Nullable [] kept,
            @RequestParam(required = false) @Nullable List<MultipartFile> files, HttpServletRequest call, HttpServletResponse response, Model model) {
        named(actor, response);
        Map<String, String> typed = MisconductPages.typed(call);
        List<Issue> issues = new ArrayList<>();
        List<EvidenceUploads.Held> held = uploads.take(files, kept, issues);
        ShownForms.Shown shown = forms.opened(PURPOSE, seal);
        if (shown == null) {
            issues.add(ShownForms.expired());
        }
        issues.addAll(MisconductPages.chosen(typed));
        if (MEDIA.stream().noneMatch(medium -> medium.value().equals(typed.get("medium")))) {
            issues.add(Issue.of("medium", "请选择是怎样收到的"));
        }
        try {
            Told told = MisconductPages.told(typed, typed.get("medium"), day(typed, issues));
            List<Evidence> evidence = held.stream().map(EvidenceUploads.Held::evidence).toList();
            issues.addAll(take.issuesOf(told, evidence));
            Refused.ifAny(issues);
            TakeReport.Receipt receipt = take.run(actor, told, evidence, java.util.Objects.requireNonNull(shown).nonce());
            model.addAttribute("page", new MisconductViews.ReceiptPage(receipt.number(), receipt.code(), false, List.of()));
            return "inquiry/misconduct-slip";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(typed, held, refused.issues(), shown == null ? forms.fresh(PURPOSE) : forms.again(PURPOSE, shown), model);
        }
    }

    private LocalDate day(Map<String, String> typed, List<Issue> issues) {
        try {
            return LocalDate.parse(typed.get("receivedOn").strip());
        } catch (DateTimeParseException e) {
            issues.add(Issue.of("receivedOn", "请填写收到日期，例如2026-03-02"));
            return LocalDate.now(clock);
        }
    }

    private String show(Map<String, String> typed, List<EvidenceUploads.Held> held, List<Issue> issues, ShownForms.Sealed form, Model model) {
        model.addAttribute("page", new MisconductViews.FormPage(MisconductPages.choices(agencies, LocalDate.now(clock)), typed, MisconductPages.kept(held), issues, form.seal(), "",
                List.of(), List.of()));
        return "inquiry/misconduct-new";
    }
}
