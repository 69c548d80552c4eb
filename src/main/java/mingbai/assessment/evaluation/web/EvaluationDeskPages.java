package mingbai.assessment.evaluation.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.agency.Agency;
import mingbai.agency.AgencyKind;
import mingbai.agency.reading.AgencyReading;
import mingbai.assessment.evaluation.Evaluation;
import mingbai.assessment.evaluation.EvaluationComment;
import mingbai.assessment.evaluation.EvaluationReading;
import mingbai.assessment.evaluation.HandOutCodes;
import mingbai.assessment.evaluation.JudgeComment;
import mingbai.assessment.evaluation.PrepareEvaluation;
import mingbai.assessment.evaluation.web.EvaluationViews.DeskList;
import mingbai.assessment.evaluation.web.EvaluationViews.DeskOne;
import mingbai.assessment.evaluation.web.EvaluationViews.Line;
import mingbai.assessment.evaluation.web.EvaluationViews.NewPage;
import mingbai.assessment.evaluation.web.EvaluationViews.Slips;
import mingbai.assessment.evaluation.web.EvaluationViews.UnitLine;
import mingbai.assessment.form.TypedForm;
import mingbai.ledger.Actor;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import mingbai.web.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/evaluations}: the office prepares a social evaluation, hands out codes, reads what people wrote; the results when it is over. */
@Controller
class EvaluationDeskPages {

    private static final String USUAL = """
            评分|您对该单位政府信息公开工作总体是否满意
            评分|您想找的信息是否容易找到
            评分|公开的内容是否看得懂
            单选|您主要从哪里查看公开的信息|网站|政务服务大厅|村（社区）公开栏|手机应用
            文字|您的意见和建议（请不要填写姓名、电话和身份证号）""";
    private static final int CHOICES = 1_000;

    private final EvaluationReading evaluations;
    private final PrepareEvaluation prepare;
    private final HandOutCodes codes;
    private final JudgeComment judge;
    private final AgencyReading agencies;
    private final Site site;

    EvaluationDeskPages(EvaluationReading evaluations, PrepareEvaluation prepare, HandOutCodes codes, JudgeComment judge, AgencyReading agencies, Site site) {
        this.evaluations = evaluations;
        this.prepare = prepare;
        this.codes = codes;
        this.judge = judge;
        this.agencies = agencies;
        this.site = site;
    }

    @GetMapping("/desk/evaluations")
    @MayCall({OFFICE, LEADER, INSPECTOR})
    String list(HttpServletRequest call, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(call));
        Set<String> own = new LinkedHashSet<>();
        Stream.of(OFFICE, LEADER, INSPECTOR).forEach(role -> caller.agenciesFor(role).forEach(code -> own.addAll(agencies.subtree(code))));
        List<Evaluation> found = evaluations.of(own);
        Map<String, String> names = agencies.namesOf(found.stream().map(Evaluation::agency).toList());
        model.addAttribute("page", new DeskList(found.stream().map(one -> new Line(one, names.getOrDefault(one.agency(), one.agency()), evaluations.stage(one),
                EvaluationViews.tone(evaluations.stage(one)))).toList(), caller.holdsAnywhere(OFFICE)));
        return "assessment/evaluations";
    }

    @GetMapping("/desk/evaluations/new")
    @MayCall(OFFICE)
    String empty(HttpServletRequest call, Model model) {
        return form(Map.of("questions", USUAL, "least", "20", "perNetwork", "3"), List.of(), List.of(), call, model);
    }

    private String form(Map<String, String> typed, List<String> chosen, List<Issue> issues, HttpServletRequest call, Model model) {
        Set<String> own = Objects.requireNonNull(Caller.of(call)).agenciesFor(OFFICE);
        List<Choice> units = own.stream().flatMap(code -> agencies.within(code).stream()).filter(agency -> agency.kind() != AgencyKind.SECTION).distinct().limit(CHOICES)
                .map(agency -> Choice.of(agency.code(), agency.name())).toList();
        List<Choice> choices = agencies.byCodes(own).stream().map((Agency agency) -> Choice.of(agency.code(), agency.name())).toList();
        model.addAttribute("page", new NewPage(choices, units, typed, chosen, issues));
        return "assessment/evaluation-new";
    }

    @PostMapping("/desk/evaluations")
    @MayCall(OFFICE)
    String prepare(Actor actor, @RequestParam(required = false) @Nullable List<String> units, HttpServletRequest call, HttpServletResponse response, Model model) {
        TypedForm typed = TypedForm.of(call, "agency", "year", "title", "intro", "opens", "closes", "least", "perNetwork", "questions");
        List<String> chosen = units == null ? List.of() : units;
        try {
            if (!Objects.requireNonNull(Caller.of(call)).agenciesFor(OFFICE).contains(typed.text("agency"))) {
                throw new Refused("agency", "请选择由哪个机关组织");
            }
            PrepareEvaluation.Plan plan = new PrepareEvaluation.Plan(typed.number("year", "年度", 2008, 2098), typed.text("title"), typed.text("intro"),
                    typed.day("opens", "开始日期"), typed.day("closes", "结束日期"), typed.number("least", "公布结果的最少份数", 10, 1_000),
                    typed.number("perNetwork", "同一网络每天的份数", 1, 50), typed.text("questions"), chosen);
            typed.refuse();
            return "redirect:/desk/evaluation/" + prepare.prepare(actor, typed.text("agency"), plan) + "?done=prepared";
        } catch (Refused refused) {
            response.setStatus(422);
            return form(typed.values(), chosen, refused.issues(), call, model);
        }
    }

    @GetMapping("/desk/evaluation/{evaluation}")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "evaluation")
    String one(@PathVariable long evaluation, @RequestParam(defaultValue = "") String done, HttpServletRequest call, Model model) {
        String notice = switch (done) {
            case "prepared" -> "评议已经准备好，到开始日期自动开放。";
            case "judged" -> "意见已经处理。";
            case "cancelled" -> "评议已经取消。";
            default -> "";
        };
        return show(evaluation, Map.of(), List.of(), notice, call, model);
    }

    private String show(long id, Map<String, String> typed, List<Issue> issues, String notice, HttpServletRequest call, Model model) {
        Evaluation one = evaluations.find(id).orElseThrow(NotFound::new);
        Map<String, String> names = agencies.namesOf(one.units());
        List<UnitLine> units = evaluations.results(one).stream().map(result -> new UnitLine(result.unit(), names.getOrDefault(result.unit(), result.unit()), result,
                List.of())).toList();
        List<EvaluationComment> judged = Stream.of(EvaluationComment.State.SHOWN, EvaluationComment.State.HIDDEN)
                .flatMap(state -> evaluations.comments(id, state).stream()).toList();
        model.addAttribute("page", new DeskOne(one, evaluations.stage(one), EvaluationViews.tone(evaluations.stage(one)), agencies.nameOf(one.agency()), units,
                evaluations.comments(id, EvaluationComment.State.WAITING), judged, evaluations.codes(id),
                Objects.requireNonNull(Caller.of(call)).holds(OFFICE, one.agency()), typed, issues, notice));
        return "assessment/evaluation";
    }

    @PostMapping("/desk/evaluation/{evaluation}/cancel")
    @MayCall(value = OFFICE, on = "evaluation")
    String cancel(@PathVariable long evaluation, @RequestParam long version, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        TypedForm typed = TypedForm.of(call, "reason");
        try {
            prepare.cancel(actor, evaluation, version, typed.text("reason"));
            return "redirect:/desk/evaluation/" + evaluation + "?done=cancelled";
        } catch (Refused refused) {
            response.setStatus(422);
            return show(evaluation, typed.values(), refused.issues(), "", call, model);
        }
    }

    /** Shown at once and never again: there is nothing to come back to. */
    @PostMapping("/desk/evaluation/{evaluation}/codes")
    @MayCall(value = OFFICE, on = "evaluation")
    String codes(@PathVariable long evaluation, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        TypedForm typed = TypedForm.of(call, "number");
        try {
            int number = typed.number("number", "个数", 1, 200);
            typed.refuse();
            List<String> made = codes.run(actor, evaluation, number);
            response.setHeader("Cache-Control", "no-store");
            model.addAttribute("page", new Slips(evaluations.find(evaluation).orElseThrow(NotFound::new), made, site.baseAddress() + "/report/evaluation/" + evaluation));
            return "assessment/evaluation-slips";
        } catch (Refused refused) {
            response.setStatus(422);
            return show(evaluation, typed.values(), refused.issues(), "", call, model);
        }
    }

    @PostMapping("/desk/evaluation/{evaluation}/comment/{comment}")
    @MayCall(value = OFFICE, on = "evaluation")
    String judge(@PathVariable long evaluation, @PathVariable long comment, @RequestParam long version, @RequestParam(defaultValue = "") String show, Actor actor,
            HttpServletRequest call, HttpServletResponse response, Model model) {
        TypedForm typed = TypedForm.of(call, "reason-" + comment);
        try {
            judge.run(actor, evaluation, comment, version, show.equals("1"), typed.text("reason-" + comment));
            return "redirect:/desk/evaluation/" + evaluation + "?done=judged#comments";
        } catch (Refused refused) {
            response.setStatus(422);
            return show(evaluation, typed.values(), refused.issues(), "", call, model);
        }
    }
}
