package mingbai.inspection.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mingbai.inspection.reading.AvailabilityReading.Day;
import mingbai.inspection.reading.AvailabilityReading.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a visit of the home page has failed, and how many failures are too many (国办秘函〔2019〕19号, 站点无法访问). */
class HomeVisitTests {

    @ParameterizedTest
    @CsvSource({"200, 14999, false", "200, 15000, true", "200, 15001, true", "304, 10, false", "404, 10, true", "500, 10, true", "0, 10, true"})
    void fifteenSecondsOrMoreHaveFailed(int status, long millis, boolean failed) {
        assertThat(new HomeVisit(1, HomeVisit.OWN, Instant.EPOCH, millis, status, "").failed()).isEqualTo(failed);
    }

    @ParameterizedTest
    @CsvSource({"2000, 100, true", "2000, 99, false", "140, 7, true", "140, 6, false", "0, 0, false"})
    void fivePercentAreReachedByExactlyFive(long visits, long failed, boolean reached) {
        assertThat(new Span(List.of(new Day(LocalDate.of(2026, 3, 1), visits, failed))).failedAtLeast(5)).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({"20, 20, true", "19, 20, false", "20, 0, false"})
    void everyDayNeedsTwentyVisits(long first, long second, boolean enough) {
        assertThat(new Span(List.of(new Day(LocalDate.of(2026, 3, 1), first, 0), new Day(LocalDate.of(2026, 3, 2), second, 0))).isEnough()).isEqualTo(enough);
    }
}
