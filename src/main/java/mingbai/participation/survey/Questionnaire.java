package mingbai.participation.survey;

import java.util.List;
import java.util.stream.Collectors;
import mingbai.web.Refused;

/** The questions of a survey in order. A clerk writes and reads them as a text, see {@link QuestionnaireText}. */
public record Questionnaire(List<SurveyQuestion> questions) {

    /** Longer ones are not answered to their end. */
    public static final int MOST = 40;

    public Questionnaire {
        questions = List.copyOf(questions);
    }

    /** @throws Refused with an issue of the field {@code questions} for each line that cannot be read */
    public static Questionnaire parse(String typed) {
        return new QuestionnaireText(typed).read();
    }

    /** The same whatever the blanks and strokes were: what reviewers sign. */
    public String text() {
        return questions.stream().map(SurveyQuestion::lines).collect(Collectors.joining("\n\n"));
    }

    public SurveyQuestion question(int n) {
        return questions.get(n - 1);
    }

    public boolean isEmpty() {
        return questions.isEmpty();
    }
}
