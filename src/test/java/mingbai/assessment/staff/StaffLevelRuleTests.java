package mingbai.assessment.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import mingbai.assessment.staff.StaffAct.Kind;
import mingbai.assessment.staff.StaffAct.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Levels at their edges: ten judged acts at least; 950, 800 and 600 per mille. */
class StaffLevelRuleTests {

    private static final StaffLevelRule RULE = rule("2021-01-01", 10);

    private static StaffLevelRule rule(String from, int minimum) {
        return new StaffLevelRule(LocalDate.parse(from), minimum, 950, 800, 600, "示例", false);
    }

    @ParameterizedTest
    @CsvSource({"9, 9, NOT_JUDGED", "10, 10, EXCELLENT", "0, 0, NOT_JUDGED", "20, 19, EXCELLENT", "1000, 950, EXCELLENT", "1000, 949, COMPETENT", "10000, 9499, COMPETENT",
        "10, 8, COMPETENT", "1000, 799, BASIC", "10, 6, BASIC", "1000, 599, BELOW", "10, 0, BELOW"})
    void a_share_exactly_at_the_limit_has_reached_it(long judged, long good, StaffLevel level) {
        assertThat(RULE.level(new StaffTally(judged, judged, good))).isEqualTo(level);
    }

    @Test
    void what_cannot_be_judged_neither_helps_nor_harms() {
        List<StaffAct> acts = IntStream.range(0, 100).mapToObj(n -> new StaffAct(n < 9 ? Kind.REVIEW : Kind.PUBLISHED, "2026-03-02", "示例", "/desk",
                n < 9 ? Standing.GOOD : Standing.NOT_JUDGED, "")).toList();
        assertThat(StaffTally.of(acts)).isEqualTo(new StaffTally(100, 9, 9));
        assertThat(new StaffSheet(1, "示例甲", "A", 2026, acts, RULE).level()).isEqualTo(StaffLevel.NOT_JUDGED);
        assertThat(new StaffSheet(1, "示例甲", "A", 2026, acts, RULE).how()).isEqualTo("可以判断的办件共9件，不满10件，不评定。");
    }

    @Test
    void the_rule_of_a_year_is_the_newest_in_force_on_its_first_day() {
        StaffLevelRules rules = new StaffLevelRules(List.of(rule("2026-01-02", 30), rule("2021-01-01", 10), rule("2025-01-01", 20)));
        assertThat(rules.of(2020)).isEmpty();
        assertThat(rules.of(2021)).map(StaffLevelRule::minimum).contains(10L);
        assertThat(rules.of(2026)).map(StaffLevelRule::minimum).contains(20L);
        assertThat(rules.of(2027)).map(StaffLevelRule::minimum).contains(30L);
    }

    @Test
    void the_built_in_rule_is_unconfirmed_and_in_order() {
        assertThat(StaffLevelRules.builtIn().of(2026)).hasValueSatisfying(rule -> assertThat(rule.confirmed()).isFalse());
        assertThatThrownBy(() -> new StaffLevelRule(LocalDate.of(2026, 1, 1), 10, 800, 950, 600, "", false)).isInstanceOf(IllegalArgumentException.class);
    }
}
