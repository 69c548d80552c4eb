package mingbai.statistics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import mingbai.figure.Measure;
import mingbai.figure.Period;
import mingbai.figure.Scope;
import mingbai.figure.Source;
import mingbai.figure.Unit;
import mingbai.statistics.Question;
import mingbai.web.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookTests {

    private static final Measure MEASURE = Measure.count("a.b", "件数", "数一数。", Unit.PAPER, new Source("件", "t", "t.id", "t.agency", "t.day", "''", "''", "''", "''", Map.of()), "1 = 1", true);

    private static Look look(House house, String agency, String period, String today) {
        Question question = new Question(MEASURE, agency, Scope.TREE, agency.isEmpty() ? null : List.of(agency), Period.ofCode(period).orElseThrow(), Map.of());
        return Look.at(house, question, LocalDate.parse(today), 530);
    }

    @ParameterizedTest(name = "{0} on {1} is {2} beside {3}")
    @CsvSource({
        "2025,2026-03-02,2025,2024", "2026,2026-03-02,2026-01-01_2026-03-02,2025-01-01_2025-03-02", "2024,2024-02-29,2024-01-01_2024-02-29,2023-01-01_2023-02-28",
        "2026-03,2026-03-30,2026-03-01_2026-03-30,2026-02", "2026-Q1,2026-03-31,2026-Q1,2025-Q4", "2026-Q1,2026-02-10,2026-01-01_2026-02-10,2025-10-01_2025-11-10",
        "2026-02-10_2026-02-19,2026-02-12,2026-02-10_2026-02-12,2026-01-31_2026-02-02", "2027,2026-03-02,2027,2026"})
    void a_period_that_runs_is_compared_with_as_much_of_the_one_before(String chosen, String today, String period, String before) {
        Look look = look(House.DESK, "", chosen, today);

        assertThat(look.period()).isEqualTo(Period.ofCode(period).orElseThrow());
        assertThat(look.before()).isEqualTo(Period.ofCode(before).orElseThrow());
    }

    @Test
    void the_months_end_with_the_period_and_never_lie_ahead() {
        assertThat(look(House.DESK, "", "2025-Q1", "2026-03-02").months()).hasSize(12).startsWith(YearMonth.of(2024, 4)).endsWith(YearMonth.of(2025, 3));
        assertThat(look(House.DESK, "", "2027", "2026-03-02").months()).endsWith(YearMonth.of(2026, 3));
        assertThat(look(House.DESK, "", "2026", "2026-03-02").month(YearMonth.of(2026, 3))).isEqualTo(new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2)));
    }

    @Test
    void a_page_has_one_address() {
        assertThat(look(House.PUBLIC, "", "2026", "2026-03-02").address(Part.OVERVIEW)).isEqualTo("/report/figures");
        assertThat(look(House.PUBLIC, "YZ01", "2025-Q1", "2026-03-02").address(Part.DUTIES)).isEqualTo("/report/figures/YZ01?period=2025-Q1&part=duties");
        assertThat(look(House.DESK, "YZ01", "2026", "2026-03-02").address(Part.OVERVIEW)).isEqualTo("/desk/statistics?agency=YZ01");
        assertThat(look(House.PUBLIC, "YZ01", "2026", "2026-03-02").table("duties", "csv")).isEqualTo("/report/figures/table?agency=YZ01&chart=duties&form=csv");
    }

    @Test
    void all_there_are_need_not_be_named() {
        Question both = new Question(MEASURE, "YZ01", Scope.TREE, List.of("YZ01", "YZ02"), Period.year(2025), Map.of());

        assertThat(Look.at(House.DESK, both, LocalDate.parse("2026-03-02"), 2).asked().agencies()).isNull();
        assertThat(Look.at(House.DESK, both, LocalDate.parse("2026-03-02"), 3).asked().agencies()).containsExactly("YZ01", "YZ02");
    }

    @Test
    void what_still_runs_says_until_when() {
        assertThat(look(House.DESK, "", "2026", "2026-03-02").label()).isEqualTo("2026年（截至3月2日）");
        assertThat(look(House.DESK, "", "2025", "2026-03-02").label()).isEqualTo("2025年");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999", "1900", "2000-01-01_2199-12-31", "1999-12-31_2000-01-01"})
    void periods_nobody_has_figures_of_are_refused(String period) {
        assertThatThrownBy(() -> look(House.DESK, "", period, "2026-03-02")).isInstanceOf(Refused.class).hasMessageContaining("请重新选择");
    }
}
