package mingbai.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingbai.almanac.Schedules;
import mingbai.catalog.Duty.How;
import mingbai.catalog.DutyPlan.Days;
import mingbai.catalog.DutyPlan.OnRecord;
import mingbai.catalog.DutyPlan.Owed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Due days with the calendar of 2026 (Spring Festival 15 to 23 February, 14 and 28 February worked); 2027 is not announced. */
class DutyPlanTests {

    private static final LocalDate START = day("2026-01-01");
    private final List<DutyFact> facts = new ArrayList<>();
    private final List<Discharge> discharges = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private LocalDate counted = START;
    private LocalDate lastOfAgency = LocalDate.MAX;

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Matter matter(String limit, Cadence cadence) {
        return new Matter("fees", MatterFacts.of("财政信息", "收费", TimeLimit.parse(limit).orElseThrow(), cadence), "", "std", START, null);
    }

    private List<Duty> plan(String today, Matter... versions) {
        LocalDate on = day(today);
        Days days = new Days(counted, lastOfAgency, lastOfAgency.isBefore(on), on, on.plusDays(7));
        return DutyPlan.of(new Owed("a", "a", "fees", List.of(versions)), days, new DutyClock(Schedules.builtIn()), new OnRecord(facts, discharges, statements));
    }

    private static List<String> dues(List<Duty> duties) {
        return duties.stream().map(duty -> duty.period() + " " + duty.due() + (duty.provisional() ? " provisional" : "")).toList();
    }

    private void published(long document, String title, @Nullable String writtenOn, String publishedOn) {
        discharges.add(new Discharge(document, title, writtenOn == null ? null : day(writtenOn), day(publishedOn), List.of(), null, null));
    }

    private static List<String> ends(List<Duty> duties) {
        return duties.stream().map(duty -> duty.period() + " " + duty.how() + " " + duty.published() + "/" + duty.quota() + " " + duty.doneOn()).toList();
    }

    @Test
    void aMonthIsOwedSoManyWorkingDaysAfterItsEnd() {
        assertThat(dues(plan("2026-03-02", matter("PERIOD month +10", Cadence.MONTHLY))))
                .containsExactly("2026-01 2026-02-13", "2026-02 2026-03-13", "2026-03 2026-04-15");
    }

    @Test
    void theSpringFestivalIsNotCountedItsMakeUpDaysAre() {
        assertThat(dues(plan("2026-02-03", matter("WD 20 formed", Cadence.MONTHLY)))).containsExactly("2026-01 2026-03-05", "2026-02 2026-03-27");
    }

    @Test
    void aTermThatRunsIntoAYearNotYetAnnouncedIsProvisional() {
        assertThat(dues(plan("2026-12-15", matter("PERIOD quarter +10", Cadence.QUARTERLY))))
                .containsExactly("2026-Q1 2026-04-15", "2026-Q2 2026-07-14", "2026-Q3 2026-10-20", "2026-Q4 2027-01-14 provisional");
    }

    @Test
    void theComingPeriodIsShownAWeekAhead() {
        Matter weekly = matter("WD 3 formed", Cadence.WEEKLY);
        counted = day("2026-03-02");
        assertThat(dues(plan("2026-03-03", weekly))).containsExactly("2026-W10 2026-03-11", "2026-W11 2026-03-18");
        assertThat(dues(plan("2026-03-01", weekly))).containsExactly("2026-W10 2026-03-11");
    }

    @Test
    void onlyPeriodsThatEndAfterCountingBeganAreOwed() {
        counted = day("2026-02-28");
        assertThat(dues(plan("2026-03-02", matter("PERIOD month +10", Cadence.MONTHLY)))).containsExactly("2026-02 2026-03-13", "2026-03 2026-04-15");
        counted = day("2026-03-01");
        assertThat(dues(plan("2026-03-02", matter("PERIOD month +10", Cadence.MONTHLY)))).containsExactly("2026-03 2026-04-15");
    }

    @Test
    void theWordingInForceOnTheLastDayOfAPeriodGovernsIt() {
        Matter monthly = matter("PERIOD month +10", Cadence.MONTHLY).during(START, day("2026-02-15"));
        Matter quarterly = matter("PERIOD quarter +5", Cadence.QUARTERLY).during(day("2026-02-16"), null);
        assertThat(dues(plan("2026-04-02", monthly, quarterly))).containsExactly("2026-01 2026-02-13", "2026-Q1 2026-04-08", "2026-Q2 2026-07-07");
    }

    @Test
    void anAgencyThatIsGoneOwesNoPeriodThatEndsLaterAndNobodyOwesItsOpenOnes() {
        lastOfAgency = day("2026-02-20");
        assertThat(ends(plan("2026-03-02", matter("PERIOD month +10", Cadence.MONTHLY)))).containsExactly("2026-01 EXCUSED 0/1 2026-02-20");
    }

    @Test
    void aReportDueOnAFixedDayIsOwedInTheNextYear() {
        assertThat(dues(plan("2026-03-02", matter("BY 03-31", Cadence.YEARLY)))).containsExactly("2026 2027-03-31");
    }

    @Test
    void aBudgetIsDueTwentyCalendarDaysAfterItsApproval() {
        Matter budget = matter("CD 20 approved", Cadence.YEARLY);
        assertThat(dues(plan("2026-03-02", budget))).as("no approval on record: the year's end is the latest").containsExactly("2026 2026-12-31");
        facts.add(new DutyFact(1, "a", "fees", DutyFact.Kind.APPROVED, day("2026-01-25"), "预算"));
        assertThat(dues(plan("2026-03-02", budget))).containsExactly("2026 2026-02-14");
        facts.add(new DutyFact(2, "a", "fees", DutyFact.Kind.APPROVED, day("2026-01-28"), "更正批准日期"));
        assertThat(dues(plan("2026-03-02", budget))).as("the last word counts").containsExactly("2026 2026-02-17");
    }

    @Test
    void anAdHocMatterOwesNothingUntilAFactIsRecorded() {
        Matter adHoc = matter("WD 20 formed", Cadence.AD_HOC);
        assertThat(plan("2026-03-02", adHoc)).isEmpty();
        facts.add(new DutyFact(7, "a", "fees", DutyFact.Kind.FORMED, day("2026-02-10"), "办法"));
        assertThat(dues(plan("2026-03-02", adHoc))).containsExactly("F2026-02-10.7 2026-03-16");
    }

    @Test
    void aStandingMatterIsOneDutyFromItsFirstDayOn() {
        Matter standing = matter("STANDING", Cadence.STANDING);
        assertThat(dues(plan("2026-12-31", standing))).containsExactly("STANDING 2026-01-29");
        published(1, "机关职能", null, "2026-01-10");
        assertThat(ends(plan("2026-03-02", standing))).containsExactly("STANDING PUBLISHED 1/1 2026-01-10");
    }

    @Test
    void whenTheStandingDocumentIsWithdrawnAFreshTermRuns() {
        Matter standing = matter("STANDING", Cadence.STANDING);
        discharges.add(new Discharge(1, "机关职能", null, day("2026-01-10"), List.of(), day("2026-03-02"), null));
        assertThat(dues(plan("2026-03-03", standing))).containsExactly("STANDING 2026-03-30");
        assertThat(plan("2026-03-03", standing).getFirst().how()).isEqualTo(How.OPEN);
    }

    @Test
    void aChangeOfAStandingMatterIsADutyOfItsOwnMetByRepublishing() {
        Matter standing = matter("STANDING", Cadence.STANDING);
        facts.add(new DutyFact(9, "a", "fees", DutyFact.Kind.CHANGED, day("2026-03-02"), "负责人变动"));
        discharges.add(new Discharge(1, "机关职能", null, day("2026-01-10"), List.of(), null, null));
        assertThat(ends(plan("2026-03-03", standing))).containsExactly("STANDING PUBLISHED 1/1 2026-01-10", "C2026-03-02.9 OPEN 0/1 null");
        discharges.set(0, new Discharge(1, "机关职能", null, day("2026-01-10"), List.of(day("2026-03-12")), null, null));
        assertThat(ends(plan("2026-03-12", standing))).containsExactly("STANDING PUBLISHED 1/1 2026-01-10", "C2026-03-02.9 PUBLISHED 1/1 2026-03-12");
    }

    @Test
    void aLaterCorrectionDoesNotMakeLateWhatAnEarlierOneToldInTime() {
        Matter standing = matter("STANDING", Cadence.STANDING);
        facts.add(new DutyFact(9, "a", "fees", DutyFact.Kind.CHANGED, day("2026-03-02"), "负责人变动"));
        discharges.add(new Discharge(1, "机关职能", null, day("2026-01-10"), List.of(day("2026-06-20"), day("2026-03-12")), null, null));
        assertThat(ends(plan("2026-06-21", standing))).contains("C2026-03-02.9 PUBLISHED 1/1 2026-03-12");
    }

    @Test
    void aTitleThatNamesAPeriodNothingIsOwedForDischargesNoOther() {
        Matter monthly = matter("PERIOD month +10", Cadence.MONTHLY);
        published(1, "2024年11月收费情况", "2026-02-05", "2026-02-06");
        assertThat(ends(plan("2026-02-07", monthly))).allMatch(end -> end.contains(" OPEN 0/1"));
    }

    @Test
    void aMonthMayBeWrittenWithALeadingZero() {
        Matter monthly = matter("PERIOD month +10", Cadence.MONTHLY);
        published(1, "2026年01月收费情况", "2026-03-05", "2026-03-06");
        assertThat(ends(plan("2026-03-07", monthly))).contains("2026-01 PUBLISHED 1/1 2026-03-06");
    }

    @Test
    void theReportWrittenInTheNextMonthCountsForTheMonthItIsAbout() {
        Matter monthly = matter("PERIOD month +10", Cadence.MONTHLY);
        published(1, "收费情况", "2026-02-05", "2026-02-06");
        published(2, "收费情况", "2026-03-05", "2026-03-20");
        assertThat(ends(plan("2026-03-21", monthly))).containsExactly("2026-01 PUBLISHED 1/1 2026-02-06", "2026-02 PUBLISHED 1/1 2026-03-20", "2026-03 OPEN 0/1 null");
    }

    @Test
    void aTitleThatNamesItsPeriodIsTakenAtItsWord() {
        Matter quarterly = matter("PERIOD quarter +10", Cadence.QUARTERLY);
        published(1, "2026 年 2 季度收费情况", "2026-07-03", "2026-07-03");
        assertThat(ends(plan("2026-07-05", quarterly))).containsExactly("2026-Q1 OPEN 0/1 null", "2026-Q2 PUBLISHED 1/1 2026-07-03", "2026-Q3 OPEN 0/1 null");
    }

    @Test
    void whatWasWrittenWithinThePeriodCountsForIt() {
        Matter monthly = matter("PERIOD month +10", Cadence.MONTHLY);
        published(1, "收费公示", "2026-01-15", "2026-01-15");
        published(2, "收费公示", "2026-02-15", "2026-02-24");
        assertThat(ends(plan("2026-02-25", monthly))).containsExactly("2026-01 PUBLISHED 1/1 2026-01-15", "2026-02 PUBLISHED 1/1 2026-02-24", "2026-03 OPEN 0/1 null");
    }

    @Test
    void aQuotaOfTwoIsMetByTheSecondDocument() {
        Matter two = new Matter("fees", MatterFacts.of("政务动态", "", TimeLimit.parse("PERIOD month +10").orElseThrow(), Cadence.MONTHLY).with("quota", "2"), "", "std", START, null);
        published(1, "动态一", null, "2026-01-15");
        assertThat(ends(plan("2026-01-20", two))).containsExactly("2026-01 OPEN 1/2 null");
        published(2, "动态二", null, "2026-01-18");
        published(3, "动态三", null, "2026-01-19");
        assertThat(ends(plan("2026-01-20", two))).containsExactly("2026-01 PUBLISHED 3/2 2026-01-18");
    }

    @Test
    void aWithdrawnDocumentDischargesNothing() {
        discharges.add(new Discharge(1, "收费情况", null, day("2026-02-06"), List.of(), day("2026-02-10"), null));
        assertThat(ends(plan("2026-02-12", matter("PERIOD month +10", Cadence.MONTHLY)))).containsExactly("2026-01 OPEN 0/1 null", "2026-02 OPEN 0/1 null");
    }

    @Test
    void aDocumentPutToAPeriodCountsThere() {
        discharges.add(new Discharge(1, "收费情况", day("2026-03-05"), day("2026-03-06"), List.of(), null, "2026-01"));
        assertThat(ends(plan("2026-03-06", matter("PERIOD month +10", Cadence.MONTHLY))))
                .containsExactly("2026-01 PUBLISHED 1/1 2026-03-06", "2026-02 OPEN 0/1 null", "2026-03 OPEN 0/1 null");
    }

    @Test
    void aSignedWordAnswersADutyAndAnExcuseIsStronger() {
        statements.add(new Statement(1, "a", "fees", "2026-01", Statement.Kind.NOTHING, "未收费", day("2026-02-03")));
        statements.add(new Statement(2, "a", "fees", "2026-02", Statement.Kind.NOTHING, "未收费", day("2026-03-03")));
        statements.add(new Statement(3, "a", "fees", "2026-02", Statement.Kind.EXCUSED, "停征", day("2026-03-04")));
        assertThat(ends(plan("2026-03-05", matter("PERIOD month +10", Cadence.MONTHLY))))
                .containsExactly("2026-01 NOTHING 0/1 2026-02-03", "2026-02 EXCUSED 0/1 2026-03-04", "2026-03 OPEN 0/1 null");
    }

    @Test
    void whatIsDisclosedOnRequestOnlyIsNoDuty() {
        Matter onRequest = new Matter("fees", MatterFacts.of("档案", "", TimeLimit.USUAL, Cadence.MONTHLY).with("method", MatterFacts.ON_REQUEST), "", "std", START, null);
        assertThat(plan("2026-03-02", onRequest)).isEmpty();
    }

    @Test
    void whoWasExcusedAndPublishesAllTheSameIsNotLate() {
        statements.add(new Statement(3, "a", "fees", "2026-01", Statement.Kind.EXCUSED, "停征", day("2026-02-10")));
        published(1, "2026年1月收费情况", "2026-03-10", "2026-03-10");
        assertThat(ends(plan("2026-03-12", matter("PERIOD month +10", Cadence.MONTHLY)))).contains("2026-01 EXCUSED 1/1 2026-02-10");
    }

    @Test
    void aStandingPaperReplacedWithinItsFreshTermIsInTime() {
        Matter standing = matter("STANDING", Cadence.STANDING);
        discharges.add(new Discharge(1, "旧指南", null, day("2026-01-05"), List.of(), day("2026-06-01"), null));
        published(2, "新指南", null, "2026-06-03");
        assertThat(dues(plan("2026-06-10", standing))).containsExactly("STANDING 2026-06-30");
        assertThat(ends(plan("2026-06-10", standing))).containsExactly("STANDING PUBLISHED 1/1 2026-06-03");
    }
}
