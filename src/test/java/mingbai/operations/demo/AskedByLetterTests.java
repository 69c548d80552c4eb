package mingbai.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mingbai.calendar.WorkCalendar;
import org.junit.jupiter.api.Test;

class AskedByLetterTests {

    private final List<String> rows = AskedByLetter.rows(Bodies.of(Prefecture.units()), 2025, WorkCalendar.of(List.of(2025, 2026), List.of()));

    @Test
    void two_hundred_and_fifty_consultations_by_five_ways() {
        assertThat(rows).hasSize(251);
        assertThat(by("line")).isEqualTo(2);
        assertThat(by("web")).isEqualTo(50);
        assertThat(by("visit")).isEqualTo(153);
        assertThat(by("phone") + by("fax") + by("letter")).isEqualTo(45);
    }

    private long by(String channel) {
        return rows.stream().skip(1).map(row -> row.split(",")[3]).filter(channel::equals).count();
    }

    @Test
    void all_of_last_year_and_answered() {
        assertThat(rows.stream().skip(1)).allMatch(row -> row.split(",")[4].startsWith("2025-") && !row.split(",")[6].isEmpty());
    }
}
