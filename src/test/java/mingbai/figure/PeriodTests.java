package mingbai.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTests {

    @ParameterizedTest
    @CsvSource({
        "2026,                  2026年,                       2025,                  2025",
        "2026-H2,               2026年下半年,                  2026-H1,               2025-H2",
        "2026-Q1,               2026年第一季度,                2025-Q4,               2025-Q1",
        "2026-03,               2026年3月,                     2026-02,               2025-03",
        "2024-02,               2024年2月,                     2024-01,               2023-02",
        "2026-03-02_2026-03-08, 2026年3月2日至2026年3月8日,     2026-02-23_2026-03-01, 2025-03-02_2025-03-08"})
    void aPeriodKnowsItsNameAndTheOnesBefore(String code, String label, String before, String yearBefore) {
        Period period = Period.ofCode(code).orElseThrow();

        assertThat(period.code()).isEqualTo(code);
        assertThat(period.label()).isEqualTo(label);
        assertThat(period.before().code()).isEqualTo(before);
        assertThat(period.yearBefore().code()).isEqualTo(yearBefore);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "26", "2026-13", "2026-Q5", "2026-3", "2026-02-30_2026-03-01", "2026-03-02_2026-03-01", "0001", "2026-01-01_9999-12-31", "' or 1=1"})
    void whatIsNoPeriodIsNotRead(String code) {
        assertThat(Period.ofCode(code)).isEmpty();
    }

    @Test
    void noPeriodEndsAfterTheYear9999() {
        assertThatThrownBy(() -> new Period(LocalDate.of(9_999, 1, 1), LocalDate.of(10_000, 12, 31))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Period(LocalDate.MAX, LocalDate.MAX)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLastDayOfAMonthBelongsToIt() {
        assertThat(Period.month(2024, 2).to()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(Period.year(2026).months()).hasSize(12).first().isEqualTo(Period.month(2026, 1));
        assertThat(new Period(LocalDate.of(2026, 1, 20), LocalDate.of(2026, 2, 3)).months())
                .isEqualTo(List.of(new Period(LocalDate.of(2026, 1, 20), LocalDate.of(2026, 1, 31)), new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 3))));
    }

    @ParameterizedTest
    @CsvSource({"60, 48, '增加12件，增长25.00%'", "36, 48, '减少12件，下降25.00%'", "48, 48, 持平", "3, 0, 增加3件（2025年为0）", "0, 3, '减少3件，下降100.00%'", "1234, 1, '增加1,233件，增长123300.00%'"})
    void twoFiguresAreComparedInWords(long now, long before, String words) {
        assertThat(new Comparison(figure(WhenNone.ZERO, 2026, now), figure(WhenNone.ZERO, 2025, before)).words()).isEqualTo(words);
    }

    @Test
    void withoutARecordNothingIsCompared() {
        Comparison comparison = new Comparison(figure(WhenNone.NO_RECORD, 2026, 5), figure(WhenNone.NO_RECORD, 2025, 0));

        assertThat(comparison.way()).isEqualTo(Comparison.Way.UNKNOWN);
        assertThat(comparison.words()).isEqualTo("无法比较（2025年无记录）");
        assertThat(comparison.before().withUnit()).isEqualTo("无记录");
    }

    @Test
    void moneyIsShownInYuan() {
        assertThat(Unit.FEN.shown(123_456_789)).isEqualTo("1,234,567.89");
        assertThat(Unit.FEN.shown(5)).isEqualTo("0.05");
    }

    @Test
    void aMeasureNeedsKeyTitleAndDefinition() {
        Source source = new Source("试验", "t", "id", "agency", "day", "label", "label", "''", "''", Map.of());

        assertThatThrownBy(() -> Measure.count("Received", "收到", "收到的件数", Unit.PAPER, source, "1 = 1", true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Measure.count("request.received", "收到", " ", Unit.PAPER, source, "1 = 1", true)).isInstanceOf(IllegalArgumentException.class);
        assertThat(source.knows(Dimension.AGENCY)).isTrue();
        assertThatThrownBy(() -> source.column(Dimension.GENRE)).hasMessageContaining("GENRE");
    }

    private static Figure figure(WhenNone whenNone, int year, long value) {
        Source source = new Source("试验", "t", "id", "agency", "day", "label", "label", "''", "''", Map.of());
        Measure measure = new Measure("trial.count", "试验", "试验的件数。", Unit.PAPER, source, "1 = 1", null, whenNone, true);
        return new Figure(measure, Asked.of(null, Period.year(year)), value, value);
    }
}
