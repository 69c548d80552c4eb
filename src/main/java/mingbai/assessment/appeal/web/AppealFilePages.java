package mingbai.assessment.appeal.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import mingbai.agency.reading.AgencyReading;
import mingbai.assessment.AssessmentReading;
import mingbai.assessment.AssessmentRound;
import mingbai.assessment.KeptSheet;
import mingbai.assessment.appeal.Appeal;
import mingbai.assessment.appeal.AppealClock;
import mingbai.assessment.appeal.AppealReading;
import mingbai.assessment.appeal.FileAppeal;
import mingbai.assessment.appeal.web.AppealViews.FilePage;
import mingbai.assessment.appeal.web.AppealViews.Row;
import mingbai.assessment.appeal.web.AppealViews.SheetPage;
import mingbai.assessment.form.TypedForm;
import mingbai.assessment.score.SheetLine;
import mingbai.calendar.Explanation;
import mingbai.ledger.Actor;
import mingbai.publication.Attachment;
import mingbai.publication.Uploads;
import mingbai.statistics.Question;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.MonthDrawing;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /desk/appeals/sheet}: a unit sees each indicator of its sheet with what it rests on, and appeals against one. */
@Controller
class AppealFilePages {

    private static final int CHANGES = 20;

    private final AppealReading appeals;
    private final AssessmentReading assessments;
    private final FileAppeal file;
    private final AppealClock clocks;
    private final AgencyReading agencies;
    private final Uploads uploads;

    AppealFilePages(AppealReading appeals, AssessmentReading assessments, FileAppeal file, AppealClock clocks, AgencyReading agencies, Uploads uploads) {
        this.appeals = appeals;
        this.assessments = assessments;
        this.file = file;
        this.clocks = clocks;
        this.agencies = agencies;
        this.uploads = uploads;
    }

    @GetMapping("/desk/appeals/sheet/{scoresheet}")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "scoresheet")
    String sheet(@PathVariable long scoresheet, HttpServletRequest call, Model model) {
        KeptSheet sheet = sheet(scoresheet);
        AssessmentRound round = round(sheet);
        Map<String, Appeal> against = appeals.ofSheet(scoresheet).stream().filter(appeal -> appeal.state() != Appeal.State.WITHDRAWN)
                .collect(Collectors.toMap(Appeal::indicator, Function.identity()));
        List<Row> rows = sheet.require().lines().stream().map(line -> new Row(line, against.get(line.indicator()))).toList();
        model.addAttribute("page", new SheetPage(sheet, round, agencies.nameOf(sheet.agency()), rows, assessments.changes(scoresheet, CHANGES), clocks.filing(round).orElse(null),
                clocks.term(round), mayFile(sheet, round, call), Question.DESK));
        return "assessment/appeal-sheet";
    }

    private KeptSheet sheet(long id) {
        return assessments.sheet(id).filter(sheet -> sheet.sheet() != null).orElseThrow(NotFound::new);
    }

    private AssessmentRound round(KeptSheet sheet) {
        return assessments.round(sheet.round()).orElseThrow(NotFound::new);
    }

    private boolean mayFile(KeptSheet sheet, AssessmentRound round, HttpServletRequest call) {
        Caller caller = Objects.requireNonNull(Caller.of(call));
        return clocks.mayFile(round) && caller.holds(OFFICE, sheet.agency()) && agencies.isWithin(caller.agencyCode(), sheet.agency());
    }

    @GetMapping("/desk/appeals/sheet/{scoresheet}/new")
    @MayCall(value = OFFICE, on = "scoresheet")
    String form(@PathVariable long scoresheet, @RequestParam String indicator, Model model) {
        return form(scoresheet, indicator, "", List.of(), model);
    }

    private String form(long id, String indicator, String text, List<Issue> issues, Model model) {
        KeptSheet sheet = sheet(id);
        AssessmentRound round = round(sheet);
        SheetLine line = sheet.require().line(indicator).orElseThrow(NotFound::new);
        Explanation filing = clocks.filing(round).orElseThrow(NotFound::new);
        model.addAttribute("page", new FilePage(sheet, round, line, agencies.nameOf(sheet.agency()), filing, MonthDrawing.of(filing), Question.DESK, text, issues));
        return "assessment/appeal-new";
    }

    @PostMapping("/desk/appeals/sheet/{scoresheet}")
    @MayCall(value = OFFICE, on = "scoresheet")
    String file(@PathVariable long scoresheet, @RequestParam String indicator, @RequestParam(required = false) @Nullable List<MultipartFile> files, Actor actor,
            HttpServletRequest call, HttpServletResponse response, Model model) {
        TypedForm typed = TypedForm.of(call, "text");
        try {
            List<Issue> issues = new ArrayList<>();
            List<Attachment> taken = uploads.take(files, "files", issues);
            Refused.ifAny(issues);
            return "redirect:/desk/appeals/own/" + file.file(actor, scoresheet, indicator, typed.text("text"), taken) + "?done=filed";
        } catch (Refused refused) {
            response.setStatus(422);
            return form(scoresheet, indicator, typed.text("text"), refused.issues(), model);
        }
    }
}
