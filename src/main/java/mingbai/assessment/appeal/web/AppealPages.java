package mingbai.assessment.appeal.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mingbai.agency.reading.AgencyReading;
import mingbai.assessment.AssessmentReading;
import mingbai.assessment.AssessmentRound;
import mingbai.assessment.KeptSheet;
import mingbai.assessment.appeal.Appeal;
import mingbai.assessment.appeal.AppealClock;
import mingbai.assessment.appeal.AppealReading;
import mingbai.assessment.appeal.DecideAppeal;
import mingbai.assessment.appeal.FileAppeal;
import mingbai.assessment.appeal.web.AppealViews.OnePage;
import mingbai.assessment.evidence.EvidenceFiles;
import mingbai.assessment.form.TypedForm;
import mingbai.calendar.Explanation;
import mingbai.ledger.Actor;
import mingbai.publication.Attachment;
import mingbai.statistics.Question;
import mingbai.web.Caller;
import mingbai.web.Download;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.MonthDrawing;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import mingbai.web.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One appeal: {@code /desk/appeals/own} for the unit, {@code /desk/appeals/case} for the office that decides. */
@Controller
class AppealPages {

    private static final String OWN = "/desk/appeals/own/";
    private static final String CASE = "/desk/appeals/case/";

    private final AppealReading appeals;
    private final AssessmentReading assessments;
    private final FileAppeal file;
    private final DecideAppeal decide;
    private final AppealClock clocks;
    private final EvidenceFiles evidence;
    private final AgencyReading agencies;

    AppealPages(AppealReading appeals, AssessmentReading assessments, FileAppeal file, DecideAppeal decide, AppealClock clocks, EvidenceFiles evidence, AgencyReading agencies) {
        this.appeals = appeals;
        this.assessments = assessments;
        this.file = file;
        this.decide = decide;
        this.clocks = clocks;
        this.evidence = evidence;
        this.agencies = agencies;
    }

    /** The message of a decision goes to drafters too. */
    @GetMapping("/desk/appeals/own/{ownappeal}")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR, DRAFTER}, on = "ownappeal")
    String own(@PathVariable long ownappeal, @RequestParam(defaultValue = "") String done, Actor actor, HttpServletRequest call, Model model) {
        String notice = switch (done) {
            case "filed" -> "申诉已经提交，这一页是回执，可以打印。";
            case "withdrawn" -> "申诉已经撤回。";
            default -> "";
        };
        return show(ownappeal, OWN, Map.of(), List.of(), notice, actor, call, model);
    }

    @GetMapping("/desk/appeals/case/{appeal}")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "appeal")
    String one(@PathVariable long appeal, @RequestParam(defaultValue = "") String done, Actor actor, HttpServletRequest call, Model model) {
        String notice = switch (done) {
            case "decided" -> "决定已经作出，得分表已经重新计算，单位已经得到通知。";
            case "heard" -> "已经记录。";
            default -> "";
        };
        return show(appeal, CASE, Map.of(), List.of(), notice, actor, call, model);
    }

    private String show(long id, String end, Map<String, String> typed, List<Issue> issues, String notice, Actor actor, HttpServletRequest call, Model model) {
        Appeal appeal = appeals.find(id).orElseThrow(NotFound::new);
        AssessmentRound round = assessments.round(appeal.round()).orElseThrow(NotFound::new);
        Explanation deciding = clocks.deciding(round, appeal);
        int left = clocks.left(deciding.due().day());
        boolean open = appeal.state() == Appeal.State.FILED;
        Caller caller = Objects.requireNonNull(Caller.of(call));
        boolean acts = end.equals(CASE) && caller.holds(OFFICE, appeal.office());
        boolean mayWithdraw = end.equals(OWN) && open && caller.holds(OFFICE, appeal.unit()) && agencies.isWithin(caller.agencyCode(), appeal.unit());
        model.addAttribute("page", new OnePage(appeal, round, agencies.nameOf(appeal.unit()), agencies.nameOf(appeal.office()), assessments.sheet(appeal.sheet())
                .map(KeptSheet::sheet).flatMap(sheet -> sheet.line(appeal.indicator())).orElse(null), evidence.of(Appeal.KIND, id), deciding, MonthDrawing.of(deciding),
                open ? AppealWords.left(left) : "", open ? AppealWords.tone(left) : Tone.PLAIN, end + id, Question.DESK, acts, acts && open ? appeals.whyNot(actor, appeal) : "",
                mayWithdraw, typed, issues, notice));
        return "assessment/appeal";
    }

    @GetMapping("/desk/appeals/own/{ownappeal}/file/{n}")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR, DRAFTER}, on = "ownappeal")
    ResponseEntity<Resource> ownFile(@PathVariable long ownappeal, @PathVariable int n, HttpServletRequest call) {
        return download(ownappeal, n, call);
    }

    @GetMapping("/desk/appeals/case/{appeal}/file/{n}")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "appeal")
    ResponseEntity<Resource> caseFile(@PathVariable long appeal, @PathVariable int n, HttpServletRequest call) {
        return download(appeal, n, call);
    }

    private ResponseEntity<Resource> download(long id, int n, HttpServletRequest call) {
        Attachment found = evidence.file(Appeal.KIND, id, n);
        return Download.of(evidence.open(found, Caller.of(call)), found.name());
    }

    @PostMapping("/desk/appeals/own/{ownappeal}/withdraw")
    @MayCall(value = OFFICE, on = "ownappeal")
    String withdraw(@PathVariable long ownappeal, @RequestParam long version, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        try {
            file.withdraw(actor, ownappeal, version);
            return "redirect:" + OWN + ownappeal + "?done=withdrawn";
        } catch (Refused refused) {
            response.setStatus(422);
            return show(ownappeal, OWN, Map.of(), refused.issues(), "", actor, call, model);
        }
    }

    @PostMapping("/desk/appeals/case/{appeal}/decide")
    @MayCall(value = OFFICE, on = "appeal")
    String decide(@PathVariable long appeal, @RequestParam long version, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        TypedForm typed = TypedForm.of(call, "outcome", "points", "reason");
        try {
            Appeal.Outcome outcome = Arrays.stream(Appeal.Outcome.values()).filter(one -> one.name().equals(typed.text("outcome"))).findFirst()
                    .orElseThrow(() -> new Refused("outcome", "请选择申诉是否成立"));
            decide.decide(actor, appeal, version, outcome, hundredths(typed.text("points")), typed.text("reason"));
            return "redirect:" + CASE + appeal + "?done=decided";
        } catch (Refused refused) {
            response.setStatus(422);
            return show(appeal, CASE, typed.values(), refused.issues(), "", actor, call, model);
        }
    }

    /** Points as a person types them, with up to two decimals; null for none. */
    private static @Nullable Long hundredths(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("\\d{1,6}(\\.\\d{1,2})?")) {
            throw new Refused("points", "得分应是数字，最多两位小数，例如7.5");
        }
        return new java.math.BigDecimal(typed).movePointRight(2).longValueExact();
    }

    @PostMapping("/desk/appeals/case/{appeal}/hearing")
    @MayCall(value = OFFICE, on = "appeal")
    String hear(@PathVariable long appeal, @RequestParam long version, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        TypedForm typed = TypedForm.of(call, "on", "form", "attended", "minutes");
        try {
            Appeal.Hearing.Form form = Arrays.stream(Appeal.Hearing.Form.values()).filter(one -> one.name().equals(typed.text("form"))).findFirst()
                    .orElseThrow(() -> new Refused("form", "请选择听证还是面谈"));
            java.time.LocalDate on = typed.day("on", "日期");
            typed.refuse();
            decide.hear(actor, appeal, version, on, form, typed.text("attended"), typed.text("minutes"));
            return "redirect:" + CASE + appeal + "?done=heard";
        } catch (Refused refused) {
            response.setStatus(422);
            return show(appeal, CASE, typed.values(), refused.issues(), "", actor, call, model);
        }
    }
}
