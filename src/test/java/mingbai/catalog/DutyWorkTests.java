package mingbai.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.almanac.DatedWork;
import mingbai.almanac.Schedules;
import mingbai.calendar.SpecialDay;
import mingbai.calendar.WorkCalendar;
import mingbai.catalog.reading.DutyReading;
import mingbai.catalog.reading.DutyRow;
import mingbai.ledger.Actor;
import mingbai.notice.reading.MessageReading;
import mingbai.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The duties follow the day, the catalogs and the calendar by themselves. Each test looks at its own agency only. */
@DatabaseTest
class DutyWorkTests {

    @Autowired
    ApplicationContext program;
    @Autowired
    Staff staff;
    @Autowired
    DutyWork work;
    @Autowired
    DatedDuties dated;
    @Autowired
    AdjustMatter adjust;
    @Autowired
    IssueStandard issue;
    @Autowired
    MessageReading messages;
    @Autowired
    UrgeAgencies urge;
    @Autowired
    DutyReading reading;
    @Autowired
    SettableClock clock;

    private DutyFixtures duties;
    private Agency agency;
    private Actor drafter;

    @BeforeEach
    void anAgencyWithAStandardOfItsOwn() {
        duties = new DutyFixtures(program);
        agency = staff.agency("云泽县住房保障局");
        drafter = staff.person(agency, Role.DRAFTER);
        issue.issue(CatalogFixtures.office(agency), CatalogFixtures.edition(agency, java.util.Map.of("-01",
                CatalogFixtures.matter("保障房分配").with(java.util.Map.of("time_limit", "PERIOD month +10", "cadence", "monthly")))), LocalDate.of(2026, 1, 1));
        duties.counted(agency, "2026-02-01");
        work.follow();
    }

    @AfterEach
    void theClockGoesBack() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    @Test
    void anAgencyWhoseCountingWasSetGetsItsDuties() {
        assertThat(duties.states(agency)).containsExactly("2026-02 COMING", "2026-03 COMING");
    }

    @Test
    void onANewDayTheNextPeriodBegins() {
        clock.set(LocalDateTime.of(2026, 4, 1, 0, 5));
        duties.compute(agency); // the background may have reached a later day already: what a new day does, seen from today
        assertThat(duties.states(agency)).containsExactly("2026-02 LATE", "2026-03 COMING", "2026-04 COMING");
    }

    @Test
    void anAdjustedTermMovesTheDutiesAndItsPeopleAreToldOnce() {
        MatterFacts longer = CatalogFixtures.matter("保障房分配").with(java.util.Map.of("time_limit", "PERIOD month +15", "cadence", "monthly"));
        adjust.adjust(CatalogFixtures.office(agency), agency.code(), agency.code() + "-01", longer, LocalDate.of(2026, 2, 1), "本县规定");
        work.follow();
        work.follow();
        assertThat(duties.duties(agency)).extracting(DutyRow::due).containsExactly(LocalDate.of(2026, 3, 20), LocalDate.of(2026, 4, 22));
        assertThat(messages.inbox(drafter.accountId(), 0, 10)).singleElement().satisfies(received -> {
            assertThat(received.message().title()).contains("2项应公开事项");
            assertThat(received.message().text()).contains("保障房分配（2026年2月）现为 2026-03-20");
        });
    }

    @Test
    void aNoticeSaysBeforehandWhichDutiesItMoves() {
        List<SpecialDay> known = new java.util.ArrayList<>();
        WorkCalendar before = Schedules.builtIn();
        for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
            SpecialDay entry = before.special(day);
            if (entry != null) {
                known.add(entry);
            }
        }
        known.add(new SpecialDay(LocalDate.of(2026, 3, 11), "临时放假", false, "https://example.gov.cn/1"));
        WorkCalendar after = WorkCalendar.of(List.of(2026), known);
        assertThat(dated.moved(before, after)).filteredOn(moved -> moved.agency().equals(agency.code())).containsExactly(new DatedWork.Moved(
                "保障房分配（2026年2月）", agency.code(), LocalDate.of(2026, 3, 13), LocalDate.of(2026, 3, 16),
                "/desk/duties?agency=" + agency.code() + "&matter=" + agency.code() + "-01"));
    }

    @Test
    void urgedPeopleLeaveAReceipt() {
        Actor office = staff.person(agency, Role.OFFICE);
        clock.set(LocalDateTime.of(2026, 3, 20, 9, 0));
        urge.urge(office, List.of(agency.code()), "请于本周内公开。");
        assertThat(messages.urgings(agency.code())).singleElement().satisfies(sent -> {
            assertThat(sent.message().title()).isEqualTo("催办：1项应公开事项逾期");
            assertThat(sent.receipts()).extracting(MessageReading.Receipt::account).contains(drafter.accountId());
            assertThat(sent.readBy()).isZero();
        });
    }

    @Test
    void whatPressesWaitsForTheDraftersUntilSomebodyIsNamed() {
        clock.set(LocalDateTime.of(2026, 3, 20, 9, 0));
        assertThat(reading.pressing(drafter.accountId(), List.of(agency.code()), 10)).extracting(DutyRow::period).containsExactly("2026-02");
        Actor named = staff.person(agency, Role.PUBLISHER);
        program.getBean(ChargeMatter.class).charge(CatalogFixtures.office(agency), agency.code(), agency.code() + "-01", "分配科", null, named.accountId());
        assertThat(reading.pressing(drafter.accountId(), List.of(agency.code()), 10)).isEmpty();
        assertThat(reading.pressing(named.accountId(), List.of(), 10)).singleElement().extracting(DutyRow::section).isEqualTo("分配科");
    }
}
