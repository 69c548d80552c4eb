package mingbai.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mingbai.calendar.SpecialDay;
import mingbai.calendar.WorkCalendar;
import mingbai.figure.Period;
import org.junit.jupiter.api.Test;

/** By when a form is to be in. */
class DueRuleTests {

    private static final WorkCalendar CALENDAR = WorkCalendar.of(List.of(2026), List.of(
            new SpecialDay(LocalDate.of(2026, 4, 6), "清明节", false, "国办发明电〔2025〕00号")));

    @Test
    void theFifthWorkingDayAfterTheMonth() {
        assertThat(DueRule.after(5).of(Period.month(2026, 2), CALENDAR).day()).isEqualTo("2026-03-06");
    }

    @Test
    void aHolidayIsNotCountedAndTheExplanationSaysSo() {
        DueRule rule = DueRule.after(5);
        assertThat(rule.of(Period.quarter(2026, 1), CALENDAR).day()).isEqualTo("2026-04-08");
        assertThat(rule.why(Period.quarter(2026, 1), CALENDAR).orElseThrow().days()).anyMatch(day -> day.name().equals("清明节"));
    }

    @Test
    void theYearlyReportOfAWebsiteIsDueOnTheLastOfJanuary() {
        DueRule rule = DueRule.on("01-31");
        assertThat(rule.of(Period.year(2025), CALENDAR).day()).isEqualTo("2026-01-31");
        assertThat(rule.label()).isEqualTo("期满后的1月31日");
        assertThat(rule.why(Period.year(2025), CALENDAR)).isEmpty();
    }

    @Test
    void aDayThatDoesNotExistIsNoRule() {
        assertThat(DueRule.on("02-30").sound()).isFalse();
        assertThat(DueRule.on("13-01").sound()).isFalse();
        assertThat(DueRule.on("1月31日").sound()).isFalse();
        assertThat(DueRule.after(0).sound()).isFalse();
        assertThat(DueRule.after(5).sound()).isTrue();
    }
}
