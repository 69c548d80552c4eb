package mingbai.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTests {

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource(textBlock = """
            WEEKLY,      2026-03-02, 2026-W10, 2026-03-02, 2026-03-08, 2026年第10周（3月2日至3月8日）
            WEEKLY,      2026-01-01, 2026-W01, 2025-12-29, 2026-01-04, 2026年第1周（12月29日至1月4日）
            WEEKLY,      2027-01-01, 2026-W53, 2026-12-28, 2027-01-03, 2026年第53周（12月28日至1月3日）
            MONTHLY,     2026-02-14, 2026-02,  2026-02-01, 2026-02-28, 2026年2月
            MONTHLY,     2024-02-29, 2024-02,  2024-02-01, 2024-02-29, 2024年2月
            QUARTERLY,   2026-03-31, 2026-Q1,  2026-01-01, 2026-03-31, 2026年第一季度
            QUARTERLY,   2026-10-01, 2026-Q4,  2026-10-01, 2026-12-31, 2026年第四季度
            HALF_YEARLY, 2026-06-30, 2026-H1,  2026-01-01, 2026-06-30, 2026年上半年
            HALF_YEARLY, 2026-07-01, 2026-H2,  2026-07-01, 2026-12-31, 2026年下半年
            YEARLY,      2026-03-02, 2026,     2026-01-01, 2026-12-31, 2026年
            """)
    void aDayLiesInOnePeriodOfEachLength(Cadence cadence, LocalDate day, String code, LocalDate first, LocalDate last, String label) {
        Period period = Period.containing(cadence, day).orElseThrow();
        assertThat(period).isEqualTo(new Period(code, first, last));
        assertThat(period.label()).isEqualTo(label);
        assertThat(Period.ofCode(code)).contains(period);
        assertThat(period.next().first()).isEqualTo(last.plusDays(1));
        assertThat(period.next().cadence()).isEqualTo(cadence);
    }

    @Test
    void adHocAndStandingMattersHaveNoPeriod() {
        assertThat(Period.containing(Cadence.AD_HOC, LocalDate.of(2026, 3, 2))).isEmpty();
        assertThat(Period.containing(Cadence.STANDING, LocalDate.of(2026, 3, 2))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-13", "2026-Q5", "26", "STANDING", "2026-W1", "''", "C2026-03-02.7"})
    void whatIsNoPeriodIsNone(String code) {
        assertThat(Period.ofCode(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"STANDING, 长期公开", "C2026-03-02.71, 2026-03-02变更", "F2026-03-02.71, 2026-03-02形成", "A2026-01-20.5, 2026-01-20批准", "2026-Q3, 2026年第三季度"})
    void everyKindOfDutyHasALabel(String code, String label) {
        assertThat(Period.label(code)).isEqualTo(label);
    }
}
