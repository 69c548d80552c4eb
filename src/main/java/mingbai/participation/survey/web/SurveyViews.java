package mingbai.participation.survey.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mingbai.participation.survey.QuestionKind;
import mingbai.participation.survey.Questionnaire;
import mingbai.participation.survey.ShownIf;
import mingbai.participation.survey.Survey;
import mingbai.participation.survey.SurveyQuestion;
import mingbai.participation.survey.Tally;
import mingbai.participation.web.ActivityViews;
import mingbai.web.Choice;
import mingbai.web.Crumb;
import mingbai.web.Issue;
import mingbai.web.chart.Chart;

/** What the pages of surveys show. */
public final class SurveyViews {

    private SurveyViews() {}

    /** The questions as they are filled in. @param typed values by field */
    public record Form(Questionnaire questionnaire, Map<String, List<String>> typed, List<Issue> issues) {

        public String value(String field) {
            List<String> values = typed.getOrDefault(field, List.of());
            return values.isEmpty() ? "" : values.getFirst();
        }

        public boolean picked(String field, int option) {
            return typed.getOrDefault(field, List.of()).contains(Integer.toString(option));
        }

        public String label(SurveyQuestion question) {
            return question.n() + ". " + question.text();
        }

        /** How it is answered, and of whom it is asked. */
        public String hint(SurveyQuestion question) {
            String how = switch (question.kind()) {
                case MULTIPLE -> question.most() < question.options().size() ? "可以选多项，最多" + question.most() + "项" : "可以选多项";
                case NUMBER -> "填" + question.least() + "至" + question.most() + "之间的整数" + (question.unit().isEmpty() ? "" : "，单位：" + question.unit());
                case TEXT -> "最多" + question.most() + "字。请不要填写姓名、电话、住址";
                case RANKING -> "从第1位排起，最多排" + question.most() + "项";
                case SINGLE, SCALE, MATRIX -> "";
            };
            String when = when(question.shownIf());
            return how.isEmpty() || when.isEmpty() ? how + when : how + "。" + when;
        }

        private String when(@org.jspecify.annotations.Nullable ShownIf shownIf) {
            if (shownIf == null) {
                return "";
            }
            List<String> options = questionnaire.question(shownIf.question()).options();
            return "仅当第" + shownIf.question() + "题选择" + shownIf.picks().stream().map(pick -> "“" + options.get(pick - 1) + "”").collect(Collectors.joining("或")) + "时回答，其他情况跳过";
        }

        /** Of a scale the best first. */
        public List<Choice> choices(SurveyQuestion question) {
            int most = question.options().size();
            return IntStream.rangeClosed(1, most).map(n -> question.kind() == QuestionKind.SCALE ? most + 1 - n : n)
                    .mapToObj(n -> Choice.of(Integer.toString(n), question.options().get(n - 1))).toList();
        }

        public List<Choice> places(SurveyQuestion question) {
            return IntStream.rangeClosed(1, (int) question.most()).mapToObj(n -> Choice.of(Integer.toString(n), "第" + n + "位")).toList();
        }
    }

    /** @param done 0 while it is filled in, 1 when it was counted, 2 when the same form had been counted before */
    public record FillPage(Survey survey, Form form, String seal, String sum, String code, int done) {

        public List<Crumb> crumbs() {
            return List.of(ActivityViews.LIST, new Crumb(survey.activity().title(), survey.activity().address()), Crumb.here("填写问卷"));
        }
    }

    /** @param entered so many of those received were entered by staff; @param few numbers of questions that too few answered to be shown */
    public record ResultsPage(Survey survey, long received, long entered, Tally tally, List<Chart> charts, List<Integer> few) {

        public List<Crumb> crumbs() {
            return List.of(ActivityViews.LIST, new Crumb(survey.activity().title(), survey.activity().address()), Crumb.here("结果"));
        }
    }

    /** @param draft whether its questions may be written now; @param mayTake whether this person may enter and take answers */
    public record DeskPage(Survey survey, Form form, boolean draft, boolean mayWrite, boolean mayTake, long received, long entered, long codes, List<Chart> charts, Tally tally,
            Map<String, String> typed, List<Issue> issues, String notice) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /** A sheet that came on paper. @param done whether the last one was counted */
    public record SheetPage(Survey survey, Form form, String seal, boolean done) {}

    /** The slips, shown once. */
    public record Slips(Survey survey, List<String> codes, String address) {}
}
