package mingbai.participation.solicitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mingbai.calendar.WorkCalendar;
import org.junit.jupiter.api.Test;

class PeriodTests {

    private static final WorkCalendar WEEKS = WorkCalendar.of(List.of(2026), List.of());

    @Test
    void a_decision_announced_on_1_june_may_close_on_1_july() {
        assertThat(Period.of("decision", LocalDate.of(2026, 6, 1)).orElseThrow().earliestClose(LocalDate.of(2026, 6, 1), WEEKS)).isEqualTo("2026-07-01");
    }

    @Test
    void a_normative_document_is_counted_in_working_days() {
        assertThat(Period.of("normative", LocalDate.of(2026, 6, 1)).orElseThrow().earliestClose(LocalDate.of(2026, 6, 1), WEEKS)).isEqualTo("2026-06-10");
    }

    @Test
    void before_the_decree_there_was_no_such_period() {
        assertThat(Period.of("decision", LocalDate.of(2019, 8, 31))).isEmpty();
        assertThat(Period.of("decision", LocalDate.of(2019, 9, 1))).isPresent();
    }

    @Test
    void only_what_was_read_is_called_confirmed() {
        assertThat(Period.on(LocalDate.of(2026, 6, 1)).stream().filter(period -> !period.confirmed()).map(Period::code)).containsExactly("normative");
    }
}
