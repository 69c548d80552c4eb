package mingbai.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountedElsewhereTests {

    private final Bodies bodies = Bodies.of(Prefecture.units());
    private final List<String> rows = CountedElsewhere.rows(bodies, LocalDate.of(2026, 3, 2));

    @Test
    void rulesInForceFollowFromTheYearBefore() {
        assertThat(rows).filteredOn(row -> row.startsWith(bodies.city().code() + ",") && row.contains("regulations_in_force")).map(row -> row.split(",")[3])
                .containsExactly("8", "9", "10");
    }

    @Test
    void eachFigureIsToldOnceAndNamesItsSystem() {
        assertThat(rows.stream().skip(1)).allMatch(row -> row.endsWith("系统导出（演示数据）") || row.endsWith("规章库导出（演示数据）"));
        assertThat(rows.stream().skip(1).map(row -> String.join(",", List.of(row.split(",")).subList(0, 3)))).doesNotHaveDuplicates();
    }

    @Test
    void villagesAndSchoolsTakeNoDecisions() {
        List<String> small = bodies.all().stream().filter(unit -> List.of("village", "school").contains(unit.kind())).map(Unit::code).toList();

        assertThat(small).isNotEmpty();
        assertThat(rows.stream().map(row -> row.split(",")[0])).doesNotContainAnyElementsOf(small);
    }
}
