package mingbai.participation.survey.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import mingbai.identity.visitor.ShownForms;
import mingbai.ledger.Actor;
import mingbai.paper.Sheets;
import mingbai.participation.RevisionState;
import mingbai.participation.survey.EnterAnswers;
import mingbai.participation.survey.ExportAnswers;
import mingbai.participation.survey.HandOutSurveyCodes;
import mingbai.participation.survey.SetSurvey;
import mingbai.participation.survey.Survey;
import mingbai.participation.survey.SurveyReading;
import mingbai.participation.survey.SurveyRules;
import mingbai.participation.survey.Tally;
import mingbai.participation.survey.TallyCharts;
import mingbai.participation.survey.web.SurveyViews.DeskPage;
import mingbai.participation.survey.web.SurveyViews.Form;
import mingbai.participation.survey.web.SurveyViews.SheetPage;
import mingbai.participation.survey.web.SurveyViews.Slips;
import mingbai.participation.web.Typed;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import mingbai.web.Site;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/participation/{activity}/survey}: the questions written and tried, codes handed out, how it goes, the single answers taken when it is over. */
@Controller
class SurveyDeskPages {

    private static final String USUAL = """
            1. 您主要从哪里查看政府信息（单选，必答）
            - 政府网站
            - 政务服务大厅
            - 村（社区）公开栏
            - 手机应用

            2. 您对公开的内容是否满意（评分）

            3. 您不满意的原因（多选，最多2项，如果第2题选1、2）
            - 不容易找到
            - 看不懂
            - 更新不及时

            4. 您的意见和建议（文字，最多300字）""";

    private final SurveyReading surveys;
    private final SetSurvey set;
    private final HandOutSurveyCodes codes;
    private final ExportAnswers export;
    private final EnterAnswers enter;
    private final ShownForms forms;
    private final Site site;

    SurveyDeskPages(SurveyReading surveys, SetSurvey set, HandOutSurveyCodes codes, ExportAnswers export, EnterAnswers enter, ShownForms forms, Site site) {
        this.surveys = surveys;
        this.set = set;
        this.codes = codes;
        this.export = export;
        this.enter = enter;
        this.forms = forms;
        this.site = site;
    }

    @GetMapping("/desk/participation/{activity}/survey")
    @MayCall(value = {DRAFTER, OFFICE, LEADER}, on = "activity")
    String one(@PathVariable long activity, @RequestParam(defaultValue = "") String done, HttpServletRequest call, Model model) {
        return show(activity, Map.of(), List.of(), done.equals("saved") ? "题目已经保存，下面是公众将看到的样子。" : "", call, model);
    }

    private String show(long activity, Map<String, String> typed, List<Issue> issues, String notice, HttpServletRequest call, Model model) {
        Survey survey = surveys.find(activity).orElseThrow(NotFound::new);
        Caller caller = Objects.requireNonNull(Caller.of(call));
        boolean draft = survey.activity().newest().state() == RevisionState.DRAFT && survey.activity().cancelled() == null;
        SurveyRules written = SurveyRules.of(survey.activity().newest().content());
        Tally tally = surveys.tally(survey);
        model.addAttribute("page", new DeskPage(survey, new Form(written.questionnaire(), Map.of(), List.of()), draft, caller.holds(DRAFTER, survey.activity().agency()),
                caller.holds(OFFICE, survey.activity().agency()), surveys.received(activity), surveys.entered(activity), surveys.codes(activity), TallyCharts.of(tally), tally,
                typed.isEmpty() ? as(written) : typed, issues, notice));
        return "participation/survey-desk";
    }

    private static Map<String, String> as(SurveyRules rules) {
        return Map.of("questions", rules.questionnaire().isEmpty() ? USUAL : rules.questionnaire().text(), "live", rules.live() ? "1" : "0", "codesOnly", rules.codesOnly() ? "1" : "0",
                "perNetwork", Integer.toString(rules.perNetwork()));
    }

    @PostMapping("/desk/participation/{activity}/survey")
    @MayCall(value = DRAFTER, on = "activity")
    String save(@PathVariable long activity, @RequestParam long version, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        Typed typed = Typed.of(call, "questions", "live", "codesOnly", "perNetwork");
        try {
            int most = typed.number("perNetwork", "同一网络每天的份数", 1, 50);
            typed.refuse();
            set.run(actor, activity, version, new SetSurvey.Plan(typed.text("questions"), typed.text("live").equals("1"), typed.text("codesOnly").equals("1"), most));
            return "redirect:/desk/participation/" + activity + "/survey?done=saved";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(activity, typed.values(), refused.issues(), "", call, model);
        }
    }

    /** Shown at once and never again: there is nothing to come back to. */
    @PostMapping("/desk/participation/{activity}/survey/codes")
    @MayCall(value = OFFICE, on = "activity")
    String codes(@PathVariable long activity, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        try {
            Typed typed = Typed.of(call, "number");
            int number = typed.number("number", "个数", 1, 200);
            typed.refuse();
            List<String> made = codes.run(actor, activity, number);
            response.setHeader("Cache-Control", "no-store");
            Survey survey = surveys.find(activity).orElseThrow(NotFound::new);
            model.addAttribute("page", new Slips(survey, made, site.baseAddress() + survey.address()));
            return "participation/survey-slips";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(activity, Map.of(), refused.issues(), "", call, model);
        }
    }

    /** One sheet after the other: a table of people at the counter, or those who do not use the net. */
    @GetMapping("/desk/participation/{activity}/survey/sheet")
    @MayCall(value = OFFICE, on = "activity")
    String sheet(@PathVariable long activity, @RequestParam(defaultValue = "") String done, Model model) {
        return sheet(activity, Map.of(), List.of(), done.equals("1"), model);
    }

    private String sheet(long activity, Map<String, List<String>> typed, List<Issue> issues, boolean done, Model model) {
        Survey survey = surveys.find(activity).filter(Survey::takesSheets).orElseThrow(NotFound::new);
        model.addAttribute("page", new SheetPage(survey, new Form(survey.questionnaire(), typed, issues), forms.fresh(survey.sheet()).seal(), done));
        return "participation/survey-sheet";
    }

    @PostMapping("/desk/participation/{activity}/survey/sheet")
    @MayCall(value = OFFICE, on = "activity")
    String enter(@PathVariable long activity, @RequestParam(defaultValue = "") String seal, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        Survey survey = surveys.find(activity).orElseThrow(NotFound::new);
        Map<String, List<String>> typed = survey.questionnaire().questions().stream().flatMap(question -> question.fields().stream())
                .collect(Collectors.toMap(field -> field, field -> SurveyPublicPages.values(call, field)));
        try {
            ShownForms.Shown shown = forms.opened(survey.sheet(), seal);
            if (shown == null) {
                throw new Refused(List.of(ShownForms.expired()));
            }
            enter.run(actor, activity, List.of(typed), shown.nonce());
            return "redirect:/desk/participation/" + activity + "/survey/sheet?done=1";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return sheet(activity, typed, refused.issues(), false, model);
        }
    }

    /** Every taking is an act, hence no plain link. */
    @PostMapping("/desk/participation/{activity}/survey/answers")
    @MayCall(value = OFFICE, on = "activity")
    @org.jspecify.annotations.Nullable String answers(@PathVariable long activity, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) throws IOException {
        try {
            ExportAnswers.Table table = export.run(actor, activity);
            Survey survey = surveys.find(activity).orElseThrow(NotFound::new);
            Sheets.send(response, "csv", survey.activity().number() + "-答卷", table.heads().stream().map(head -> new Sheets.Column(head, 20)).toList(), table.rows().stream());
            return null;
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(activity, Map.of(), refused.issues(), "", call, model);
        }
    }
}
