package mingbai.participation.survey;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One question of a survey.
 *
 * @param n        from 1
 * @param shownIf  null for a question that everybody is asked
 * @param options  to choose from or to put in order; of a scale its five steps, of a matrix its columns; else empty
 * @param rows     of a matrix; else empty
 * @param least    of a number the least; else 0
 * @param most     of a number the greatest; of words the characters; of several choices and of an order how many at most; else 0
 * @param unit     of a number: 次, 元; may be empty
 */
public record SurveyQuestion(int n, QuestionKind kind, String text, boolean required, @Nullable ShownIf shownIf, List<String> options, List<String> rows, long least, long most,
        String unit) {

    static final List<String> STEPS = List.of("很不满意", "不满意", "一般", "满意", "很满意");

    public SurveyQuestion {
        options = List.copyOf(options);
        rows = List.copyOf(rows);
    }

    /** Name of its field in the form; a matrix has one for each row, an order one for each option. */
    public String field() {
        return "q" + n;
    }

    public String rowField(int row) {
        return field() + "r" + row;
    }

    public String placeField(int option) {
        return field() + "o" + option;
    }

    /** Every field of the form it fills. */
    public List<String> fields() {
        return switch (kind) {
            case MATRIX -> IntStream.rangeClosed(1, rows.size()).mapToObj(this::rowField).toList();
            case RANKING -> IntStream.rangeClosed(1, options.size()).mapToObj(this::placeField).toList();
            case SINGLE, MULTIPLE, SCALE, NUMBER, TEXT -> List.of(field());
        };
    }

    /** Whether it was asked of somebody who answered the questions before it like this. */
    boolean askedOf(List<String> before) {
        return shownIf == null || numbers(before.get(shownIf.question() - 1)).stream().anyMatch(shownIf.picks()::contains);
    }

    /** The numbers of an answer, in its order. */
    static List<Integer> numbers(String given) {
        return given.isEmpty() ? List.of() : Arrays.stream(given.split(",")).map(Integer::valueOf).toList();
    }

    /** What a clerk wrote in brackets. */
    String rule() {
        String amount = switch (kind) {
            case MULTIPLE -> most < options.size() ? "，最多" + most + "项" : "";
            case RANKING -> most < options.size() ? "，前" + most + "位" : "";
            case NUMBER -> "，" + least + "至" + most + (unit.isEmpty() ? "" : "，单位" + unit);
            case TEXT -> "，最多" + most + "字";
            case SINGLE, SCALE, MATRIX -> "";
        };
        return kind.label() + amount + (required ? "，必答" : "") + (shownIf == null ? "" : "，" + shownIf.text());
    }

    /** As a clerk writes it and reads it again. */
    String lines() {
        String head = n + ". " + text + "（" + rule() + "）";
        String listed = (kind == QuestionKind.MATRIX ? rows : kind.listsOptions() ? options : List.<String>of()).stream().map(one -> "\n- " + one).collect(Collectors.joining());
        boolean told = kind == QuestionKind.MATRIX || kind == QuestionKind.SCALE && !options.equals(STEPS);
        return head + listed + (told ? "\n答案：" + String.join("|", options) : "");
    }
}
