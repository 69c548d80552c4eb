package mingbai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mingbai.calendar.WorkCalendar;
import mingbai.request.CaseFact.Answered;
import mingbai.request.CaseFact.Corrected;
import mingbai.request.CaseFact.CorrectionAsked;
import mingbai.request.CaseFact.Extended;
import mingbai.request.CaseFact.OpinionAsked;
import mingbai.request.CaseFact.OpinionReceived;
import mingbai.request.CaseFact.Ordered;
import mingbai.request.CaseFact.Received;
import mingbai.request.CaseFact.Submitted;
import org.junit.jupiter.api.Test;

class ReplyClockTests {

    private static final WorkCalendar CALENDAR = mingbai.almanac.Schedules.builtIn();

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Clocks on(String today, CaseFact... facts) {
        return ReplyClock.of(List.of(facts), CALENDAR, day(today));
    }

    @Test
    void a_plain_request_is_due_after_twenty_working_days() {
        assertThat(on("2026-03-03", new Received(day("2026-03-02"))).due()).contains(day("2026-03-30"));
    }

    @Test
    void what_came_over_the_network_is_not_received_until_both_confirm() {
        Clocks clocks = on("2026-03-03", new Submitted(day("2026-03-02")));
        assertThat(clocks.due()).isEmpty();
        assertThat(clocks.open()).extracting(Clocks.SubClock::kind).containsExactly(Clocks.Kind.CONFIRM);
        assertThat(clocks.open().getFirst().due()).isEqualTo(day("2026-03-03"));
    }

    @Test
    void a_silent_third_party_stops_the_clock_until_the_end_of_its_own_term() {
        Clocks clocks = on("2026-04-15", new Received(day("2026-03-02")), new OpinionAsked(day("2026-03-10"), 1, PartyKind.THIRD_PARTY),
                new OpinionReceived(day("2026-03-10"), 1));
        assertThat(clocks.due()).contains(day("2026-04-21"));
    }

    @Test
    void a_correction_waited_for_stops_the_clock_and_its_arrival_starts_it_afresh() {
        Received received = new Received(day("2026-03-02"));
        CorrectionAsked asked = new CorrectionAsked(day("2026-03-09"), day("2026-03-30"));
        assertThat(on("2026-03-20", received, asked).paused()).isTrue();
        assertThat(on("2026-03-24", received, asked, new Corrected(day("2026-03-23"))).due()).contains(day("2026-04-21"));
    }

    @Test
    void an_extension_told_too_late_has_no_effect_and_is_a_flaw() {
        Clocks clocks = on("2026-04-02", new Received(day("2026-03-02")), new Extended(day("2026-04-01"), 20));
        assertThat(clocks.due()).contains(day("2026-03-30"));
        assertThat(clocks.flaws()).hasSize(1);
    }

    @Test
    void a_new_answer_ordered_runs_to_its_own_day() {
        Clocks clocks = on("2026-05-10", new Received(day("2026-03-02")), new Answered(day("2026-03-20")), new Ordered(day("2026-05-06"), day("2026-06-03")));
        assertThat(clocks.answered()).isNull();
        assertThat(clocks.due()).contains(day("2026-06-03"));
    }

    @Test
    void an_answer_of_the_very_day_of_the_order_is_the_old_one_and_the_clock_runs() {
        Clocks clocks = on("2026-05-10", new Ordered(day("2026-03-20"), day("2026-04-17")), new Answered(day("2026-03-20")), new Received(day("2026-03-02")));
        assertThat(clocks.answered()).isNull();
        assertThat(clocks.late(day("2026-05-10"))).contains(true);
        assertThat(on("2026-05-10", new Received(day("2026-03-02")), new Answered(day("2026-03-20")), new Ordered(day("2026-03-20"), day("2026-04-17")),
                new Answered(day("2026-04-16"))).late(day("2026-05-10"))).contains(false);
    }
}
