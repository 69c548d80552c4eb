package mingbai.participation.survey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was answered at one question.
 *
 * @param asked    answers to the survey in which the question was put
 * @param answered those of them that answered it
 * @param table    of a matrix a line of counts for each row, a count for each column; of an order a line for each option, a count for each place; else one line, a count for each option
 * @param numbers  of a question for a number those that were told, in order of size; else empty
 */
public record QuestionTally(SurveyQuestion question, long asked, long answered, List<List<Long>> table, List<Long> numbers) {

    static QuestionTally of(SurveyQuestion question, List<List<String>> answers) {
        List<String> asked = answers.stream().filter(question::askedOf).map(given -> given.get(question.n() - 1)).toList();
        List<String> told = asked.stream().filter(given -> !given.isEmpty()).toList();
        return new QuestionTally(question, asked.size(), told.size(), table(question, told),
                question.kind() == QuestionKind.NUMBER ? told.stream().map(Long::valueOf).sorted().toList() : List.of());
    }

    private static List<List<Long>> table(SurveyQuestion question, List<String> told) {
        return switch (question.kind()) {
            case SINGLE, MULTIPLE, SCALE -> List.of(counted(question.options().size(), told.stream().flatMap(given -> SurveyQuestion.numbers(given).stream())));
            case MATRIX -> lines(question.rows().size(), row -> counted(question.options().size(), told.stream().map(given -> SurveyQuestion.numbers(given).get(row))));
            case RANKING -> lines(question.options().size(),
                    option -> counted((int) question.most(), told.stream().map(given -> SurveyQuestion.numbers(given).indexOf(option + 1) + 1)));
            case NUMBER, TEXT -> List.of();
        };
    }

    private static List<List<Long>> lines(int most, java.util.function.IntFunction<List<Long>> line) {
        return java.util.stream.IntStream.range(0, most).mapToObj(line).toList();
    }

    /** How often each number from 1 stands there; 0 is none. */
    private static List<Long> counted(int most, Stream<Integer> numbers) {
        List<Long> counts = new ArrayList<>(Collections.nCopies(most, 0L));
        numbers.filter(number -> number > 0).forEach(number -> counts.set(number - 1, counts.get(number - 1) + 1));
        return List.copyOf(counts);
    }

    /** Of single choices, several ones and scales: one for each option. */
    public List<Long> picked() {
        return table.isEmpty() ? List.of() : table.getFirst();
    }

    /** Points of an option put in order: as many for the first place as there are places, one for the last, none where it was not placed. */
    public long points(int option) {
        List<Long> places = table.get(option);
        long points = 0;
        for (int place = 0; place < places.size(); place++) {
            points += places.get(place) * (places.size() - place);
        }
        return points;
    }

    /** The mean of numbers, or of the steps of a scale; two decimals at most. Empty when nothing was told. */
    public String mean() {
        if (answered == 0) {
            return "";
        }
        long sum = question.kind() == QuestionKind.NUMBER ? numbers.stream().mapToLong(Long::longValue).sum() : steps();
        return java.math.BigDecimal.valueOf(sum).divide(java.math.BigDecimal.valueOf(answered), 2, java.math.RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private long steps() {
        long sum = 0;
        for (int step = 0; step < picked().size(); step++) {
            sum += picked().get(step) * (step + 1);
        }
        return sum;
    }

    /** The middle of the numbers; of two the smaller. */
    public String median() {
        return numbers.isEmpty() ? "" : numbers.get((numbers.size() - 1) / 2).toString();
    }
}
