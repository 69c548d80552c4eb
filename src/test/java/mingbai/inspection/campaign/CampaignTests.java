package mingbai.inspection.campaign;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.agency.ReformAgencies;
import mingbai.catalog.DutyFixtures;
import mingbai.figure.Asked;
import mingbai.figure.FigureReading;
import mingbai.figure.Measure;
import mingbai.figure.MeasureList;
import mingbai.figure.Period;
import mingbai.inspection.Finding;
import mingbai.inspection.FindingBook;
import mingbai.inspection.FindingSource;
import mingbai.inspection.FindingState;
import mingbai.inspection.LookProgress;
import mingbai.inspection.reading.FindingFilter;
import mingbai.inspection.reading.FindingReading;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.notice.reading.MessageReading;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** I2: a county inspects itself in five steps. Today is 2 March 2026. */
@DatabaseTest
class CampaignTests {

    @Autowired private ApplicationContext program;
    @Autowired private Staff staff;
    @Autowired private KeepChecklist lists;
    @Autowired private PlanCampaign plan;
    @Autowired private AnnounceCampaign announce;
    @Autowired private ChangeCampaignDays days;
    @Autowired private FillCheckSheet fill;
    @Autowired private JudgeAnswer judge;
    @Autowired private ChaseCheckSheets chase;
    @Autowired private LookForCampaign looking;
    @Autowired private MoveCampaign move;
    @Autowired private AnalyseFindings analyse;
    @Autowired private SetImprovement improve;
    @Autowired private CampaignReading campaigns;
    @Autowired private FindingReading findings;
    @Autowired private FindingBook book;
    @Autowired private MessageReading messages;
    @Autowired private ReformAgencies reform;
    @Autowired private LedgerCheck check;
    @Autowired private FigureReading figures;
    @Autowired private MeasureList measures;
    @Autowired private SettableClock clock;

    private Agency county;
    private Agency bureau;
    private Agency town;
    private Actor office;
    private Actor clerk;

    @BeforeEach
    void aCountyWithTwoUnits() {
        county = staff.agency("云泽县人民政府办公室");
        bureau = staff.below(county, "云泽县水利局");
        town = staff.below(county, "云泽镇人民政府");
        office = staff.person(county, OFFICE);
        clerk = staff.person(bureau, DRAFTER);
    }

    @AfterEach
    void backToTheStart() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    private Campaign announced() {
        long list = lists.create(office, county.code(), "基础清单", CampaignFixture.ITEMS);
        long id = plan.plan(office, county.code(), CampaignFixture.planned("2026年自查", List.of(bureau.code(), town.code()), List.of(list)));
        announce.announce(office, id, 1);
        return campaigns.find(id).orElseThrow();
    }

    private CheckSheet sheet(Campaign campaign, Agency unit) {
        return campaigns.sheets(campaign.id()).stream().filter(sheet -> sheet.unit().equals(unit.code())).findFirst().orElseThrow();
    }

    private long version(Campaign campaign) {
        return campaigns.find(campaign.id()).orElseThrow().version();
    }

    private List<CampaignReading.Line> lines(Campaign campaign) {
        return campaigns.findings(campaign.id(), CampaignReading.Narrowed.NONE, 100, 0);
    }

    /** The bureau has its sign but no telephone. */
    private void answered(Campaign campaign) {
        Map<String, CheckAnswer> answers = new LinkedHashMap<>(CampaignFixture.all(campaign, Having.HAVE, "见照片"));
        String line = campaign.items().getLast().key();
        answers.put(line, new CheckAnswer(Having.LACK, "电话停机", "", List.of()));
        CheckSheet sheet = sheet(campaign, bureau);
        fill.submit(clerk, sheet.id(), sheet.version(), "宋二宁", answers);
    }

    @Test
    void theUnitsAreToldAndGetTheirSheets() {
        Campaign campaign = announced();
        assertThat(campaign.state()).isEqualTo(CampaignState.CHECKING);
        assertThat(campaigns.sheets(campaign.id())).extracting(CheckSheet::unit).containsExactlyInAnyOrder(bureau.code(), town.code());
        assertThat(messages.inbox(clerk.accountId(), 0, 10)).anyMatch(received -> received.message().title().equals("部署自查：2026年自查")
                && received.message().text().contains("2026-03-10"));
    }

    @Test
    void aCampaignOverNobodyIsRefused() {
        assertThatThrownBy(() -> plan.plan(office, county.code(), CampaignFixture.planned("空范围", List.of(), List.of()))).isInstanceOf(Refused.class)
                .hasMessageContaining("至少选择一个单位");
    }

    @Test
    void stepsComeOneAfterTheOther() {
        PlanCampaign.Planned wrong = new PlanCampaign.Planned("日期颠倒", "测试", List.of(bureau.code()), List.of(),
                CampaignFixture.days("2026-03-20", "2026-03-10", "2026-03-31", "2026-06-30"), null);
        assertThatThrownBy(() -> plan.plan(office, county.code(), wrong)).isInstanceOf(Refused.class).hasMessageContaining("“分析问题”的日期应不早于2026-03-20");
    }

    @Test
    void whatIsMissingBecomesAFindingWithTheTermOfTheItem() {
        Campaign campaign = announced();
        answered(campaign);
        assertThat(lines(campaign)).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("监督电话");
            assertThat(line.agency()).isEqualTo(bureau.code());
            assertThat(line.dueOn()).as("five working days after 2 March").isEqualTo(LocalDate.of(2026, 3, 9));
        });
        assertThat(findings.list(FindingFilter.of(List.of(bureau.code())), 0, 10)).singleElement().satisfies(row -> {
            assertThat(row.source()).isEqualTo(FindingSource.CAMPAIGN);
            assertThat(row.note()).isEqualTo("电话停机");
        });
        assertThat(campaigns.items(campaign.id()).get(campaign.items().getLast().key())).containsEntry(Having.LACK, 1L);
    }

    @Test
    void whatIsThereNeedsEvidenceAndWhatDoesNotApplyAReason() {
        Campaign campaign = announced();
        CheckSheet sheet = sheet(campaign, bureau);
        assertThatThrownBy(() -> fill.submit(clerk, sheet.id(), 1, "宋二宁", CampaignFixture.all(campaign, Having.HAVE, ""))).isInstanceOf(Refused.class)
                .hasMessageContaining("请写明凭据");
        assertThatThrownBy(() -> fill.submit(clerk, sheet.id(), 1, "宋二宁", CampaignFixture.all(campaign, Having.NOT_APPLICABLE, ""))).isInstanceOf(Refused.class)
                .hasMessageContaining("请说明为什么");
        assertThatThrownBy(() -> fill.submit(clerk, sheet.id(), 1, "", Map.of())).isInstanceOf(Refused.class).hasMessageContaining("责任人").hasMessageContaining("请回答“有牌子”");
    }

    @Test
    void aSheetIsSentInOnce() {
        Campaign campaign = announced();
        answered(campaign);
        CheckSheet sheet = sheet(campaign, bureau);
        assertThatThrownBy(() -> fill.submit(clerk, sheet.id(), sheet.version(), "宋二宁", CampaignFixture.all(campaign, Having.HAVE, "有"))).isInstanceOf(Overtaken.class);
    }

    @Test
    void anAnswerThatDoesNotStandBecomesAFindingOfTheSpotCheck() {
        Campaign campaign = announced();
        answered(campaign);
        CheckSheet sheet = sheet(campaign, bureau);
        String sign = campaign.items().getFirst().key();
        assertThatThrownBy(() -> judge.judge(clerk, sheet.id(), sheet.version(), sign, false, "没有看到牌子")).isInstanceOf(Refused.class).hasMessageContaining("由其他人核查");
        judge.judge(office, sheet.id(), sheet.version(), sign, false, "到现场没有看到牌子");
        assertThat(lines(campaign)).anySatisfy(line -> {
            assertThat(line.name()).isEqualTo("有牌子");
            assertThat(line.origin()).isEqualTo(CampaignFinding.Origin.SPOT);
        });
        assertThat(campaigns.items(campaign.id()).get(sign)).containsEntry(Having.LACK, 1L);
    }

    @Test
    void whoTypedTheAnswersDoesNotJudgeThemWhoeverSentThemIn() {
        Campaign campaign = announced();
        fill.save(office, sheet(campaign, bureau).id(), 1, "宋二宁", CampaignFixture.all(campaign, Having.HAVE, "见照片"));
        answered(campaign);
        CheckSheet sent = sheet(campaign, bureau);
        String sign = campaign.items().getFirst().key();
        Actor other = staff.person(county, OFFICE);
        Actor inTheClerksStead = new Actor(other.accountId(), other.name(), county.code(), clerk.accountId());
        assertThat(List.of(office, inTheClerksStead)).allSatisfy(hand -> assertThatThrownBy(() -> judge.judge(hand, sent.id(), sent.version(), sign, true, "看到牌子"))
                .isInstanceOf(Refused.class).hasMessageContaining("由其他人核查"));
        judge.judge(other, sent.id(), sent.version(), sign, true, "到现场看到牌子");
    }

    @Test
    void whoIsLateIsUrgedWithAReceipt() {
        Campaign campaign = announced();
        clock.set(LocalDateTime.of(2026, 3, 11, 9, 0));
        assertThat(sheet(campaign, bureau).late(campaign.plan().check().by(), LocalDate.now(clock))).isTrue();
        assertThat(chase.chase(office, campaign.id(), List.of(sheet(campaign, bureau).id()), "请尽快填报")).isEqualTo(1);
        assertThat(messages.inbox(clerk.accountId(), 0, 10)).anyMatch(received -> received.message().title().equals("催报自查表：2026年自查，已过2026-03-10的期限"));
        assertThat(campaigns.urgings(campaign.id())).containsKey(sheet(campaign, bureau).id());
    }

    @Test
    void whatTheMachineSeesInTheScopeIsPartOfTheCampaign() {
        DutyFixtures duties = new DutyFixtures(program);
        duties.counted(bureau, "2026-01-01");
        duties.monthly(bureau, "-c1", "收费情况");
        duties.compute(bureau);
        Campaign campaign = announced();
        assertThat(looking.run(campaign.id(), LookProgress.QUIET)).isPositive();
        assertThat(looking.run(campaign.id(), LookProgress.QUIET)).as("the same one is not tied twice").isZero();
        assertThat(lines(campaign)).filteredOn(line -> line.rule().equals("duty.late")).singleElement().satisfies(line -> assertThat(line.agency()).isEqualTo(bureau.code()));
        assertThat(campaigns.looking(campaign.id()).orElseThrow().endedAt()).isNotNull();
    }

    @Test
    void whoAsksForAnotherLookIsOnRecord() {
        Campaign campaign = announced();
        looking.want(office, campaign.id());
        assertThat(campaigns.steps(campaign.id())).anyMatch(step -> step.what().equals("再次检查") && step.name().equals(office.name()));
        assertThat(check.run()).extracting(one -> one.where()).doesNotContain("campaign " + campaign.id());
    }

    @Test
    void whatUnitsLackAndWhoMendsItIsNotToldToThePublicBeforeTheOfficeDoes() {
        followed();
        assertThat(measures.all()).filteredOn(measure -> measure.key().startsWith("campaign.") && measure.open()).extracting(Measure::key)
                .containsExactlyInAnyOrder("campaign.sampled", "campaign.sample-faults");
        Asked march = Asked.of(List.of(bureau.code()), Period.month(2026, 3));
        assertThat(figures.records(measure("campaign.measures"), march, 0, 10)).singleElement()
                .satisfies(record -> assertThat(record.publicLabel()).isEqualTo("改进措施（2026-04-30前完成）"));
        assertThat(figures.records(measure("campaign.items-missing"), march, 0, 10)).singleElement()
                .satisfies(record -> assertThat(record.publicLabel()).isEqualTo("自查项目（2026-03-02）"));
    }

    private Measure measure(String key) {
        return measures.all().stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    }

    @Test
    void theCheckEndsWithoutAUnitOnlyWithAReason() {
        Campaign campaign = announced();
        assertThatThrownBy(() -> move.analyse(office, campaign.id(), version(campaign), "")).isInstanceOf(Refused.class).hasMessageContaining("还有2个单位没有报送");
        move.analyse(office, campaign.id(), version(campaign), "两个单位机构改革，另行检查");
        assertThat(campaigns.find(campaign.id()).orElseThrow().state()).isEqualTo(CampaignState.ANALYSING);
    }

    @Test
    void aDayMovesWithAReasonThatStaysOnRecord() {
        Campaign campaign = announced();
        List<LocalDate> later = List.of(LocalDate.of(2026, 3, 13), LocalDate.of(2026, 3, 20), LocalDate.of(2026, 3, 31), LocalDate.of(2026, 6, 30));
        assertThatThrownBy(() -> days.change(office, campaign.id(), version(campaign), later, " ")).isInstanceOf(Refused.class);
        days.change(office, campaign.id(), version(campaign), later, "防汛演练");
        assertThat(campaigns.find(campaign.id()).orElseThrow().plan().check().by()).isEqualTo(LocalDate.of(2026, 3, 13));
        assertThat(campaigns.steps(campaign.id())).anyMatch(step -> step.note().contains("由2026-03-10改为2026-03-13") && step.note().contains("防汛演练"));
    }

    /** Everything but the end: causes, a measure done and checked; the telephone still does not work. */
    private Campaign followed() {
        Campaign campaign = announced();
        answered(campaign);
        move.analyse(office, campaign.id(), version(campaign), "云泽镇另行检查");
        assertThatThrownBy(() -> move.mend(office, campaign.id(), version(campaign))).isInstanceOf(Refused.class).hasMessageContaining("还有1个问题没有认定原因");
        analyse.because(office, campaign.id(), List.of(lines(campaign).getFirst().tie()), "people");
        assertThatThrownBy(() -> move.mend(office, campaign.id(), version(campaign))).isInstanceOf(Refused.class).hasMessageContaining("“人员不足或者变动”还没有改进措施");
        long measure = improve.set(office, campaign.id(), bureau.code(), "people", "安排专人接听监督电话", "宋二宁", LocalDate.of(2026, 4, 30));
        move.mend(office, campaign.id(), version(campaign));
        improve.done(clerk, campaign.id(), measure, 1, "已经排班");
        assertThatThrownBy(() -> improve.check(clerk, campaign.id(), measure, 2, true, "看过")).isInstanceOf(Refused.class).hasMessageContaining("由其他人核查");
        Actor inTheClerksStead = new Actor(office.accountId(), office.name(), county.code(), clerk.accountId());
        assertThatThrownBy(() -> improve.check(inTheClerksStead, campaign.id(), measure, 2, true, "看过")).isInstanceOf(Refused.class).hasMessageContaining("由其他人核查");
        improve.check(office, campaign.id(), measure, 2, true, "试打有人接听");
        return campaign;
    }

    @Test
    void nothingEndsWhileAFindingIsOpenUnlessItIsCarriedOver() {
        Campaign campaign = followed();
        assertThatThrownBy(() -> move.conclude(office, campaign.id(), version(campaign))).isInstanceOf(Refused.class).hasMessageContaining("还有1个问题没有销号");
        analyse.carryOver(office, campaign.id(), List.of(lines(campaign).getFirst().tie()), "新线路7月才能开通");
        move.conclude(office, campaign.id(), version(campaign));
        long next = plan.plan(office, county.code(), new PlanCampaign.Planned("下一次自查", "测试", List.of(bureau.code()), List.of(), CampaignFixture.usual(), campaign.id()));
        announce.announce(office, next, 1);
        assertThat(campaigns.findings(next, CampaignReading.Narrowed.NONE, 10, 0)).singleElement().satisfies(line -> {
            assertThat(line.origin()).isEqualTo(CampaignFinding.Origin.CARRIED);
            assertThat(line.name()).isEqualTo("监督电话");
        });
    }

    @Test
    void itEndsWhenEverythingIsStruckOff() {
        Campaign campaign = followed();
        Finding found = book.change(office, lines(campaign).getFirst().finding(), 1, "销号", finding -> finding.closed(LocalDate.of(2026, 3, 2), office.accountId(), "已接通"));
        assertThat(found.state()).isEqualTo(FindingState.CLOSED);
        move.conclude(office, campaign.id(), version(campaign));
        move.publish(office, campaign.id(), version(campaign), "本次自查发现1个问题，已经整改。");
        assertThat(campaigns.published(100, 0)).anyMatch(shown -> shown.id() == campaign.id());
        assertThat(check.run()).noneMatch(mismatch -> List.of("campaign", "check-sheet", "improvement", "checklist").stream().anyMatch(mismatch.toString()::contains));
    }

    @Test
    void whoeverCarriesOnForABodyThatEndedAnswersForIt() {
        Campaign campaign = announced();
        reform.abolish(Actor.PROGRAM, bureau.code(), town.code(), new ReformAgencies.Decision(LocalDate.of(2026, 3, 2), "机构改革（测试）"));
        answered(campaign);
        assertThat(lines(campaign)).singleElement().satisfies(line -> assertThat(line.agency()).isEqualTo(town.code()));
    }

    @Test
    void calledOffItNeedsAReasonAndNobodyIsUrgedAnyMore() {
        Campaign campaign = announced();
        assertThatThrownBy(() -> move.callOff(office, campaign.id(), version(campaign), "")).isInstanceOf(Refused.class);
        move.callOff(office, campaign.id(), version(campaign), "与县委督查合并");
        assertThatThrownBy(() -> chase.chase(office, campaign.id(), List.of(sheet(campaign, bureau).id()), "请填报")).isInstanceOf(Refused.class);
        assertThat(campaigns.sheetsOf(List.of(bureau.code()), true, 10)).noneMatch(owed -> owed.campaign() == campaign.id());
    }
}
