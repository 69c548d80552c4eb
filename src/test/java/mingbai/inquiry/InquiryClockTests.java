package mingbai.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mingbai.calendar.WorkCalendar;
import mingbai.inquiry.InquiryFact.Accepted;
import mingbai.inquiry.InquiryFact.Answered;
import mingbai.inquiry.InquiryFact.Extended;
import mingbai.inquiry.InquiryFact.PassedOn;
import mingbai.inquiry.InquiryFact.Received;
import mingbai.inquiry.InquiryFact.Reopened;
import org.junit.jupiter.api.Test;

/** When an inquiry is due: Monday 2 March 2026 and the days after it, all ordinary weeks. */
class InquiryClockTests {

    private static final WorkCalendar CALENDAR = mingbai.almanac.Schedules.builtIn();

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static InquiryClock of(InquiryKind kind, InquiryChannel channel, InquiryFact... facts) {
        return InquiryClock.of(kind, channel, List.of(facts), CALENDAR);
    }

    @Test
    void a_consultation_is_accepted_in_two_working_days_and_answered_in_five() {
        InquiryClock clock = of(InquiryKind.CONSULTATION, InquiryChannel.WEB, new Received(day("2026-03-02")));
        assertThat(clock.next().day()).isEqualTo(day("2026-03-04"));
        assertThat(clock.due().day()).isEqualTo(day("2026-03-09"));
        assertThat(clock.round().sentences()).hasSize(2);
    }

    @Test
    void a_message_has_seven_days_and_one_from_the_hotline_its_own() {
        assertThat(of(InquiryKind.MESSAGE, InquiryChannel.VISIT, new Received(day("2026-03-02"))).due().day()).isEqualTo(day("2026-03-11"));
        assertThat(of(InquiryKind.CONSULTATION, InquiryChannel.HOTLINE, new Received(day("2026-03-02"))).due().day()).isEqualTo(day("2026-03-05"));
        assertThat(of(InquiryKind.HELP, InquiryChannel.HOTLINE, new Received(day("2026-03-02"))).accept().day()).isEqualTo(day("2026-03-03"));
    }

    @Test
    void passing_it_on_gives_no_time_and_an_extension_counts_from_receipt() {
        InquiryClock clock = of(InquiryKind.SUGGESTION, InquiryChannel.WEB, new Received(day("2026-03-02")), new Accepted(day("2026-03-03")),
                new PassedOn(day("2026-03-06"), "A", "B", "属于乙局职责"), new Extended(day("2026-03-10"), 15, "需要现场勘察"));
        assertThat(clock.due().day()).isEqualTo(day("2026-03-23"));
        assertThat(clock.round().sentences()).contains("2026-03-06转其他单位办理，期限连续计算。", "2026-03-10经批准延长到15个工作日：需要现场勘察");
    }

    @Test
    void a_reopening_on_the_day_of_the_answer_begins_a_round_that_is_not_answered() {
        InquiryClock clock = of(InquiryKind.MESSAGE, InquiryChannel.WEB, new Received(day("2026-03-02")), new Answered(day("2026-03-10")), new Reopened(day("2026-03-10"), "没有说清楚"));
        assertThat(clock.firstAnswered()).contains(day("2026-03-10"));
        assertThat(clock.answered()).isNull();
        assertThat(clock.due().day()).isEqualTo(day("2026-03-19"));
        assertThat(clock.isLate(day("2026-03-19"))).isFalse();
        assertThat(clock.isLate(day("2026-03-20"))).isTrue();
    }

    @Test
    void the_first_answer_after_its_day_is_late_whatever_follows() {
        assertThat(of(InquiryKind.CONSULTATION, InquiryChannel.WEB, new Received(day("2026-03-02")), new Answered(day("2026-03-10")), new Reopened(day("2026-03-12"), "有新问题"),
                new Answered(day("2026-03-13"))).isLate(day("2026-03-13"))).isTrue();
    }
}
