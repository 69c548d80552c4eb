package mingbai.almanac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import mingbai.calendar.DayKind;
import mingbai.calendar.Due;
import mingbai.calendar.Explanation;
import mingbai.calendar.OutsideCalendar;
import mingbai.calendar.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchedulesTests {

    private final WorkCalendar calendar = Schedules.builtIn();

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 7, 10, 15, 20, 30, 40, 60})
    void countingByHandGivesTheSameDayForEveryStart(int workingDays) {
        for (LocalDate start = LocalDate.of(2008, 1, 1); start.isBefore(LocalDate.of(2027, 1, 1)); start = start.plusDays(1)) {
            LocalDate due = byHand(start, workingDays);
            assertThat(calendar.dueInDays(start, workingDays)).as("from " + start).isEqualTo(new Due(due, due.getYear() > 2026));
            assertThat(calendar.workingDaysBetween(start, due)).isEqualTo(workingDays);
            assertThat(calendar.workingDaysBetween(due, start)).isEqualTo(-workingDays);
        }
    }

    private LocalDate byHand(LocalDate start, int workingDays) {
        LocalDate day = start;
        for (int counted = 0; counted < workingDays; ) {
            day = day.plusDays(1);
            counted += calendar.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    @Test
    void everySpecialDayOfEveryYearNamesItsNotice() {
        assertThat(Schedules.days()).hasSize(645)
                .allSatisfy(day -> assertThat(day.notice()).as(day.day().toString()).matches("https?://www\\.gov\\.cn/zhengce/zhengceku/.*\\.htm"))
                .allSatisfy(day -> assertThat(day.name()).isNotBlank());
    }

    @Test
    void daysChangedWithinTheYearNameTheLaterNotice() {
        assertThat(calendar.special(LocalDate.of(2019, 5, 5)).notice()).contains("2019-03/22");
        assertThat(calendar.special(LocalDate.of(2019, 10, 1)).notice()).contains("2018-12/06");
        assertThat(calendar.special(LocalDate.of(2020, 2, 2)).notice()).contains("2020-01/27");
        assertThat(calendar.special(LocalDate.of(2020, 1, 30)).notice()).contains("2019-11/21");
        assertThat(calendar.special(LocalDate.of(2015, 9, 3)).notice()).contains("2015-05/13");
        assertThat(calendar.isWorkingDay(LocalDate.of(2020, 2, 3))).isTrue();
    }

    @Test
    void aTermIntoAYearNotAnnouncedIsProvisional() {
        assertThat(calendar.dueInDays(LocalDate.of(2026, 12, 3), 20)).isEqualTo(new Due(LocalDate.of(2026, 12, 31), false));
        assertThat(calendar.dueInDays(LocalDate.of(2026, 12, 4), 20)).isEqualTo(new Due(LocalDate.of(2027, 1, 1), true));
        assertThat(calendar.isProvisional(LocalDate.of(2027, 1, 1))).isTrue();
    }

    @Test
    void daysNoCalendarReachesAreRefused() {
        assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2007, 12, 31))).isInstanceOf(OutsideCalendar.class).hasMessageContaining("2007-12-31");
        assertThatThrownBy(() -> calendar.dueInDays(LocalDate.of(2099, 12, 30), 20)).isInstanceOf(OutsideCalendar.class);
        assertThatThrownBy(() -> calendar.dueInDays(LocalDate.MAX, 20)).isInstanceOf(OutsideCalendar.class);
        assertThatThrownBy(() -> calendar.dueInDays(LocalDate.of(2026, 3, 2), -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTermOfCalendarDaysKnowsNoHolidays() {
        assertThat(calendar.calendarDays(LocalDate.of(2026, 2, 10), 20)).isEqualTo(new Due(LocalDate.of(2026, 3, 2), false));
    }

    @Test
    void eachDayIsExplained() {
        Explanation why = calendar.explain(LocalDate.of(2026, 2, 13), 3);
        assertThat(why.days()).extracting(day -> day.day().getDayOfMonth() + " " + day.part() + " " + day.ordinal() + " " + day.reason())
                .containsExactly("13 START 0 工作日", "14 COUNTED 1 春节调休上班", "15 SKIPPED 0 春节放假", "16 SKIPPED 0 春节放假", "17 SKIPPED 0 春节放假",
                        "18 SKIPPED 0 春节放假", "19 SKIPPED 0 春节放假", "20 SKIPPED 0 春节放假", "21 SKIPPED 0 春节放假", "22 SKIPPED 0 春节放假",
                        "23 SKIPPED 0 春节放假", "24 COUNTED 2 工作日", "25 COUNTED 3 工作日");
        assertThat(why.days().get(1).kind()).isEqualTo(DayKind.MADE_UP);
    }

    @Test
    void aTermIsDrawnAsMonths() {
        Explanation why = calendar.explain(LocalDate.of(2026, 2, 27), 3);
        assertThat(why.months()).extracting(month -> month.month().toString()).containsExactly("2026-02", "2026-03");
        Explanation.Month march = why.months().get(1);
        assertThat(march.weeks()).hasSize(6).allMatch(week -> week.size() == 7);
        assertThat(march.weeks().getFirst().get(6).number()).isEqualTo(1);
        assertThat(march.weeks().getFirst().getFirst().number()).isZero();
        assertThat(march.weeks().get(1).getFirst().day().ordinal()).isEqualTo(2);
        assertThat(march.weeks().get(2).getFirst().day()).as("after the due day").isNull();
    }
}
