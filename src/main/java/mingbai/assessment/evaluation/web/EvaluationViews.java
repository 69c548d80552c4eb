package mingbai.assessment.evaluation.web;

import java.util.List;
import java.util.Map;
import mingbai.assessment.evaluation.Evaluation;
import mingbai.assessment.evaluation.EvaluationComment;
import mingbai.assessment.evaluation.Question;
import mingbai.assessment.evaluation.UnitResult;
import mingbai.web.Choice;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Issue;
import mingbai.web.Tone;

/** What the pages of social evaluation show. */
public final class EvaluationViews {

    static final ColumnTags COLUMN = new ColumnTags("社会评议", "对政府信息公开工作的社会评议", "政府信息公开,社会评议,问卷", "调查征集");
    static final Crumb LIST = new Crumb("社会评议", "/report/evaluation");

    private EvaluationViews() {}

    public static Tone tone(Evaluation.Stage stage) {
        return switch (stage) {
            case COMING -> Tone.PLAIN;
            case OPEN -> Tone.NEWS;
            case CLOSED -> Tone.DONE;
            case CANCELLED -> Tone.LATE;
        };
    }

    /** A line of a list. */
    public record Line(Evaluation evaluation, String agency, Evaluation.Stage stage, Tone tone) {}

    public record PublicList(List<Line> lines, ColumnTags column, List<Crumb> crumbs) {}

    /** A unit with what was answered of it. @param comments those a person has read and shown */
    public record UnitLine(String code, String name, UnitResult result, List<EvaluationComment> comments) {}

    public record PublicOne(Evaluation evaluation, String agency, Evaluation.Stage stage, List<UnitLine> units, ColumnTags column, List<Crumb> crumbs) {}

    /** The questionnaire; {@code done} once it was taken. */
    public record Questionnaire(Evaluation evaluation, String unit, String unitName, String seal, String sum, Map<String, String> typed, List<Issue> issues, boolean done,
            ColumnTags column, List<Crumb> crumbs) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }

        public List<Choice> choices(Question question) {
            return java.util.stream.IntStream.rangeClosed(1, question.most())
                    .map(n -> question.kind() == Question.Kind.SCALE ? question.most() + 1 - n : n)
                    .mapToObj(n -> Choice.of(Integer.toString(n), question.label(n))).toList();
        }
    }

    public record DeskList(List<Line> lines, boolean acts) {}

    public record NewPage(List<Choice> agencies, List<Choice> units, Map<String, String> typed, List<String> chosen, List<Issue> issues) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    public record DeskOne(Evaluation evaluation, Evaluation.Stage stage, Tone tone, String agency, List<UnitLine> units, List<EvaluationComment> waiting,
            List<EvaluationComment> judged, long codes, boolean acts, Map<String, String> typed, List<Issue> issues, String notice) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }

        public String question(int n) {
            return evaluation.questions().get(n - 1).text();
        }

        public String unit(String code) {
            return units.stream().filter(unit -> unit.code().equals(code)).map(UnitLine::name).findFirst().orElse(code);
        }
    }

    /** The slips, shown once. */
    public record Slips(Evaluation evaluation, List<String> codes, String address) {}
}
