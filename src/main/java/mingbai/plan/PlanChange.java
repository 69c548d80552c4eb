package mingbai.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;

/**
 * A wording of an issued plan that was replaced, with the reason.
 *
 * @param subject   what was changed: plan, point or task
 * @param was       the old wording, empty for something added
 * @param became    the new wording, empty for something taken out
 */
public record PlanChange(long id, long plan, String subject, long subjectId, String was, String became, String reason, long by, String byName, long at) {

    public static final String KIND = "plan-change";

    public String subjectLabel() {
        return switch (subject) {
            case "plan" -> "计划";
            case "point" -> "要点";
            case "quota" -> "定额";
            default -> "任务";
        };
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), 1, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("plan", Long.toString(plan));
        state.put("subject", subject + " " + subjectId);
        state.put("was", was);
        state.put("became", became);
        state.put("reason", reason);
        return state;
    }
}
