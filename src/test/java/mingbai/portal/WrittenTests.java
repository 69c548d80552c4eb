package mingbai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WrittenTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void a_moment_is_written_to_the_minute_of_the_one_zone() {
        assertThat(Written.moment(Instant.parse("2026-03-02T01:30:59Z"), ZONE)).isEqualTo("2026-03-02 09:30");
        assertThat(Written.day(Instant.parse("2026-03-01T16:00:00Z"), ZONE)).isEqualTo("2026-03-02");
    }

    @Test
    void midnight_is_a_day_of_which_no_more_is_known() {
        assertThat(Written.moment(Instant.parse("2026-03-01T16:00:00Z"), ZONE)).isEqualTo("2026-03-02");
    }

    @Test
    void what_is_not_known_is_empty() {
        assertThat(Written.moment(null, ZONE)).isEmpty();
        assertThat(Written.day(null)).isEmpty();
    }
}
