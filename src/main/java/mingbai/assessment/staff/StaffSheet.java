package mingbai.assessment.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person did in a year for their agency and what is below it, and the level that follows.
 *
 * @param agency the agency the person works for, of a section the agency it belongs to; empty for none
 * @param rule   null for a year without one
 */
public record StaffSheet(long account, String name, String agency, int year, List<StaffAct> acts, @Nullable StaffLevelRule rule) {

    public StaffTally tally() {
        return StaffTally.of(acts);
    }

    public StaffTally tally(StaffAct.Kind kind) {
        return StaffTally.of(acts, kind);
    }

    public List<StaffAct> of(StaffAct.Kind kind) {
        return acts.stream().filter(act -> act.kind() == kind).toList();
    }

    public StaffLevel level() {
        return rule == null ? StaffLevel.NOT_JUDGED : rule.level(tally());
    }

    /** How the level comes about, in a sentence with its numbers. */
    public String how() {
        StaffTally tally = tally();
        if (rule == null) {
            return year + "年没有等次规则，不评定。";
        }
        String counted = "可以判断的办件共" + tally.judged() + "件";
        return tally.judged() < rule.minimum() ? counted + "，不满" + rule.minimum() + "件，不评定。"
                : counted + "，其中符合要求的" + tally.good() + "件，占" + tally.perMille() + "‰；" + rule.excellent() + "‰以上为优秀，" + rule.competent() + "‰以上为称职，"
                        + rule.basic() + "‰以上为基本称职，因此为" + level().label() + "。";
    }
}
