package mingbai.participation.survey;

import java.util.List;

/**
 * Answers of a survey counted: nothing of a single answer is left.
 *
 * @param answers how many were counted
 */
public record Tally(long answers, List<QuestionTally> questions) {

    /** Fewer are not shown, of the whole nor of a question: with few, one can tell who said what. */
    public static final int LEAST = 10;

    public static Tally of(Questionnaire questionnaire, List<List<String>> answers) {
        return new Tally(answers.size(), questionnaire.questions().stream().map(question -> QuestionTally.of(question, answers)).toList());
    }

    public boolean enough() {
        return answers >= LEAST;
    }

    public static boolean enough(QuestionTally question) {
        return question.answered() >= LEAST;
    }
}
