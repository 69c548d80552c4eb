package mingbai.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules are data: each has its basis, no two share a key, and what an office sets counts from its day. */
class RulesInForceTests {

    private static final Rule STALE = new Rule("column.stale", "栏目", "栏目不更新", "动态类栏目两周内应有更新。", "国办秘函〔2019〕19号", true, Severity.VETO, 5, true, Map.of("days", 14L),
            LocalDate.of(2019, 4, 1), null);

    @Test
    void everyRuleOfTheProgramHasAKeyOfItsOwn() {
        List<String> keys = RuleBook.all().stream().map(Rule::key).toList();
        assertThat(new HashSet<>(keys)).hasSameSizeAs(keys).contains("duty.late");
    }

    @Test
    void aThresholdSetByTheOfficeCountsAndOthersStay() {
        RulesInForce held = new RulesInForce(Map.of("column.stale", RulesInForce.Held.as(STALE).with(change("days", 7)).with(change("unknown", 3))));
        assertThat(held.threshold("column.stale", "days")).isEqualTo(7);
        assertThatThrownBy(() -> held.threshold("column.stale", "unknown")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRulePutOutOfUseJudgesNothing() {
        RulesInForce.Held used = RulesInForce.Held.as(STALE);
        RulesInForce off = new RulesInForce(Map.of("column.stale", used.with(change(RuleChange.USE, 0))));
        assertThat(off.isOn("column.stale")).isFalse();
        assertThat(off.stamp(List.of("column.stale"))).isNotEqualTo(new RulesInForce(Map.of("column.stale", used)).stamp(List.of("column.stale")));
    }

    private static RuleChange change(String name, long value) {
        return new RuleChange(1, "column.stale", name, value, LocalDate.of(2026, 1, 1), "按省里的要求", "测试人员", 0);
    }
}
