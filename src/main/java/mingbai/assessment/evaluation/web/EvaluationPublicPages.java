package mingbai.assessment.evaluation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.assessment.evaluation.AnswerEvaluation;
import mingbai.assessment.evaluation.Evaluation;
import mingbai.assessment.evaluation.EvaluationComment;
import mingbai.assessment.evaluation.EvaluationReading;
import mingbai.assessment.evaluation.Question;
import mingbai.assessment.evaluation.web.EvaluationViews.Line;
import mingbai.assessment.evaluation.web.EvaluationViews.PublicList;
import mingbai.assessment.evaluation.web.EvaluationViews.PublicOne;
import mingbai.assessment.evaluation.web.EvaluationViews.Questionnaire;
import mingbai.assessment.evaluation.web.EvaluationViews.UnitLine;
import mingbai.assessment.form.TypedForm;
import mingbai.identity.visitor.ShownForms;
import mingbai.web.ClientAddress;
import mingbai.web.Crumb;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import mingbai.web.Throttle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * {@code /report/evaluation}: anybody answers, anybody reads the results. Not kept by any cache: which of the two a page is depends on the day, and each
 * questionnaire carries a seal of its own.
 */
@Controller
class EvaluationPublicPages {

    private final EvaluationReading evaluations;
    private final AnswerEvaluation answer;
    private final ShownForms forms;
    private final AgencyReading agencies;
    private final ClientAddress addresses;
    private final Throttle throttle = new Throttle(20, 1.0 / 20, System::nanoTime);

    EvaluationPublicPages(EvaluationReading evaluations, AnswerEvaluation answer, ShownForms forms, AgencyReading agencies, ClientAddress addresses) {
        this.evaluations = evaluations;
        this.answer = answer;
        this.forms = forms;
        this.agencies = agencies;
        this.addresses = addresses;
    }

    @GetMapping("/report/evaluation")
    @MayCall(anyone = true)
    String list(HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        List<Evaluation> shown = evaluations.shown();
        Map<String, String> names = agencies.namesOf(shown.stream().map(Evaluation::agency).toList());
        model.addAttribute("page", new PublicList(shown.stream().map(one -> new Line(one, names.getOrDefault(one.agency(), one.agency()), evaluations.stage(one),
                EvaluationViews.tone(evaluations.stage(one)))).toList(), EvaluationViews.COLUMN, List.of(Crumb.here("社会评议"))));
        return "assessment/evaluation-public-list";
    }

    @GetMapping("/report/evaluation/{evaluation}")
    @MayCall(anyone = true)
    String one(@PathVariable long evaluation, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        Evaluation one = evaluations.find(evaluation).orElseThrow(NotFound::new);
        Evaluation.Stage stage = evaluations.stage(one);
        List<EvaluationComment> comments = stage == Evaluation.Stage.CLOSED ? evaluations.comments(evaluation, EvaluationComment.State.SHOWN) : List.of();
        Map<String, String> names = agencies.namesOf(Stream.concat(one.units().stream(), Stream.of(one.agency())).toList());
        List<UnitLine> units = evaluations.results(one).stream().map(result -> new UnitLine(result.unit(), names.getOrDefault(result.unit(), result.unit()), result,
                comments.stream().filter(comment -> comment.unit().equals(result.unit())).toList())).toList();
        model.addAttribute("page", new PublicOne(one, names.getOrDefault(one.agency(), one.agency()), stage, units, EvaluationViews.COLUMN,
                List.of(EvaluationViews.LIST, Crumb.here(one.title()))));
        return "assessment/evaluation-public-one";
    }

    @GetMapping("/report/evaluation/{evaluation}/{unit}")
    @MayCall(anyone = true)
    String form(@PathVariable long evaluation, @PathVariable String unit, HttpServletResponse response, Model model) {
        Evaluation one = asked(evaluation, unit);
        if (evaluations.stage(one) != Evaluation.Stage.OPEN) {
            return "redirect:/report/evaluation/" + evaluation;
        }
        return show(one, unit, Map.of(), List.of(), false, response, model);
    }

    /** {@code website} is a field no person sees; what fills it in is a machine and is thanked without more. */
    @PostMapping("/report/evaluation/{evaluation}/{unit}")
    @MayCall(anyone = true)
    String send(@PathVariable long evaluation, @PathVariable String unit, HttpServletRequest call, HttpServletResponse response, Model model) {
        Evaluation one = asked(evaluation, unit);
        Map<String, String> typed = TypedForm.of(call, Stream.concat(one.questions().stream().map(Question::field), Stream.of("seal", "sum", "code", "website"))
                .toArray(String[]::new)).values();
        String network = addresses.of(call);
        try {
            int wait = throttle.take(network);
            if (wait > 0) {
                response.setHeader("Retry-After", Integer.toString(wait));
                throw new Refused(List.of(Issue.whole("从您所在的网络提交得太频繁，请过一分钟再试。填写的内容都还在")));
            }
            if (typed.getOrDefault("website", "").isEmpty()) {
                answer.run(evaluation, new AnswerEvaluation.Sent(unit, typed.get("seal"), typed, typed.get("sum"), typed.get("code"), network));
            }
            return show(one, unit, Map.of(), List.of(), true, response, model);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(one, unit, typed, refused.issues(), false, response, model);
        }
    }

    private Evaluation asked(long evaluation, String unit) {
        return evaluations.find(evaluation).filter(one -> one.units().contains(unit)).orElseThrow(NotFound::new);
    }

    private String show(Evaluation one, String unit, Map<String, String> typed, List<Issue> issues, boolean done, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        ShownForms.Sealed sealed = forms.fresh(AnswerEvaluation.formOf(one.id(), unit));
        Map<String, String> kept = new LinkedHashMap<>(typed);
        kept.remove("sum"); // a fresh form has a fresh sum
        String name = agencies.nameOf(unit);
        model.addAttribute("page", new Questionnaire(one, unit, name, sealed.seal(), sealed.shown().sum(), kept, issues.stream()
                .map(issue -> issue.field().equals("sum") ? Issue.of("sum", "答数不对，换了一道：" + sealed.shown().sum()) : issue).toList(), done, EvaluationViews.COLUMN,
                List.of(EvaluationViews.LIST, new Crumb(one.title(), "/report/evaluation/" + one.id()), Crumb.here(name))));
        return "assessment/evaluation-public-form";
    }
}
