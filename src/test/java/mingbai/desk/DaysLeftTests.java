package mingbai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Stream;
import mingbai.web.Tone;
import mingbai.web.WaitingWork.Limit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysLeftTests {

    /** Monday to Friday, which is what March 2026 is. */
    private static int weekdays(LocalDate after, LocalDate upTo) {
        if (upTo.isBefore(after)) {
            return -weekdays(upTo, after);
        }
        return (int) Stream.iterate(after.plusDays(1), day -> !day.isAfter(upTo), day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY).count();
    }

    private static DaysLeft left(String started, String due, String today) {
        return DaysLeft.of(new Limit(LocalDate.parse(started), LocalDate.parse(due), false), LocalDate.parse(today), DaysLeftTests::weekdays);
    }

    @ParameterizedTest(name = "{0} to {1} on {2}: {3}")
    @CsvSource({
        "2026-03-02, 2026-03-13, 2026-03-03, 还有8个工作日到期, PLAIN",
        "2026-03-02, 2026-03-13, 2026-03-10, 还有3个工作日到期, SOON",
        "2026-03-02, 2026-03-13, 2026-03-13, 今天到期, SOON",
        "2026-03-02, 2026-03-13, 2026-03-14, 已超期，之后还没有工作日, LATE",
        "2026-03-02, 2026-03-13, 2026-03-17, 已超期2个工作日, LATE",
        "2026-03-02, 2026-03-15, 2026-03-14, 到期前已没有工作日，请马上办理, SOON"})
    void theWordsSayHowLongIsLeft(String started, String due, String today, String text, Tone tone) {
        assertThat(left(started, due, today).text()).isEqualTo(text);
        assertThat(left(started, due, today).tone()).isEqualTo(tone);
    }

    @Test
    void theBarFillsWithTheWorkingDaysGone() {
        assertThat(left("2026-03-02", "2026-03-13", "2026-03-04")).extracting(DaysLeft::spent, DaysLeft::total).containsExactly(2, 9);
        assertThat(left("2026-03-02", "2026-03-13", "2026-03-30")).extracting(DaysLeft::spent, DaysLeft::total).containsExactly(9, 9);
    }

    @Test
    void aTermOfNoWorkingDayHasABarAllTheSame() {
        assertThat(left("2026-03-02", "2026-03-02", "2026-03-02")).extracting(DaysLeft::spent, DaysLeft::total).containsExactly(0, 1);
    }
}
