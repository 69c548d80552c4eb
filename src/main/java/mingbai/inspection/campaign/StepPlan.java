package mingbai.inspection.campaign;

import java.time.LocalDate;

/** By when a step of a campaign is done, and who answers for it. */
public record StepPlan(LocalDate by, String person) {

    StepPlan on(LocalDate day) {
        return new StepPlan(day, person);
    }
}
