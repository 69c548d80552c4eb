package mingbai.participation.survey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The single answers as a table for evaluation, without days, and in an order that says nothing: sorted by what was answered, then shuffled by the number of the survey, so that
 * two exports of the same answers are the same file. Words are as they were stored, with numbers of identity cards and telephones masked.
 */
public final class RawAnswers {

    private RawAnswers() {}

    /** One for each question, for a matrix one for each row, for an order one for each place. */
    public static List<String> heads(Questionnaire questionnaire) {
        return questionnaire.questions().stream().flatMap(RawAnswers::heads).toList();
    }

    private static Stream<String> heads(SurveyQuestion question) {
        String name = question.n() + ". " + question.text();
        return switch (question.kind()) {
            case MATRIX -> question.rows().stream().map(row -> name + "：" + row);
            case RANKING -> Stream.iterate(1, place -> place <= question.most(), place -> place + 1).map(place -> name + "：第" + place + "位");
            case SINGLE, MULTIPLE, SCALE, NUMBER, TEXT -> Stream.of(name);
        };
    }

    public static List<List<String>> rows(Questionnaire questionnaire, List<List<String>> answers, long seed) {
        List<List<String>> rows = new ArrayList<>(answers.stream().sorted((one, other) -> String.join("\n", one).compareTo(String.join("\n", other))).toList());
        Collections.shuffle(rows, new Random(seed));
        return rows.stream().map(given -> questionnaire.questions().stream().flatMap(question -> cells(question, given.get(question.n() - 1))).toList()).toList();
    }

    private static Stream<String> cells(SurveyQuestion question, String given) {
        List<Integer> numbers = question.options().isEmpty() ? List.of() : SurveyQuestion.numbers(given);
        return switch (question.kind()) {
            case SINGLE, SCALE -> Stream.of(numbers.isEmpty() ? "" : label(question, numbers.getFirst()));
            case MULTIPLE -> Stream.of(String.join("；", numbers.stream().map(number -> label(question, number)).toList()));
            case MATRIX -> Stream.iterate(0, row -> row < question.rows().size(), row -> row + 1).map(row -> numbers.isEmpty() ? "" : label(question, numbers.get(row)));
            case RANKING -> Stream.iterate(0, place -> place < question.most(), place -> place + 1).map(place -> place < numbers.size() ? label(question, numbers.get(place)) : "");
            case NUMBER, TEXT -> Stream.of(given);
        };
    }

    private static String label(SurveyQuestion question, int number) {
        return number == 0 ? "" : question.options().get(number - 1);
    }
}
