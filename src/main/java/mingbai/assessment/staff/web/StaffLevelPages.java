package mingbai.assessment.staff.web;

import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.agency.AgencyKind;
import mingbai.agency.reading.AgencyReading;
import mingbai.assessment.form.TypedForm;
import mingbai.assessment.staff.AnswerStaffObjection;
import mingbai.assessment.staff.ObjectToStaffLevel;
import mingbai.assessment.staff.StaffObjection;
import mingbai.assessment.staff.StaffObjectionReading;
import mingbai.assessment.staff.StaffSheet;
import mingbai.assessment.staff.StaffSheets;
import mingbai.assessment.staff.web.StaffLevelViews.Line;
import mingbai.assessment.staff.web.StaffLevelViews.ListPage;
import mingbai.assessment.staff.web.StaffLevelViews.SheetPage;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/staff-levels}: the people of an agency for its office and leader, one agency at a time; {@code /mine}: everybody's own sheet. */
@Controller
class StaffLevelPages {

    private static final int CHOICES = 1_000;
    private static final int YEARS = 5;

    private final StaffSheets sheets;
    private final StaffObjectionReading objections;
    private final ObjectToStaffLevel object;
    private final AnswerStaffObjection answer;
    private final AgencyReading agencies;
    private final AccountReading accounts;
    private final Clock clock;

    StaffLevelPages(StaffSheets sheets, StaffObjectionReading objections, ObjectToStaffLevel object, AnswerStaffObjection answer, AgencyReading agencies, AccountReading accounts,
            Clock clock) {
        this.sheets = sheets;
        this.objections = objections;
        this.object = object;
        this.answer = answer;
        this.agencies = agencies;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** With an account: that person's sheet. */
    @GetMapping("/desk/staff-levels")
    @MayCall({OFFICE, LEADER})
    String list(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String account, @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String done, Actor actor, HttpServletRequest call, Model model) {
        if (!account.isEmpty()) {
            String notice = done.equals("answered") ? "已经答复，本人已经得到通知。" : "";
            return person(account, year(year), Map.of(), List.of(), notice, actor, call, model);
        }
        Caller caller = caller(call);
        Set<String> granted = new LinkedHashSet<>();
        Stream.of(OFFICE, LEADER).forEach(role -> granted.addAll(caller.agenciesFor(role)));
        String chosen = !agency.isEmpty() ? agency : granted.contains(caller.agencyCode()) ? caller.agencyCode() : granted.iterator().next();
        if (!manages(caller, chosen) || agencies.byCode(chosen).isEmpty()) {
            throw new NotFound();
        }
        List<Choice> choices = granted.stream().flatMap(code -> agencies.within(code).stream()).filter(one -> one.kind() != AgencyKind.SECTION || one.code().equals(chosen)).distinct()
                .limit(CHOICES).map(one -> Choice.of(one.code(), one.name())).toList();
        List<Line> lines = sheets.ofAgency(chosen, year(year)).stream().map(sheet -> new Line(sheet, waits(sheet))).toList();
        model.addAttribute("page", new ListPage(chosen, agencies.nameOf(chosen), year(year), choices, years(), lines));
        return "assessment/staff-levels";
    }

    private boolean waits(StaffSheet sheet) {
        return objections.ofPerson(sheet.account(), sheet.year()).stream().anyMatch(one -> one.answer() == null);
    }

    private static Caller caller(HttpServletRequest call) {
        return Objects.requireNonNull(Caller.of(call));
    }

    private static boolean manages(Caller caller, String agency) {
        return !agency.isEmpty() && (caller.holds(OFFICE, agency) || caller.holds(LEADER, agency));
    }

    /** This year for whatever is no year that can be shown. */
    private int year(String typed) {
        int now = LocalDate.now(clock).getYear();
        int asked = typed.matches("20\\d{2}") ? Integer.parseInt(typed) : now;
        return asked > now || asked <= now - YEARS ? now : asked;
    }

    private List<Choice> years() {
        int now = LocalDate.now(clock).getYear();
        return IntStream.range(0, YEARS).mapToObj(ago -> Choice.of(Integer.toString(now - ago), now - ago + "年")).toList();
    }

    private String person(String account, int year, Map<String, String> typed, List<Issue> issues, String notice, Actor actor, HttpServletRequest call, Model model) {
        if (!account.matches(Ids.PATTERN) || accounts.byId(Long.parseLong(account)).isEmpty()) {
            throw new NotFound();
        }
        StaffSheet sheet = sheets.of(Long.parseLong(account), year);
        Caller caller = caller(call);
        if (!manages(caller, sheet.agency())) {
            throw new NotFound();
        }
        boolean answers = caller.holds(LEADER, sheet.agency()) && sheet.account() != actor.accountId();
        return show(sheet, false, true, answers, typed, issues, notice, model);
    }

    private String show(StaffSheet sheet, boolean own, boolean manages, boolean answers, Map<String, String> typed, List<Issue> issues, String notice, Model model) {
        String agency = sheet.agency().isEmpty() ? "" : agencies.nameOf(sheet.agency());
        model.addAttribute("page", new SheetPage(sheet, agency, years(), objections.ofPerson(sheet.account(), sheet.year()), own, manages, answers, typed, issues, notice));
        return "assessment/staff-sheet";
    }

    @GetMapping("/desk/staff-levels/mine")
    @MayCall(signedIn = true)
    String mine(@RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "") String done, Actor actor, HttpServletRequest call, Model model) {
        return own(year(year), Map.of(), List.of(), done.equals("filed") ? "异议已经提出，本单位的领导已经得到通知。" : "", actor, call, model);
    }

    private String own(int year, Map<String, String> typed, List<Issue> issues, String notice, Actor actor, HttpServletRequest call, Model model) {
        Caller caller = caller(call);
        return show(sheets.of(actor.accountId(), year), true, caller.holdsAnywhere(OFFICE) || caller.holdsAnywhere(LEADER), false, typed, issues, notice, model);
    }

    @PostMapping("/desk/staff-levels/mine")
    @MayCall(signedIn = true)
    String object(@RequestParam(defaultValue = "") String year, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        TypedForm typed = TypedForm.of(call, "text");
        try {
            object.run(actor, year(year), typed.text("text"));
            return "redirect:/desk/staff-levels/mine?year=" + year(year) + "&done=filed";
        } catch (Refused refused) {
            response.setStatus(422);
            return own(year(year), typed.values(), refused.issues(), "", actor, call, model);
        }
    }

    @PostMapping("/desk/staff-levels/objection/{staffobjection}/answer")
    @MayCall(value = LEADER, on = "staffobjection")
    String answer(@PathVariable long staffobjection, @RequestParam long version, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        StaffObjection seen = objections.find(staffobjection).orElseThrow(NotFound::new);
        TypedForm typed = TypedForm.of(call, "answer");
        try {
            answer.run(actor, staffobjection, version, typed.text("answer"));
            return "redirect:/desk/staff-levels?account=" + seen.account() + "&year=" + seen.year() + "&done=answered";
        } catch (Refused refused) {
            response.setStatus(422);
            return person(Long.toString(seen.account()), seen.year(), typed.values(), refused.issues(), "", actor, call, model);
        }
    }
}
