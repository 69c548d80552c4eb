package mingbai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mingbai.inspection.reading.StandingReading.Standing;
import org.junit.jupiter.api.Test;

/** What a unit is measured by, and how it is called. */
class HealthComparisonTests {

    private static OverviewPage.Unit unit(Standing standing, long duties, long requests) {
        return new OverviewPage.Unit("A", "局", "市级", standing, duties, requests, "", List.of(0L, 2L, 4L));
    }

    @Test
    void theMedianIsTheOneInTheMiddleAndOfTwoTheLower() {
        assertThat(HealthComparison.median(List.of(9L, 1L, 5L))).isEqualTo(5);
        assertThat(HealthComparison.median(List.of(9L, 1L, 5L, 7L))).isEqualTo(5);
        assertThat(HealthComparison.median(List.of())).isZero();
    }

    @Test
    void aUnitIsCalledByTheWorstItHas() {
        assertThat(unit(new Standing(3, 2, 1, 0, 0, 0), 4, 5).mood()).isEqualTo(OverviewPage.Mood.VETO);
        assertThat(unit(new Standing(3, 2, 0, 0, 0, 0), 0, 0).mood()).isEqualTo(OverviewPage.Mood.LATE);
        assertThat(unit(Standing.NONE, 1, 0).mood()).isEqualTo(OverviewPage.Mood.LATE);
        assertThat(unit(Standing.NONE, 0, 1).mood()).isEqualTo(OverviewPage.Mood.LATE);
        assertThat(unit(new Standing(1, 0, 0, 0, 0, 0), 0, 0).mood()).isEqualTo(OverviewPage.Mood.OPEN);
        assertThat(unit(new Standing(0, 0, 0, 1, 0, 0), 0, 0).mood()).isEqualTo(OverviewPage.Mood.WAITING);
        assertThat(unit(new Standing(0, 0, 0, 0, 7, 0), 0, 0).mood()).isEqualTo(OverviewPage.Mood.GOOD);
    }

    @Test
    void theLineRisesWithTheNumbers() {
        assertThat(unit(Standing.NONE, 0, 0).line()).isEqualTo("2,20 48,11 94,2");
    }
}
