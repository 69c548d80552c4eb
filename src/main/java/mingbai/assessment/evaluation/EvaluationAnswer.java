package mingbai.assessment.evaluation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.ledger.Touched;

/**
 * One answered questionnaire: the day, the unit, what was picked. Nothing of who answered, and no words: those are kept apart as {@link EvaluationComment}s.
 *
 * @param byCode whether a code from the counter came with it
 * @param picked of each question in order, 0 where nothing was picked or words were asked
 */
record EvaluationAnswer(long id, long evaluation, String unit, LocalDate day, boolean byCode, int overall, List<Integer> picked) {

    static final String KIND = "evaluation-answer";

    String line() {
        return picked.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), 1, state(evaluation, unit, day.toString(), byCode, line()));
    }

    static Map<String, ?> state(long evaluation, String unit, String day, boolean byCode, String picked) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("evaluation", Long.toString(evaluation));
        state.put("unit", unit);
        state.put("day", day);
        state.put("byCode", byCode);
        state.put("picked", picked);
        return state;
    }
}
