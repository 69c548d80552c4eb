package mingbai.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.agency.ReformAgencies;
import mingbai.catalog.reading.DutyCounts;
import mingbai.catalog.reading.DutyFilter;
import mingbai.catalog.reading.DutyReading;
import mingbai.catalog.reading.DutyRow;
import mingbai.catalog.reading.DutyState;
import mingbai.ledger.Actor;
import mingbai.web.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every agency has matters of its own alone; today is Monday 2 March 2026. */
@DatabaseTest
class ComputeDutiesTests {

    @Autowired
    ApplicationContext program;
    @Autowired
    Staff staff;
    @Autowired
    DutyReading reading;
    @Autowired
    EndMatter endMatter;
    @Autowired
    ReformAgencies reform;
    @Autowired
    StartCounting startCounting;
    @Autowired
    SettableClock clock;

    private DutyFixtures duties;
    private Agency agency;

    @BeforeEach
    void anAgencyWithAMonthlyMatter() {
        duties = new DutyFixtures(program);
        agency = staff.agency("云泽县收费管理局");
        duties.monthly(agency, "-01", "行政事业性收费");
    }

    @AfterEach
    void theClockGoesBack() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    @Test
    void anAgencyOwesNothingUntilItsCountingStarts() {
        duties.compute(agency);
        assertThat(duties.duties(agency)).isEmpty();
        duties.counted(agency, "2026-01-01");
        assertThat(duties.compute(agency)).isEqualTo(new ComputeDuties.Tally(3, 0, 0));
        assertThat(duties.states(agency)).containsExactly("2026-01 LATE", "2026-02 COMING", "2026-03 COMING");
    }

    @Test
    void computedAgainNothingIsWritten() {
        duties.counted(agency, "2026-01-01");
        duties.compute(agency);
        List<DutyRow> before = duties.duties(agency);
        assertThat(duties.compute(agency)).isEqualTo(new ComputeDuties.Tally(0, 0, 0));
        assertThat(duties.duties(agency)).isEqualTo(before);
    }

    @Test
    void aNewMatterAddsItsRowsAndAnEndedOneLosesThoseOfLaterPeriods() {
        duties.counted(agency, "2026-01-01");
        duties.compute(agency);
        duties.matter(agency, "-02", "征地信息", "PERIOD quarter +5", Cadence.QUARTERLY);
        assertThat(duties.compute(agency)).isEqualTo(new ComputeDuties.Tally(1, 0, 0));
        endMatter.end(CatalogFixtures.office(agency), agency.code(), agency.code() + "-01", LocalDate.of(2026, 3, 2), "停征");
        assertThat(duties.compute(agency)).isEqualTo(new ComputeDuties.Tally(0, 0, 1));
        assertThat(duties.states(agency)).containsExactly("2026-01 LATE", "2026-02 COMING", "2026-Q1 COMING");
    }

    @Test
    void aLaterStartTakesTheEarlierPeriodsAway() {
        duties.counted(agency, "2026-01-01");
        duties.compute(agency);
        duties.counted(agency, "2026-02-15");
        duties.compute(agency);
        assertThat(duties.states(agency)).containsExactly("2026-02 COMING", "2026-03 COMING");
    }

    @Test
    void countingCannotStartBeforeTheRegulation() {
        assertThatThrownBy(() -> duties.counted(agency, "2008-04-30")).isInstanceOf(Refused.class).hasMessageContaining("2008-05-01");
        assertThatThrownBy(() -> duties.counted(agency, "2031-01-01")).isInstanceOf(Refused.class);
        duties.counted(agency, "2026-01-01");
        assertThat(startCounting.start(Actor.PROGRAM, agency.code(), LocalDate.of(2026, 1, 1))).as("the same day again").isFalse();
    }

    @Test
    void withinFiveWorkingDaysADutyIsDueAndAfterItsDayLate() {
        duties.counted(agency, "2026-02-01");
        duties.compute(agency);
        DutyFilter own = DutyFilter.of(List.of(agency.code()));
        clock.set(LocalDateTime.of(2026, 3, 5, 9, 0));
        assertThat(reading.counts(own)).isEqualTo(new DutyCounts(2, 0, 0, 0, 0, 0, 0));
        clock.set(LocalDateTime.of(2026, 3, 6, 9, 0));
        assertThat(reading.counts(own)).isEqualTo(new DutyCounts(1, 1, 0, 0, 0, 0, 0));
        clock.set(LocalDateTime.of(2026, 3, 16, 9, 0));
        assertThat(reading.counts(own)).isEqualTo(new DutyCounts(1, 0, 1, 0, 0, 0, 0));
        for (DutyState state : DutyState.values()) {
            assertThat(reading.count(own.in(state))).as(state.label()).isEqualTo(reading.counts(own).of(state))
                    .isEqualTo(reading.list(own.in(state), 0, 100).size());
            assertThat(reading.list(own.in(state), 0, 100)).allMatch(row -> row.state() == state);
        }
    }

    @Test
    void openDutiesOfAnAbolishedAgencyPassToWhoFollowsIt() {
        Agency heir = staff.agency("云泽县综合执法局");
        duties.counted(agency, "2026-01-01");
        duties.compute(agency);
        reform.abolish(Actor.PROGRAM, agency.code(), heir.code(), new ReformAgencies.Decision(LocalDate.of(2026, 2, 20), "云委发〔2026〕3号"));
        duties.compute(agency);
        assertThat(duties.duties(agency)).isEmpty();
        assertThat(duties.states(heir)).containsExactly("2026-01 LATE");
        assertThat(reading.openFor(heir.code(), agency.code() + "-01")).singleElement().extracting(DutyRow::agency).isEqualTo(agency.code());
    }

    @Test
    void whereNobodyFollowsTheOpenDutiesEnd() {
        duties.counted(agency, "2026-01-01");
        duties.compute(agency);
        reform.abolish(Actor.PROGRAM, agency.code(), "", new ReformAgencies.Decision(LocalDate.of(2026, 2, 20), "云委发〔2026〕4号"));
        duties.compute(agency);
        assertThat(duties.states(agency)).containsExactly("2026-01 EXCUSED");
    }

    @Test
    void moreThanFiveHundredRowsOfOneAgencyAreAllWritten() {
        duties.counted(agency, "2026-01-01");
        for (int i = 10; i < 16; i++) {
            duties.matter(agency, "-" + i, "事项" + i, "WD 3 formed", Cadence.WEEKLY);
        }
        clock.set(LocalDateTime.of(2028, 3, 2, 9, 0));
        ComputeDuties.Tally tally = duties.compute(agency);
        assertThat(tally.fresh()).isGreaterThan(ComputeDuties.ROWS).isEqualTo((int) reading.count(DutyFilter.of(List.of(agency.code()))));
        assertThat(duties.compute(agency)).isEqualTo(new ComputeDuties.Tally(0, 0, 0));
    }
}
