package mingbai.inspection.campaign;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The four dated steps that follow the plan: check, analysis, measures, follow-up to the end. */
public record CampaignPlan(StepPlan check, StepPlan analyse, StepPlan measures, StepPlan conclude) {

    public static final List<String> KEYS = List.of("check", "analyse", "measures", "conclude");
    private static final List<String> LABELS = List.of("逐项检查", "分析问题", "制定改进措施", "跟进整改");

    public static String label(int step) {
        return LABELS.get(step);
    }

    public List<StepPlan> steps() {
        return List.of(check, analyse, measures, conclude);
    }

    CampaignPlan on(List<LocalDate> days) {
        return new CampaignPlan(check.on(days.get(0)), analyse.on(days.get(1)), measures.on(days.get(2)), conclude.on(days.get(3)));
    }

    Map<String, ?> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        for (int i = 0; i < KEYS.size(); i++) {
            state.put(KEYS.get(i) + "By", steps().get(i).by().toString());
            state.put(KEYS.get(i) + "Person", steps().get(i).person());
        }
        return state;
    }
}
