package mingbai.inspection.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.intake.Flaw;
import mingbai.agency.intake.ImportReport;
import mingbai.agency.intake.Progress;
import mingbai.inspection.reading.AvailabilityReading;
import mingbai.ledger.Actor;
import mingbai.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Visits of the home page told by a monitor outside; its days lie long ago, where nobody else visits. */
@DatabaseTest
class ImportVisitsTests {

    private static final Progress SILENT = new Progress() {
        @Override
        public void at(long done, long total) {}

        @Override
        public boolean stopped() {
            return false;
        }
    };

    @Autowired private Staff staff;
    @Autowired private ImportVisits imports;
    @Autowired private AvailabilityReading availability;
    @TempDir private Path folder;
    private Actor inspector;

    @BeforeEach
    void setUp() {
        inspector = staff.person(staff.agency("监测导入局"), Role.INSPECTOR);
    }

    private ImportReport take(String rows) throws Exception {
        Path file = folder.resolve("visits.csv");
        Files.writeString(file, "visited_at,millis,status,monitor\n" + rows);
        return imports.run(file, inspector, false, SILENT);
    }

    @Test
    void aDayOfTwentyVisitsOneOfWhichTookFifteenSecondsFailsByExactlyFivePercent() throws Exception {
        String rows = IntStream.range(0, 20).mapToObj(i -> "2021-04-0%d %02d:00,%d,200,省监测".formatted(5, i, i == 7 ? 15_000 : 900)).collect(Collectors.joining("\n"));
        assertThat(take(rows).taken()).isEqualTo(20);
        AvailabilityReading.Span day = availability.days(LocalDate.of(2021, 4, 5), 1);
        assertThat(day.isEnough()).isTrue();
        assertThat(day.failed()).isEqualTo(1);
        assertThat(day.failedAtLeast(5)).isTrue();
        assertThat(take(rows).unchanged()).as("the same file twice changes nothing").isEqualTo(20);
        assertThat(availability.days(LocalDate.of(2021, 4, 5), 1).visits()).isEqualTo(20);
    }

    @Test
    void wrongRowsAreRefusedByColumnAndTheOthersTaken() throws Exception {
        ImportReport report = take("""
                2021-06-07 09:00,900,200,省监测
                yesterday,900,200,省监测
                2099-01-01 09:00,900,200,省监测
                2021-06-07 10:00,-1,200,省监测
                2021-06-07 11:00,900,OK,省监测
                2021-06-07 12:00,900,200,本平台
                """);
        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(5);
        assertThat(report.flaws().stream().map(Flaw::column)).contains("visited_at", "millis", "status", "monitor");
    }
}
