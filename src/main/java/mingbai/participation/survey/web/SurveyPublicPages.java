package mingbai.participation.survey.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.identity.visitor.ShownForms;
import mingbai.paper.Sheets;
import mingbai.participation.ActivityState;
import mingbai.participation.survey.AnswerSurvey;
import mingbai.participation.survey.QuestionKind;
import mingbai.participation.survey.Survey;
import mingbai.participation.survey.SurveyReading;
import mingbai.participation.survey.Tally;
import mingbai.participation.survey.TallyCharts;
import mingbai.participation.survey.web.SurveyViews.FillPage;
import mingbai.participation.survey.web.SurveyViews.Form;
import mingbai.participation.survey.web.SurveyViews.ResultsPage;
import mingbai.participation.web.Over;
import mingbai.publication.Scrub;
import mingbai.web.ClientAddress;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import mingbai.web.Throttle;
import mingbai.web.chart.Chart;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * {@code /participation/{number}/survey}: anybody answers, anybody reads the results. Not kept by any cache: each questionnaire carries a seal of its own, and which page there
 * is depends on the day.
 */
@Controller
class SurveyPublicPages {

    /** Longer than any answer; what is cut off was refused in any case by the rule of its question. */
    private static final int LONGEST = 4_000;
    private static final int MOST_VALUES = 40;

    private final SurveyReading surveys;
    private final AnswerSurvey answer;
    private final ShownForms forms;
    private final ClientAddress addresses;
    private final Throttle throttle = new Throttle(20, 1.0 / 20, System::nanoTime);

    SurveyPublicPages(SurveyReading surveys, AnswerSurvey answer, ShownForms forms, ClientAddress addresses) {
        this.surveys = surveys;
        this.answer = answer;
        this.forms = forms;
        this.addresses = addresses;
    }

    @GetMapping("/participation/{number}/survey")
    @MayCall(anyone = true)
    String form(@PathVariable String number, HttpServletResponse response, Model model) {
        Survey survey = surveys.shown(number).orElseThrow(NotFound::new);
        if (survey.state() != ActivityState.OPEN) {
            return "redirect:" + survey.activity().address();
        }
        return show(survey, new Form(survey.questionnaire(), Map.of(), List.of()), forms.fresh(survey.form()), "", 0, response, model);
    }

    /** {@code website} is a field no person sees; what fills it in is a machine and is thanked without more. */
    @PostMapping("/participation/{number}/survey")
    @MayCall(anyone = true)
    String send(@PathVariable String number, HttpServletRequest call, HttpServletResponse response, Model model) {
        Survey survey = surveys.shown(number).orElseThrow(NotFound::new);
        if (survey.activity().cancelled() != null) {
            return "redirect:" + survey.activity().address();
        }
        Map<String, List<String>> typed = Stream.concat(survey.questionnaire().questions().stream().flatMap(question -> question.fields().stream()),
                Stream.of("seal", "sum", "code", "website")).collect(Collectors.toMap(field -> field, field -> values(call, field)));
        if (survey.state() != ActivityState.OPEN) {
            return Over.tell(survey.activity(), "这次调查" + survey.state().label() + "，现在不能提交答卷。", written(survey, typed), response, model);
        }
        String seal = first(typed, "seal");
        Map<String, List<String>> none = Map.of();
        try {
            String network = addresses.of(call);
            int wait = throttle.take(network);
            if (wait > 0) {
                response.setHeader("Retry-After", Integer.toString(wait));
                return again(survey, typed, List.of(Issue.whole("从您所在的网络提交得太频繁，请" + (wait + 59) / 60 + "分钟后再试。填写的内容都还在")), HttpStatus.TOO_MANY_REQUESTS, response, model);
            }
            boolean machine = !first(typed, "website").isEmpty();
            int done = machine ? 1 : 1 + answer.run(number, new AnswerSurvey.Sent(seal, typed, first(typed, "sum"), first(typed, "code"), network)).ordinal();
            return show(survey, new Form(survey.questionnaire(), none, List.of()), forms.fresh(survey.form()), "", done, response, model);
        } catch (Refused refused) {
            return again(survey, typed, refused.issues(), HttpStatus.UNPROCESSABLE_CONTENT, response, model);
        }
    }

    /** What was answered in words; the rest is ticked again in a moment. */
    private static Map<String, String> written(Survey survey, Map<String, List<String>> typed) {
        Map<String, String> written = new LinkedHashMap<>();
        survey.questionnaire().questions().stream().filter(question -> question.kind() == QuestionKind.TEXT)
                .forEach(question -> written.put("第" + question.n() + "题", Scrub.clean(first(typed, question.field()))));
        return written;
    }

    static List<String> values(HttpServletRequest call, String field) {
        String[] values = call.getParameterValues(field);
        return values == null ? List.of()
                : Arrays.stream(values).limit(MOST_VALUES).map(value -> value.length() > LONGEST ? value.substring(0, LONGEST) : value).toList();
    }

    private static String first(Map<String, List<String>> typed, String field) {
        List<String> values = Objects.requireNonNullElse(typed.get(field), List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** The same form once more, with what was typed and a fresh sum; it still counts once. */
    private String again(Survey survey, Map<String, List<String>> typed, List<Issue> issues, HttpStatus status, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        ShownForms.Shown shown = forms.opened(survey.form(), first(typed, "seal"));
        ShownForms.Sealed next = shown == null ? forms.fresh(survey.form()) : forms.again(survey.form(), shown);
        List<Issue> told = issues.stream().map(issue -> issue.field().equals("sum") ? Issue.of("sum", "答数不对，换了一道：" + next.shown().sum()) : issue).toList();
        return show(survey, new Form(survey.questionnaire(), typed, told), next, first(typed, "code"), 0, response, model);
    }

    private String show(Survey survey, Form form, ShownForms.Sealed sealed, String code, int done, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("page", new FillPage(survey, form, sealed.seal(), sealed.shown().sum(), code, done));
        return "participation/public-survey-form";
    }

    @GetMapping("/participation/{number}/survey/results")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String results(@PathVariable String number, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        Survey survey = surveys.shown(number).orElseThrow(NotFound::new);
        if (survey.activity().cancelled() != null) {
            return "redirect:" + survey.activity().address();
        }
        if (!survey.showsResults()) {
            throw new NotFound();
        }
        Tally tally = surveys.tally(survey);
        List<Integer> few = tally.questions().stream().filter(question -> question.question().kind() != QuestionKind.TEXT && !Tally.enough(question))
                .map(question -> question.question().n()).toList();
        model.addAttribute("page", new ResultsPage(survey, surveys.received(survey.id()), surveys.entered(survey.id()), tally, TallyCharts.of(tally), few));
        return "participation/public-survey-results";
    }

    /** The counts behind the drawings. */
    @GetMapping("/participation/{number}/survey/results.csv")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public void counts(@PathVariable String number, HttpServletResponse response) throws IOException {
        Survey survey = surveys.shown(number).orElseThrow(NotFound::new);
        if (survey.activity().cancelled() != null) {
            response.sendRedirect(survey.activity().address());
            return;
        }
        if (!survey.showsResults()) {
            throw new NotFound();
        }
        Sheets.send(response, "csv", survey.activity().number() + "-汇总", List.of(new Sheets.Column("题目", 40), new Sheets.Column("选项", 20), new Sheets.Column("数", 10),
                new Sheets.Column("单位", 6)), TallyCharts.of(surveys.tally(survey)).stream().flatMap(chart -> rows(chart).stream()));
    }

    private static List<List<Object>> rows(Chart chart) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < chart.labels().size(); i++) {
            rows.add(List.of(chart.title(), chart.labels().get(i).full(), chart.series().getFirst().marks().get(i).value(), chart.series().getFirst().unit()));
        }
        return rows;
    }
}
