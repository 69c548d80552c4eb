package mingbai.inspection.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import mingbai.publication.reading.BurstReading.Pace;
import org.junit.jupiter.api.Test;

/** The last ten days of a quarter, and how much in them is too much: at least 20 papers, half of the quarter, four times the year's pace. */
class BurstTests {

    private static final Burst.Terms TERMS = new Burst.Terms(20, 50, 4, 24);
    private final Burst spring = Burst.before(LocalDate.of(2026, 4, 1), 10);

    @Test
    void theLastQuarterThatEndedIsLookedAtUntilTheNextOneEnds() {
        assertThat(spring).isEqualTo(new Burst(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 22), LocalDate.of(2026, 3, 31)));
        assertThat(Burst.before(LocalDate.of(2026, 6, 30), 10)).isEqualTo(spring);
        assertThat(Burst.before(LocalDate.of(2026, 7, 1), 10).to()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(Burst.before(LocalDate.of(2026, 1, 15), 10).to()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(spring.days()).isEqualTo(10);
    }

    @Test
    void nineteenPapersSayNothingAndTwentyMay() {
        assertThat(spring.isSuspicious(new Pace("a", 19, 19, 24), TERMS)).isFalse();
        assertThat(spring.isSuspicious(new Pace("a", 20, 20, 24), TERMS)).isTrue();
    }

    @Test
    void lessThanHalfOfTheQuarterIsItsOrdinaryWork() {
        assertThat(spring.isSuspicious(new Pace("a", 20, 40, 24), TERMS)).isTrue();
        assertThat(spring.isSuspicious(new Pace("a", 20, 41, 24), TERMS)).isFalse();
    }

    @Test
    void whoeverPublishesAsMuchAllYearIsNotFlagged() {
        assertThat(spring.isSuspicious(new Pace("a", 20, 30, 182), TERMS)).as("20/10 days against 182/365 days: four times and a little").isTrue();
        assertThat(spring.isSuspicious(new Pace("a", 20, 30, 183), TERMS)).isFalse();
        assertThat(spring.isSuspicious(new Pace("a", 20, 20, 23), TERMS)).as("no pace to speak of").isFalse();
    }
}
