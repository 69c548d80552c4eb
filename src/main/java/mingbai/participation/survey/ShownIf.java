package mingbai.participation.survey;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A question is asked only of those who picked one of these at an earlier one.
 *
 * @param question number of the earlier question
 * @param picks    options from 1, in order
 */
public record ShownIf(int question, List<Integer> picks) {

    public ShownIf {
        picks = List.copyOf(picks);
    }

    /** As a clerk writes it: {@code 如果第3题选1、2}. */
    String text() {
        return "如果第" + question + "题选" + picks.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }
}
