package mingbai.inspection.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.catalog.Cadence;
import mingbai.catalog.DutyFixtures;
import mingbai.inspection.Fault;
import mingbai.inspection.Sweeps;
import mingbai.publication.DocumentFixtures;
import mingbai.publication.Papers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A catalog against what is published, late duties that come again, and papers that come all at once. */
@DatabaseTest
class CatalogGapsTests {

    @Autowired private ApplicationContext program;
    @Autowired private Staff staff;
    @Autowired private SettableClock clock;

    private Sweeps sweeps;
    private DutyFixtures duties;
    private Agency bureau;

    @BeforeEach
    void aBureau() {
        sweeps = new Sweeps(program);
        duties = new DutyFixtures(program);
        bureau = staff.agency("云泽县水利局");
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    private List<Fault> faults(String rule, String day) {
        return sweeps.faults(rule, day, bureau);
    }

    @Test
    void aMatterNobodyIsInChargeOfAndNothingWasEverPublishedOn() {
        duties.monthly(bureau, "-a", "水费收缴情况");
        assertThat(faults(CatalogGaps.NO_CATALOG, "2026-03-02")).isEmpty();
        assertThat(faults(CatalogGaps.NO_CHARGE, "2026-03-02")).singleElement().satisfies(fault -> assertThat(fault.why()).contains("其中1项", "水费收缴情况"));
        assertThat(faults(CatalogGaps.NEVER, "2026-01-30")).as("in force since 1 January, less than thirty days").isEmpty();
        assertThat(faults(CatalogGaps.NEVER, "2026-01-31")).singleElement().satisfies(fault -> assertThat(fault.why()).contains("有1项从未公开过信息"));
    }

    @Test
    void whereDutiesAreCountedTheirOwnClockSaysSo() {
        duties.monthly(bureau, "-b", "水费收缴情况");
        duties.counted(bureau, "2026-01-01");
        assertThat(faults(CatalogGaps.NEVER, "2026-03-02")).isEmpty();
    }

    @Test
    void aMonthlyMatterIsTooSeldomAfterFortyFiveDays() {
        String matter = duties.matter(bureau, "-c", "水情月报", "PERIOD month +10", Cadence.MONTHLY);
        new Papers(program, bureau.code()).publish(DocumentFixtures.notice("2026年2月水情", LocalDate.of(2026, 2, 27)).filed(matter, "水利、水务", "通知"));
        assertThat(faults(CatalogGaps.CADENCE, "2026-04-16")).isEmpty();
        assertThat(faults(CatalogGaps.CADENCE, "2026-04-17")).singleElement().satisfies(fault -> assertThat(fault.why()).contains("每月", "2026-03-02", "45天"));
        assertThat(faults(CatalogGaps.NEVER, "2026-04-17")).isEmpty();
    }

    @Test
    void aMatterLateThreeTimesInAYearIsAFaultOfItsOwn() {
        duties.monthly(bureau, "-d", "水费收缴情况");
        duties.counted(bureau, "2026-01-01");
        clock.set(LocalDateTime.of(2026, 5, 29, 9, 0));
        duties.compute(bureau);
        assertThat(faults(DutyPatterns.LATE_OFTEN, "2026-04-10")).isEmpty();
        assertThat(faults(DutyPatterns.LATE_OFTEN, "2026-05-29")).singleElement().satisfies(fault -> {
            assertThat(fault.title()).isEqualTo("水费收缴情况");
            assertThat(fault.why()).contains("近一年有4期");
        });
    }

    @Test
    void aBodyWithoutACatalogIsTold() {
        Agency bare = staff.agency("云泽县新设局");
        assertThat(sweeps.faults(CatalogGaps.NO_CATALOG, "2026-03-02", bare)).allSatisfy(fault -> assertThat(fault.agency()).isEqualTo(bare.code()));
    }
}
