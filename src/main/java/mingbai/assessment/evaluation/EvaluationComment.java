package mingbai.assessment.evaluation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;

/**
 * Words somebody wrote, never public before a person read them. Numbers of identity cards and telephones were masked before they were stored.
 *
 * @param found  what screening found, in words, empty for nothing
 * @param reason why it is not shown
 */
public record EvaluationComment(long id, long evaluation, String unit, int question, LocalDate day, String text, String found, State state, String reason,
        String judgedBy, long version) {

    public static final String KIND = "evaluation-comment";

    /** Whether the public sees it. */
    public enum State {
        WAITING("待审核"), SHOWN("已公开"), HIDDEN("不公开");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    EvaluationComment judged(State next, String why, String by) {
        return new EvaluationComment(id, evaluation, unit, question, day, text, found, next, why, by, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("evaluation", Long.toString(evaluation));
        canonical.put("unit", unit);
        canonical.put("question", question);
        canonical.put("day", day.toString());
        canonical.put("text", text);
        canonical.put("found", found);
        canonical.put("state", state.name());
        canonical.put("reason", reason);
        canonical.put("judgedBy", judgedBy);
        return canonical;
    }
}
