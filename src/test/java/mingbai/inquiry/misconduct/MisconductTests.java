package mingbai.inquiry.misconduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.identity.reading.AccountReading;
import mingbai.identity.visitor.ShownForms;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.storage.SealedFiles;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class MisconductTests {

    @Autowired Staff staff;
    @Autowired AccountReading accounts;
    @Autowired NameReportKeepers naming;
    @Autowired ReportKeepers keepers;
    @Autowired TakeReport take;
    @Autowired FollowReport follow;
    @Autowired OpenReport open;
    @Autowired HandleReport handle;
    @Autowired SealedFiles sealed;
    @Autowired SealedReportTable table;
    @Autowired LedgerCheck check;
    @Autowired SettableClock clock;
    @Autowired MockMvc mvc;
    @Autowired ShownForms forms;

    private House house;

    @BeforeEach
    void aHouse() {
        house = new House(staff, accounts, naming, take, open, sealed);
    }

    @AfterEach
    void backToMarch() {
        clock.set(LocalDate.of(2026, 3, 2).atTime(9, 0));
    }

    private void on(String day) {
        clock.set(LocalDate.parse(day).atTime(9, 0));
    }

    private void step(TakeReport.Receipt receipt, Step step, String on, String words, String where) {
        OpenReport.Opened opened = house.opened(house.keeper, receipt);
        handle.step(house.keeper, opened.report().id(), opened.report().version(), step, LocalDate.parse(on), words, where);
    }

    @Test
    void an_unknown_reporter_is_answered_asked_and_told() {
        TakeReport.Receipt receipt = house.reported();
        assertThat(house.opened(house.keeper, receipt).owed()).extracting(OwedStep::what, owed -> owed.due().toString()).containsExactly(org.assertj.core.groups.Tuple.tuple("决定是否受理", "2026-03-23"));
        on("2026-03-04");
        step(receipt, Step.ACCEPT, "2026-03-04", "已经受理，请留意留言。", "");
        String thing = follow.enter(receipt.number(), receipt.code()).orElseThrow();
        OpenReport.Opened opened = house.opened(house.keeper, receipt);
        handle.write(house.keeper, opened.report().id(), opened.report().version(), "旧账本烧在哪一天？");
        follow.write(thing, "三月七日晚上。", List.of(house.evidence()));
        assertThat(follow.seen(thing).orElseThrow().lines()).extracting(FollowReport.Line::mine, FollowReport.Line::text)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(false, "旧账本烧在哪一天？"), org.assertj.core.groups.Tuple.tuple(true, "三月七日晚上。"));
        assertThat(house.opened(house.keeper, receipt).owed()).extracting(OwedStep::what).contains("回复新消息", "办结", "回访");
        step(receipt, Step.INVESTIGATE, "2026-03-04", "调取仓库监控。", "");
        step(receipt, Step.CONCLUDE, "2026-03-04", "查实，责任人受到处分。", "");
        step(receipt, Step.TELL, "2026-03-04", "反映的问题查实，已经处理。", "");
        FollowReport.Seen seen = follow.seen(thing).orElseThrow();
        assertThat(seen.stage()).isEqualTo(Stage.TOLD);
        assertThat(seen.done()).extracting(FollowReport.Done::words).containsExactly("已经受理，请留意留言。", "", "", "反映的问题查实，已经处理。");
        assertThat(check.run()).noneMatch(finding -> finding.where().startsWith("keptapart"));
    }

    @Test
    void a_form_sent_twice_is_one_report_with_one_code() {
        TakeReport.Receipt once = take.run(Actor.PROGRAM, house.told(), List.of(), "the-nonce-of-" + house.body.code());
        TakeReport.Receipt again = take.run(Actor.PROGRAM, house.told(), List.of(), "the-nonce-of-" + house.body.code());
        assertThat(again).isEqualTo(once);
        assertThat(open.list(house.keeper.accountId())).hasSize(1);
    }

    @Test
    void what_is_missing_is_said_with_its_field() {
        assertThatThrownBy(() -> house.reported(house.told("", false, "", ""))).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.issues()).extracting(issue -> issue.field()).containsExactly("against", "facts"));
        assertThatThrownBy(() -> house.reported(house.told(house.body.code(), false, "", "长".repeat(20_001)))).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.issues()).extracting(issue -> issue.field()).containsExactly("facts"));
    }

    @Test
    void an_empty_form_is_told_everything_at_once() throws Exception {
        String page = mvc.perform(post("/inquiry/misconduct").param("seal", forms.fresh("misconduct").seal()).with(request -> {
            request.setRemoteAddr("10.84.0.1");
            return request;
        })).andExpect(status().isUnprocessableContent()).andReturn().getResponse().getContentAsString();
        assertThat(page).contains("请算一算", "请选择是不是这个机关的领导", "请选择是否担心打击报复", "请选择举报的是哪个机关的人", "请写明什么时间、什么地方");
    }

    @Test
    void odd_characters_are_left_out_and_nothing_breaks() {
        TakeReport.Receipt receipt = house.reported(house.told(house.body.code(), false, "\u0000=HYPERLINK(1)", "事实\u0007\uD800<script>alert(1)</script>"));
        Told told = house.opened(house.keeper, receipt).report().matter().told();
        assertThat(told.whom()).isEqualTo("=HYPERLINK(1)");
        assertThat(told.facts()).isEqualTo("事实<script>alert(1)</script>");
    }

    @Test
    void a_report_of_a_body_nobody_up_the_line_may_open_is_refused_with_where_to_go() {
        Agency alone = staff.agency("没有受理人的县");
        assertThatThrownBy(() -> house.reported(house.told(alone.code(), false, "", "事实"))).isInstanceOf(Refused.class).hasMessageContaining("12388");
    }

    @Test
    void naming_takes_three_people_each_in_person() {
        Actor wanted = staff.person(house.body.code(), "受理示例丁");
        assertThatThrownBy(() -> naming.name(house.leader, house.body.code(), house.login(house.leader), "自己")).isInstanceOf(Refused.class).hasMessageContaining("不能指定自己");
        assertThatThrownBy(() -> naming.name(house.office, house.body.code(), house.login(wanted), "不是领导")).isInstanceOf(Refused.class).hasMessageContaining("分管领导本人");
        ReportKeeper keeper = naming.name(house.leader, house.body.code(), house.login(wanted), "负责纪检工作");
        assertThat(keepers.isKeeper(wanted.accountId())).isFalse();
        assertThatThrownBy(() -> naming.confirm(house.leader, keeper.id(), 1)).isInstanceOf(Refused.class).hasMessageContaining("另一个人");
        naming.confirm(house.office, keeper.id(), 1);
        assertThat(keepers.isKeeper(wanted.accountId())).isTrue();
        assertThatThrownBy(() -> naming.confirm(house.office, keeper.id(), 1)).isInstanceOf(Overtaken.class);
    }

    @Test
    void an_administrator_and_a_person_of_another_agency_cannot_be_named() {
        Actor administrator = staff.person(house.body.code(), "管理示例", Role.SYSTEM_ADMIN);
        assertThatThrownBy(() -> naming.name(house.leader, house.body.code(), house.login(administrator), "顺便")).isInstanceOf(Refused.class).hasMessageContaining("三类管理员");
        assertThatThrownBy(() -> naming.name(house.leader, house.body.code(), house.login(house.keeperAbove), "别处的人")).isInstanceOf(Refused.class);
    }

    @Test
    void a_report_that_belongs_elsewhere_is_declined_with_where_to_go() {
        TakeReport.Receipt receipt = house.reported();
        assertThatThrownBy(() -> step(receipt, Step.DECLINE, "2026-03-02", "不属于本机关。", "")).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.issues()).extracting(issue -> issue.field()).containsExactly("where"));
        step(receipt, Step.DECLINE, "2026-03-02", "属于住房方面的问题。", "县住房和城乡建设局信访室");
        FollowReport.Seen seen = follow.seen(follow.enter(receipt.number(), receipt.code()).orElseThrow()).orElseThrow();
        assertThat(seen.done()).extracting(FollowReport.Done::where).containsExactly("县住房和城乡建设局信访室");
    }

    @Test
    void a_transfer_to_the_discipline_body_carries_its_receipt_and_ends_the_clocks() {
        TakeReport.Receipt receipt = house.reported();
        step(receipt, Step.TRANSFER, "2026-03-02", "涉嫌职务违法。", "县纪委监委，收件编号示例〔2026〕7号，2026-03-02");
        assertThat(house.opened(house.keeper, receipt).owed()).isEmpty();
    }

    @Test
    void protection_is_a_list_of_points_with_days_and_people() {
        TakeReport.Receipt receipt = house.reported();
        step(receipt, Step.ACCEPT, "2026-03-02", "受理。", "");
        OpenReport.Opened opened = house.opened(house.keeper, receipt);
        assertThat(opened.owed()).extracting(OwedStep::what, owed -> owed.due().toString()).contains(org.assertj.core.groups.Tuple.tuple("回访", "2026-04-01"),
                org.assertj.core.groups.Tuple.tuple("回访", "2026-05-31"));
        handle.safeguard(house.keeper, opened.report().id(), opened.report().version(), Safeguard.Point.FIRST_VISIT, LocalDate.of(2026, 3, 2), "没有异常");
        assertThat(house.opened(house.keeper, receipt).owed()).extracting(owed -> owed.due().toString()).doesNotContain("2026-04-01");
    }

    @Test
    void two_who_act_at_once_are_told() {
        TakeReport.Receipt receipt = house.reported();
        OpenReport.Opened opened = house.opened(house.keeper, receipt);
        step(receipt, Step.ACCEPT, "2026-03-02", "受理。", "");
        assertThatThrownBy(() -> handle.step(house.keeper, opened.report().id(), opened.report().version(), Step.ACCEPT, LocalDate.of(2026, 3, 2), "受理。", "")).isInstanceOf(Overtaken.class);
    }

    @Test
    void every_look_is_kept_with_who_and_why() {
        TakeReport.Receipt receipt = house.reported();
        open.open(house.keeper, house.idOf(house.keeper, receipt), "决定是否受理");
        open.show(house.keeper);
        open.show(house.keeper);
        List<Entry> looks = open.show(house.keeper).orElseThrow().entries().stream().filter(entry -> entry.kind() == Entry.Kind.LOOK).toList();
        assertThat(looks).hasSize(3).allMatch(look -> look.by() == house.keeper.accountId() && look.text().equals("决定是否受理"));
        assertThatThrownBy(() -> open.open(house.keeper, house.idOf(house.keeper, receipt), " ")).isInstanceOf(Refused.class).hasMessageContaining("为什么打开");
    }

    @Test
    void a_file_comes_back_as_it_was_and_its_opening_is_kept() throws Exception {
        TakeReport.Receipt receipt = house.reported();
        Entry file = house.opened(house.keeper, receipt).entries().stream().filter(entry -> entry.kind() == Entry.Kind.FILE).findFirst().orElseThrow();
        OpenReport.OpenedFile opened = open.file(house.keeper, file.id());
        assertThat(opened.name()).isEqualTo(House.FILE_NAME);
        try (var content = opened.content().get()) {
            assertThat(new String(content.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)).isEqualTo(House.FILE);
        }
        assertThat(open.show(house.keeper).orElseThrow().entries()).anyMatch(entry -> entry.kind() == Entry.Kind.LOOK && entry.text().startsWith("打开文件"));
    }

    @Test
    void whoever_keeps_the_counter_hands_over_number_and_code() {
        TakeReport.Receipt receipt = take.run(house.keeper, new Told(house.body.code(), false, House.WHOM, House.FACTS, "", "", false, "", "visit", LocalDate.of(2026, 3, 2)), List.of(),
                "counter-" + house.body.code());
        assertThat(follow.enter(receipt.number(), receipt.code())).isPresent();
        assertThat(house.opened(house.keeper, receipt).report().matter().told().medium()).isEqualTo("visit");
    }

    @Test
    void after_the_time_of_keeping_the_key_is_destroyed_and_nothing_opens_it_again() {
        TakeReport.Receipt receipt = house.reported();
        step(receipt, Step.TRANSFER, "2026-03-02", "移送。", "县纪委监委，示例〔2026〕8号");
        OpenReport.Opened early = house.opened(house.keeper, receipt);
        long id = early.report().id();
        SealedReportTable.Row kept = table.find(id).orElseThrow();
        assertThatThrownBy(() -> handle.erase(house.keeper, id, early.report().version())).isInstanceOf(Refused.class).hasMessageContaining("2031-03-01");
        on("2031-03-02");
        OpenReport.Opened opened = house.opened(house.keeper, receipt);
        assertThat(opened.erasable()).isTrue();
        String file = opened.entries().stream().filter(entry -> entry.kind() == Entry.Kind.FILE).findFirst().orElseThrow().sealed().substring(0, 64);
        handle.erase(house.keeper, id, opened.report().version());
        assertThat(house.lists(house.keeper, receipt)).isFalse();
        assertThat(follow.enter(receipt.number(), receipt.code())).isEmpty();
        assertThat(table.key(id)).isEmpty();
        assertThat(table.usesFile(file)).isFalse();
        assertThat(kept.body()).isNotEmpty(); // whoever kept a copy of the row has noise: the key was nowhere else
        assertThat(table.find(id).orElseThrow().body()).isEmpty();
        assertThat(check.run()).noneMatch(finding -> finding.where().startsWith("keptapart"));
    }

    @Test
    void a_conflict_closes_the_report_to_that_person_and_without_another_it_goes_up() {
        TakeReport.Receipt receipt = house.reported();
        OpenReport.Opened opened = house.opened(house.keeper, receipt);
        handle.bar(house.keeper, opened.report().id(), opened.report().version(), house.login(house.keeper), "与当事人是亲属");
        assertThat(house.lists(house.keeper, receipt)).isFalse();
        assertThat(open.show(house.keeper)).isEmpty();
        assertThat(house.lists(house.keeperAbove, receipt)).isTrue();
        assertThatThrownBy(() -> open.open(house.keeper, opened.report().id(), "再看一眼")).isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_open_closes_by_itself() {
        TakeReport.Receipt receipt = house.reported();
        house.opened(house.keeper, receipt);
        clock.advance(Duration.ofMinutes(16));
        assertThat(open.show(house.keeper)).isEmpty();
    }
}
