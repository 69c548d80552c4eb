package mingbai.report.form;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.agency.AmendAgency;
import mingbai.figure.Period;
import mingbai.figure.Scope;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.notice.MessageKind;
import mingbai.notice.reading.MessageReading;
import mingbai.report.form.BeginRound.Asking;
import mingbai.web.Issue;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** I4: a bureau asks the units below it for a monthly form, chases, returns, and adds up. */
@DatabaseTest
class CollectFormTests {

    static final Period FEBRUARY = Period.month(2026, 2);

    @Autowired Staff staff;
    @Autowired DefineForm define;
    @Autowired BeginRound begin;
    @Autowired RegularRounds regular;
    @Autowired FillReply fill;
    @Autowired JudgeReply judge;
    @Autowired UrgeUnits urge;
    @Autowired CloseRound close;
    @Autowired FormReading forms;
    @Autowired MessageReading messages;
    @Autowired AmendAgency amend;
    @Autowired LedgerCheck check;
    @Autowired SettableClock clock;

    private Agency bureau;
    private Agency market;
    private Agency procurement;
    private Actor office;
    private Actor clerk;

    @BeforeEach
    void aBureauWithTwoUnits() {
        bureau = staff.agency("明州市公共资源交易管理局");
        market = staff.below(bureau, "明州市公共资源交易中心");
        procurement = staff.below(bureau, "政府采购监督科");
        office = staff.person(bureau, OFFICE);
        clerk = staff.person(market, DRAFTER);
    }

    @AfterEach
    void backToTheStart() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    private static FormField number(String key, String label, boolean evidence) {
        return new FormField(key, "", label, FieldKind.NUMBER, "条", "", Scope.OWN, Map.of(), true, evidence, Adding.SUM, "");
    }

    static FormDefinition definition() {
        return new FormDefinition("政务公开、信用信息公开月报表", FormCadence.MONTH, DueRule.after(5), List.of(), "每月报一次。", List.of(
                number("wechat", "微信发布", true), number("credit", "信用信息公示", false),
                new FormField("funds", "", "公开工作经费", FieldKind.AMOUNT, "万元", "", Scope.OWN, Map.of(), false, false, Adding.SUM, ""),
                new FormField("person", "", "责任人", FieldKind.TEXT, "", "", Scope.OWN, Map.of(), true, false, Adding.NONE, "")));
    }

    private long round() {
        long form = define.create(office, bureau.code(), definition());
        return begin.begin(office, form, new Asking(FEBRUARY, List.of(market.code(), procurement.code()), null, ""));
    }

    private FormReply sheet(long round, Agency unit) {
        return forms.sheetsOf(List.of(unit.code()), 10, 0).stream().filter(sheet -> sheet.reply().round() == round).findFirst().orElseThrow().reply();
    }

    private static Answer typed(String text) {
        return new Answer(text, "", "", false, List.of());
    }

    static Map<String, Answer> answers(String wechat, String credit) {
        return Map.of("wechat", new Answer(wechat, "微信后台截图，编号 2026-02", "", false, List.of()), "credit", typed(credit), "person", typed("沈一鸣"));
    }

    private static List<String> fields(Throwable refused) {
        return ((Refused) refused).issues().stream().map(Issue::field).toList();
    }

    @Test
    void theUnitsGetTheirSheetsAndAreToldByWhen() {
        long round = round();
        assertThat(sheet(round, market).state()).isEqualTo(ReplyState.OPEN);
        assertThat(sheet(round, procurement).submissions()).isZero();
        assertThat(messages.inbox(clerk.accountId(), 0, 10)).anyMatch(received -> received.message().title().equals("请填报：政务公开、信用信息公开月报表（2026年2月）")
                && received.message().text().contains("2026-03-06"));
        assertThat(forms.owed(Set.of(market.code()), 10)).hasSize(1);
    }

    @Test
    void aPeriodIsAskedForOnce() {
        long form = define.create(office, bureau.code(), definition());
        Asking asking = new Asking(FEBRUARY, List.of(market.code()), null, "");
        begin.begin(office, form, asking);
        assertThatThrownBy(() -> begin.begin(office, form, asking)).isInstanceOf(Refused.class).hasMessageContaining("一期只发一次");
        assertThatThrownBy(() -> begin.begin(office, form, new Asking(Period.year(2025), List.of(market.code()), null, ""))).isInstanceOf(Refused.class)
                .hasMessageContaining("每月");
        assertThatThrownBy(() -> begin.begin(office, form, new Asking(Period.month(2026, 4), List.of(market.code()), null, ""))).isInstanceOf(Refused.class);
    }

    @Test
    void onlyUnitsBelowThatAreNotStoppedAreAsked() {
        Agency stopped = staff.below(bureau, "已撤销的科室");
        amend.amend(Actor.PROGRAM, stopped.code(), stopped.version(), stopped.facts().endedOn(LocalDate.of(2026, 1, 31), ""));
        Agency elsewhere = staff.agency("云泽县教育局");
        long form = define.create(office, bureau.code(), definition());
        for (Agency wrong : List.of(stopped, elsewhere)) {
            assertThatThrownBy(() -> begin.begin(office, form, new Asking(FEBRUARY, List.of(wrong.code()), null, "")))
                    .satisfies(refused -> assertThat(fields(refused)).containsExactly("units"));
        }
        regular.follow(form);
        assertThat(forms.roundsOf(form)).as("not automatic").isEmpty();
        define.set(office, form, 1, true, false);
        regular.follow(form);
        regular.follow(form);
        assertThat(forms.roundsOf(form)).singleElement().satisfies(round -> {
            assertThat(round.period()).isEqualTo(FEBRUARY);
            assertThat(round.units()).containsExactlyInAnyOrder(market.code(), procurement.code());
        });
    }

    @Test
    void aRegularRoundIsNotBegunOnceItsDayHasPassed() {
        long form = define.create(office, bureau.code(), definition());
        clock.set(LocalDateTime.of(2026, 3, 20, 9, 0));
        define.set(office, form, 1, true, false);
        regular.follow(form);
        assertThat(forms.roundsOf(form)).isEmpty();
    }

    @Test
    void whatIsMissingIsNamedAtItsField() {
        long round = round();
        FormReply sheet = sheet(round, market);
        Map<String, Answer> without = Map.of("wechat", typed("271"), "funds", typed("4万亿"));
        assertThatThrownBy(() -> fill.submit(clerk, sheet.id(), 1, without)).isInstanceOf(Refused.class)
                .satisfies(refused -> assertThat(fields(refused)).contains("evidence.wechat", "value.credit", "value.funds", "value.person"));
        assertThatThrownBy(() -> fill.save(clerk, sheet.id(), 1, without)).isInstanceOf(Refused.class)
                .satisfies(refused -> assertThat(fields(refused)).containsExactly("value.funds"));
        Map<String, Answer> large = Map.of("wechat", new Answer("2710000", "后台", "", false, List.of()), "credit", typed("0"), "person", typed("沈一鸣"));
        assertThatThrownBy(() -> fill.submit(clerk, sheet.id(), 1, large)).satisfies(refused -> assertThat(fields(refused)).containsExactly("sure.wechat"));
        fill.save(clerk, sheet.id(), 1, Map.of("wechat", typed("271")));
        assertThat(sheet(round, market).answer("wechat").text()).isEqualTo("271");
        assertThat(sheet(round, market).state()).isEqualTo(ReplyState.OPEN);
    }

    @Test
    void whatWasReturnedComesBackAsANewVersionAndBothAreKept() {
        long round = round();
        long id = sheet(round, market).id();
        assertThat(fill.submit(clerk, id, 1, answers("271", "12"))).isEqualTo(1);
        assertThatThrownBy(() -> fill.save(clerk, id, 2, answers("272", "12"))).as("what was submitted is not written over").isInstanceOf(Overtaken.class);
        assertThatThrownBy(() -> judge.giveBack(office, round, id, 2, " ")).isInstanceOf(Refused.class);
        judge.giveBack(office, round, id, 2, "微信数与后台截图不一致");
        assertThat(messages.inbox(clerk.accountId(), 0, 10)).anyMatch(received -> received.message().kind() == MessageKind.RETURNED
                && received.message().text().equals("微信数与后台截图不一致"));
        assertThat(fill.submit(clerk, id, 3, answers("217", "12"))).isEqualTo(2);
        judge.accept(office, round, id, 4);

        assertThat(sheet(round, market).state()).isEqualTo(ReplyState.ACCEPTED);
        assertThat(forms.submissions(id)).extracting(Submission::n).containsExactly(2, 1);
        assertThat(forms.submissions(id)).extracting(submission -> submission.value("wechat").orElseThrow().text()).containsExactly("217", "271");
        assertThatThrownBy(() -> judge.accept(office, round, id, 4)).isInstanceOf(Overtaken.class);
    }

    @Test
    void nobodyAcceptsWhatTheySubmitted() {
        long round = round();
        long id = sheet(round, procurement).id();
        fill.submit(office, id, 1, answers("3", "0"));
        assertThatThrownBy(() -> judge.accept(office, round, id, 2)).isInstanceOf(Refused.class).hasMessageContaining("不能是同一个人");
        judge.accept(staff.person(bureau, OFFICE), round, id, 2);
        assertThat(sheet(round, procurement).state()).isEqualTo(ReplyState.ACCEPTED);
    }

    @Test
    void aMonthThatIsNotOverIsNotReported() {
        long form = define.create(office, bureau.code(), definition());
        long round = begin.begin(office, form, new Asking(Period.month(2026, 3), List.of(market.code()), null, ""));
        long id = sheet(round, market).id();
        assertThatThrownBy(() -> fill.submit(clerk, id, 1, answers("1", "1"))).isInstanceOf(Refused.class).hasMessageContaining("还没有结束");
        fill.save(clerk, id, 1, answers("1", "1"));
    }

    @Test
    void sumsAreOverWhatIsInAndTheMissingAreNamed() {
        long round = round();
        fill.submit(clerk, sheet(round, market).id(), 1, answers("271", "12"));
        Addition some = forms.addition(forms.round(round).orElseThrow());
        assertThat(some.totals().get("wechat").text()).isEqualTo("271");
        assertThat(some.totals().get("funds").text()).isEqualTo("无记录");
        assertThat(some.totals()).doesNotContainKey("person");
        assertThat(some.missingWords()).isEqualTo("未报 1 家：政府采购监督科");

        fill.submit(office, sheet(round, procurement).id(), 1, answers("1,009", "0"));
        Addition all = forms.addition(forms.round(round).orElseThrow());
        assertThat(all.totals().get("wechat").text()).isEqualTo("1,280");
        assertThat(all.missingWords()).isEmpty();
    }

    @Test
    void onlyThoseWhoOweAreUrgedAndEveryReaderLeavesAReceipt() {
        long round = round();
        fill.submit(office, sheet(round, procurement).id(), 1, answers("1", "0"));
        clock.set(LocalDateTime.of(2026, 3, 9, 9, 0));
        assertThat(urge.urge(office, round, List.of(market.code(), procurement.code()), "请今天报送。")).isEqualTo(1);
        Map<String, Long> urged = forms.urgings(round);
        assertThat(urged).containsOnlyKeys(market.code());
        assertThat(messages.message(urged.get(market.code())).orElseThrow().title()).contains("已过2026-03-06的报送期限");
        assertThat(messages.receipts(urged.get(market.code()))).singleElement().satisfies(receipt -> assertThat(receipt.account()).isEqualTo(clerk.accountId()));
        assertThatThrownBy(() -> urge.urge(office, round, List.of(procurement.code()), "请报送。")).isInstanceOf(Refused.class);
    }

    @Test
    void collectingEndsWithAReasonForWhatIsMissing() {
        long round = round();
        assertThatThrownBy(() -> close.close(office, round, 1, "")).isInstanceOf(Refused.class).hasMessageContaining("还有2家没有报送");
        close.close(office, round, 1, "并入季度报表");
        assertThat(forms.owed(Set.of(market.code()), 10)).isEmpty();
        assertThat(fill.submit(clerk, sheet(round, market).id(), 1, answers("3", "0"))).as("what comes in late still counts").isEqualTo(1);
    }

    @Test
    void aChangedFormLeavesTheRoundsThatWereSentAsTheyWere() {
        long form = define.create(office, bureau.code(), definition());
        long round = begin.begin(office, form, new Asking(FEBRUARY, List.of(market.code()), null, ""));
        FormDefinition more = new FormDefinition("政务公开月报表（新）", FormCadence.MONTH, DueRule.after(8), List.of(), "", List.of(number("board", "公开栏", false)));
        assertThat(define.redefine(office, form, 1, more)).isEqualTo(2);
        FormRound sent = forms.round(round).orElseThrow();
        assertThat(forms.definition(sent).field("wechat")).isPresent();
        assertThat(sent.title()).isEqualTo("政务公开、信用信息公开月报表");
        assertThat(forms.form(form).orElseThrow().definition()).isEqualTo(more);
        assertThatThrownBy(() -> define.redefine(office, form, 1, definition())).isInstanceOf(Overtaken.class);
    }

    @Test
    void aDefinitionThatCannotWorkIsRefusedAtItsField() {
        FormField twice = new FormField("a", "", "接待", FieldKind.TEXT, "", "", Scope.OWN, Map.of(), true, false, Adding.SUM, "");
        FormField same = new FormField("b", "", "接待", FieldKind.MEASURE, "", "no.such", Scope.OWN, Map.of(), true, false, Adding.NONE, "");
        FormDefinition wrong = new FormDefinition(" ", FormCadence.MONTH, DueRule.on("02-30"), List.of(), "", List.of(twice, same));
        assertThatThrownBy(() -> define.create(office, bureau.code(), wrong)).isInstanceOf(Refused.class)
                .satisfies(refused -> assertThat(fields(refused)).contains("title", "day", "adding-0", "label-1", "measure-1"));
    }

    @Test
    void theLedgerVouchesForFormsRoundsAndSheets() {
        long round = round();
        long id = sheet(round, market).id();
        fill.submit(clerk, id, 1, answers("271", "12"));
        assertThat(check.run()).noneMatch(finding -> finding.toString().contains("report-"));
    }
}
