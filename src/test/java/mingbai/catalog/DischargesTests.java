package mingbai.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.catalog.reading.DutyFilter;
import mingbai.catalog.reading.DutyReading;
import mingbai.catalog.reading.DutyRow;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How duties end: by a document, by a signed word, by an excuse; and that a computation keeps all of it. Today is 2 March 2026. */
@DatabaseTest
class DischargesTests {

    @Autowired
    ApplicationContext program;
    @Autowired
    Staff staff;
    @Autowired
    DutyReading reading;
    @Autowired
    StateNothing stateNothing;
    @Autowired
    ExcuseDuty excuse;
    @Autowired
    MoveDischarge move;
    @Autowired
    RecordChange recordChange;
    @Autowired
    RecordBase recordBase;
    @Autowired
    Ids ids;
    @Autowired
    SettableClock clock;

    private DutyFixtures duties;
    private Agency above;
    private Agency agency;
    private Actor clerk;
    private String fees;

    @BeforeEach
    void anAgencyBelowAGovernment() {
        duties = new DutyFixtures(program);
        above = staff.agency("云泽县人民政府");
        agency = staff.below(above, "云泽县收费管理局");
        clerk = staff.person(agency, Role.DRAFTER, Role.PUBLISHER);
        fees = duties.monthly(agency, "-01", "行政事业性收费");
        duties.counted(agency, "2026-01-01");
        duties.compute(agency);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    private long january() {
        return duties.duty(agency, fees, "2026-01").id();
    }

    /** Nothing a person or a publication did is lost when everything is computed again. */
    private void computedAgainItIsTheSame() {
        List<DutyRow> before = duties.duties(agency);
        duties.compute(agency);
        assertThat(duties.duties(agency)).isEqualTo(before);
    }

    @Test
    void aPublishedDocumentDischargesItsPeriodAndAWithdrawalOpensItAgain() {
        long document = ids.next();
        duties.published(agency, fees, document, "2026年1月收费情况", "2026-02-05", "2026-02-06");
        assertThat(duties.states(agency)).containsExactly("2026-01 DONE", "2026-02 COMING", "2026-03 COMING");
        computedAgainItIsTheSame();
        duties.withdrawn(document);
        assertThat(duties.states(agency)).containsExactly("2026-01 LATE", "2026-02 COMING", "2026-03 COMING");
        duties.published(agency, fees, document, "2026年1月收费情况", "2026-02-05", "2026-03-02");
        assertThat(duties.states(agency)).containsExactly("2026-01 DONE_LATE", "2026-02 COMING", "2026-03 COMING");
    }

    @Test
    void aDocumentPutUnderAnotherMatterNoLongerCountsForTheFirst() {
        String land = duties.monthly(agency, "-02", "征地信息");
        duties.compute(agency);
        long document = ids.next();
        duties.published(agency, fees, document, "2026年1月情况", null, "2026-02-06");
        duties.published(agency, land, document, "2026年1月情况", null, "2026-02-07");
        assertThat(duties.duty(agency, fees, "2026-01").published()).isZero();
        assertThat(duties.duty(agency, land, "2026-01").published()).isEqualTo(1);
    }

    @Test
    void aDocumentOfNoMatterDischargesNothing() {
        duties.published(agency, "", ids.next(), "通知", null, "2026-02-06");
        duties.published(agency, agency.code() + "-unknown", ids.next(), "通知", null, "2026-02-06");
        assertThat(duties.states(agency)).containsExactly("2026-01 LATE", "2026-02 COMING", "2026-03 COMING");
    }

    @Test
    void aSignedNothingAnswersAPeriodThatIsOver() {
        stateNothing.state(clerk, january(), "一月份未收取任何费用");
        assertThat(duties.states(agency)).containsExactly("2026-01 NOTHING", "2026-02 COMING", "2026-03 COMING");
        computedAgainItIsTheSame();
    }

    @Test
    void nothingCannotBeSaidTwiceNorBeforeThePeriodIsOverNorWithoutAReason() {
        long january = january();
        long march = duties.duty(agency, fees, "2026-03").id();
        assertThatThrownBy(() -> stateNothing.state(clerk, january, "  ")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> stateNothing.state(clerk, january, "无".repeat(1001))).isInstanceOf(Refused.class).hasMessageContaining("1000");
        assertThatThrownBy(() -> stateNothing.state(clerk, march, "无")).isInstanceOf(Refused.class).hasMessageContaining("2026-04-01");
        stateNothing.state(clerk, january, "无");
        assertThatThrownBy(() -> stateNothing.state(clerk, january, "无")).isInstanceOf(Overtaken.class);
    }

    @Test
    void aStandingMatterCannotBeAnsweredWithNothing() {
        String standing = duties.matter(agency, "-03", "机关职能", "STANDING", Cadence.STANDING);
        duties.compute(agency);
        long duty = duties.duty(agency, standing, Period.STANDING).id();
        assertThatThrownBy(() -> stateNothing.state(clerk, duty, "无")).isInstanceOf(Refused.class).hasMessageContaining("长期公开");
    }

    @Test
    void onlyAnOfficeAboveExcuses() {
        Actor ownOffice = staff.person(agency, Role.OFFICE);
        Actor supervising = staff.person(above, Role.OFFICE);
        assertThatThrownBy(() -> excuse.excuse(ownOffice, agency.code(), january(), "停征")).isInstanceOf(Refused.class).hasMessageContaining("上级");
        excuse.excuse(supervising, above.code(), january(), "该项收费已停征");
        assertThat(duties.states(agency)).contains("2026-01 EXCUSED");
        computedAgainItIsTheSame();
    }

    @Test
    void aDocumentIsPutToAnotherPeriodAndBack() {
        long document = ids.next();
        duties.published(agency, fees, document, "收费情况", "2026-02-28", "2026-03-01");
        assertThat(duties.states(agency)).contains("2026-02 DONE", "2026-01 LATE");
        move.move(clerk, document, january(), "文件写的是一月份");
        assertThat(duties.states(agency)).contains("2026-01 DONE_LATE", "2026-02 COMING");
        computedAgainItIsTheSame();
        move.move(clerk, document, duties.duty(agency, fees, "2026-02").id(), "核对后仍属二月份");
        assertThat(duties.states(agency)).contains("2026-01 LATE", "2026-02 DONE");
    }

    @Test
    void aDocumentOfAnotherAgencyCannotBePutHere() {
        Agency other = staff.agency("云河县收费管理局");
        long document = ids.next();
        duties.published(other, fees, document, "收费情况", null, "2026-03-01");
        assertThatThrownBy(() -> move.move(clerk, document, january(), "误")).isInstanceOf(Refused.class);
    }

    @Test
    void aRecordedChangeStartsATermOfItsOwn() {
        String standing = duties.matter(agency, "-03", "机关职能", "STANDING", Cadence.STANDING);
        long fact = recordChange.record(clerk, agency.code(), standing, DutyFact.Kind.CHANGED, java.time.LocalDate.of(2026, 3, 2), "负责人变动");
        DutyRow duty = duties.duty(agency, standing, "C2026-03-02." + fact);
        assertThat(duty.due()).isEqualTo("2026-03-30");
        assertThat(duty.periodLabel()).isEqualTo("2026-03-02变更");
        duties.published(agency, standing, ids.next(), "机关职能", null, "2026-03-10");
        assertThat(duties.duty(agency, standing, "C2026-03-02." + fact).state().isOpen()).isFalse();
        assertThatThrownBy(() -> recordChange.record(clerk, agency.code(), standing, DutyFact.Kind.CHANGED, java.time.LocalDate.of(2026, 3, 3), "明天"))
                .isInstanceOf(Refused.class).hasMessageContaining("晚于今天");
        assertThatThrownBy(() -> recordChange.record(clerk, agency.code(), standing, DutyFact.Kind.CHANGED, java.time.LocalDate.of(2025, 12, 31), "去年"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theDayOfApprovalStartsTheBudgetsTerm() {
        String budget = duties.matter(agency, "-04", "部门预算", "CD 20 approved", Cadence.YEARLY);
        duties.compute(agency);
        assertThat(duties.duty(agency, budget, "2026").due()).isEqualTo("2026-12-31");
        recordBase.record(clerk, agency.code(), budget, java.time.LocalDate.of(2026, 2, 10), "财政局批复");
        assertThat(duties.duty(agency, budget, "2026").due()).isEqualTo("2026-03-02");
        assertThatThrownBy(() -> recordBase.record(clerk, agency.code(), fees, java.time.LocalDate.of(2026, 2, 10), "批复")).isInstanceOf(Refused.class);
    }

    @Test
    void thePanelOfThePublicAddsUp() {
        clock.set(LocalDateTime.of(2026, 5, 6, 9, 0));
        duties.compute(agency);
        duties.published(agency, fees, ids.next(), "2026年1月收费情况", null, "2026-02-06");
        duties.published(agency, fees, ids.next(), "2026年2月收费情况", null, "2026-04-20");
        DutyReading.Panel panel = reading.publicPanel(List.of(agency.code()));
        assertThat(panel).extracting(DutyReading.Panel::due, DutyReading.Panel::onTime, DutyReading.Panel::late).containsExactly(3L, 1L, 2L);
        assertThat(panel.rate()).isEqualTo(33.33);
        assertThat(reading.publicList(List.of(agency.code()), DutyReading.Part.DUE, 0, 10)).hasSize(3);
        assertThat(reading.publicList(List.of(agency.code()), DutyReading.Part.ON_TIME, 0, 10)).extracting(DutyRow::period).containsExactly("2026-01");
        assertThat(reading.publicList(List.of(agency.code()), DutyReading.Part.LATE, 0, 10)).extracting(DutyRow::period).containsExactly("2026-03", "2026-02");
        assertThat(reading.ranking(List.of(agency.code()), 10)).singleElement().extracting(DutyReading.Rank::late).isEqualTo(1L);
        assertThat(reading.count(DutyFilter.of(List.of(agency.code())).in(mingbai.catalog.reading.DutyState.DONE_LATE))).isEqualTo(1);
    }
}
