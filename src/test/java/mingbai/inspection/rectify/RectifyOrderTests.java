package mingbai.inspection.rectify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.figure.Asked;
import mingbai.figure.FigureReading;
import mingbai.figure.MeasureList;
import mingbai.figure.Period;
import mingbai.inspection.Fault;
import mingbai.inspection.Finding;
import mingbai.inspection.FindingBook;
import mingbai.inspection.FindingSource;
import mingbai.inspection.FindingState;
import mingbai.inspection.Severity;
import mingbai.inspection.reading.FindingReading;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** An order to rectify from draft to closing. Today is 2 March 2026. */
@DatabaseTest
class RectifyOrderTests {

    @Autowired private Staff staff;
    @Autowired private FindingBook book;
    @Autowired private FindingReading findings;
    @Autowired private WriteOrder write;
    @Autowired private FollowOrder follow;
    @Autowired private OrderReading orders;
    @Autowired private JudgeFinding judge;
    @Autowired private FigureReading figures;
    @Autowired private MeasureList measures;
    @Autowired private LedgerCheck check;
    @Autowired private MockMvc mvc;

    private Agency above;
    private Agency bureau;
    private Actor supervisor;
    private Actor leader;
    private Actor drafter;

    @BeforeEach
    void aBureauAndTheOfficeAbove() {
        above = staff.agency("督办县人民政府");
        bureau = staff.below(above, "督办县商务局");
        supervisor = staff.person(above, Role.OFFICE);
        leader = staff.person(above, Role.LEADER);
        drafter = staff.person(bureau, Role.DRAFTER);
    }

    private Finding found(Agency agency, String title) {
        Fault fault = new Fault("duty.late", agency.code(), "agency", agency.code(), title, title, "公开的仍是上一年度的。", "");
        return book.enter(Actor.PROGRAM, FindingSource.OUTSIDE, Severity.MINOR, fault, LocalDate.of(2026, 3, 2), 5, "第三方监测");
    }

    private FindingReading.Row row(Finding finding) {
        return findings.find(Long.toString(finding.id())).orElseThrow();
    }

    private RectifyOrder signed(Finding... named) {
        RectifyOrder draft = write.draft(supervisor, above.code(), List.of(named).stream().map(Finding::id).toList());
        return write.sign(leader, draft.id(), 1);
    }

    @Test
    void anOrderIsDraftedFromFindingsOfOneAgencyWithRequirementAndBasis() {
        RectifyOrder draft = write.draft(supervisor, above.code(), List.of(found(bureau, "收费目录没有更新").id(), found(bureau, "指南电话打不通").id()));
        assertThat(draft.text().body()).contains("一、应公开事项逾期", "收费目录没有更新。公开的仍是上一年度的。", "依据：", "三、整改要求", "第五十三条");
        assertThat(draft.deadline()).as("ten working days after 2 March").isEqualTo(LocalDate.of(2026, 3, 16));
        Finding other = found(staff.below(above, "督办县林业局"), "年报没有发布");
        assertThatThrownBy(() -> write.draft(supervisor, above.code(), List.of(found(bureau, "栏目空白").id(), other.id()))).isInstanceOf(Refused.class).hasMessageContaining("一个机关");
        assertThatThrownBy(() -> write.draft(supervisor, above.code(), List.of(draft.items().getFirst().finding()))).isInstanceOf(Refused.class).hasMessageContaining("另一份");
    }

    @Test
    void itIsSignedByAnotherPersonNumberedAndServed() {
        Finding finding = found(bureau, "收费目录没有更新");
        RectifyOrder draft = write.draft(supervisor, above.code(), List.of(finding.id()));
        assertThatThrownBy(() -> write.sign(supervisor, draft.id(), 1)).isInstanceOf(Refused.class).hasMessageContaining("其他人员");
        RectifyOrder signed = write.sign(leader, draft.id(), 1);
        assertThat(signed.number()).isEqualTo("督办县人民政府整改〔2026〕1号");
        assertThat(signed(found(bureau, "指南没有更新")).number()).isEqualTo("督办县人民政府整改〔2026〕2号");
        assertThat(orders.told(signed.id())).singleElement().satisfies(told -> assertThat(told.receipts()).singleElement()
                .satisfies(receipt -> assertThat(receipt.account()).isEqualTo(drafter.accountId())));
        assertThat(row(finding).byHand()).isTrue();
        assertThat(check.run()).extracting(one -> one.where()).doesNotContain("rectify-order " + signed.id(), "finding " + finding.id());
    }

    @Test
    void anOfficeWithALongNameSignsToo() {
        above = staff.agency("督办县" + "政务公开".repeat(40) + "办公室");
        bureau = staff.below(above, "督办县商务局");
        supervisor = staff.person(above, Role.OFFICE);
        leader = staff.person(above, Role.LEADER);
        RectifyOrder order = signed(found(bureau, "收费目录没有更新"));
        assertThat(order.number()).startsWith("督办县政务公开").endsWith("整改〔2026〕1号").hasSizeLessThanOrEqualTo(100);
        assertThat(WriteOrder.listed(order.number())).isEqualTo("列入整改通知书");
        assertThat(WriteOrder.listed("督办县人民政府整改〔2026〕1号")).isEqualTo("列入督办县人民政府整改〔2026〕1号");
    }

    @Test
    void theReportMendsWhatItNamesAndTheOrderClosesWhenAllIsStruckOff() {
        Finding finding = found(bureau, "收费目录没有更新");
        RectifyOrder order = signed(finding);
        assertThatThrownBy(() -> follow.answer(drafter, order.id(), order.version(), "已整改", Map.of())).isInstanceOf(Refused.class).hasMessageContaining("第1项");
        RectifyOrder answered = follow.answer(drafter, order.id(), order.version(), "已全部整改。", Map.of(finding.id(), new FollowOrder.Done("已更新目录。", Shown.at("/doc/示例/1"))));
        assertThat(answered.state()).isEqualTo(OrderState.ANSWERED);
        assertThat(row(finding).state()).isEqualTo(FindingState.MENDED);
        assertThatThrownBy(() -> follow.close(supervisor, order.id(), answered.version(), "")).isInstanceOf(Refused.class).hasMessageContaining("还有1个");
        judge.recheck(supervisor, finding.id(), row(finding).version(), true, "已更新", Shown.NOTHING);
        judge.close(supervisor, finding.id(), row(finding).version(), "");
        assertThatThrownBy(() -> follow.close(drafter, order.id(), answered.version(), "")).isInstanceOf(Refused.class).hasMessageContaining("其他人员");
        assertThat(follow.close(supervisor, order.id(), answered.version(), "").closedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(check.run()).extracting(one -> one.where()).doesNotContain("rectify-order " + order.id());
    }

    @Test
    void aReportThatIsNotEnoughIsOwedAgain() {
        Finding finding = found(bureau, "收费目录没有更新");
        RectifyOrder order = signed(finding);
        RectifyOrder answered = follow.answer(drafter, order.id(), order.version(), "已整改。", Map.of(finding.id(), new FollowOrder.Done("已更新。", Shown.at("/doc/示例/1"))));
        judge.recheck(supervisor, finding.id(), row(finding).version(), false, "仍是旧目录", Shown.NOTHING);
        RectifyOrder back = follow.giveBack(supervisor, order.id(), answered.version(), "目录仍是旧的。");
        assertThat(back.state()).isEqualTo(OrderState.SERVED);
        assertThat(back.isLate(LocalDate.of(2026, 3, 17))).isTrue();
        assertThat(orders.told(order.id())).extracting(OrderReading.Told::what).containsExactly("送达", "退回");
    }

    @Test
    void theWholeWayOnThePages() throws Exception {
        Finding finding = found(bureau, "<收费>目录没有更新");
        String address = Objects.requireNonNull(mvc.perform(post("/desk/inspection/orders").param("finding", finding.id() + ":1").with(staff.signedIn(supervisor)))
                .andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl());
        mvc.perform(get(address).with(staff.signedIn(drafter))).andExpect(status().isNotFound());
        mvc.perform(post(address + "/text").param("version", "1").param("title", "").param("body", "正文").param("deadline", "2026-03-20").with(staff.signedIn(supervisor)))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("请填写标题")));
        mvc.perform(get("/desk").with(staff.signedIn(leader))).andExpect(content().string(containsString(address)));
        mvc.perform(post(address + "/sign").param("version", "1").with(staff.signedIn(leader))).andExpect(redirectedUrl(address));
        mvc.perform(get(address + ".pdf").with(staff.signedIn(drafter))).andExpect(status().isOk());
        mvc.perform(get(address + ".docx").with(staff.signedIn(drafter))).andExpect(status().isOk());
        mvc.perform(get("/desk").with(staff.signedIn(drafter))).andExpect(content().string(containsString(address)));
        mvc.perform(post(address + "/urge").param("text", "请抓紧整改。").with(staff.signedIn(supervisor))).andExpect(redirectedUrl(address));
        mvc.perform(get(address).with(staff.signedIn(drafter))).andExpect(status().isOk()).andExpect(content().string(containsString("&lt;收费&gt;目录没有更新")))
                .andExpect(content().string(containsString("督办，0人已阅，共发1人"))).andExpect(content().string(not(containsString("/close\""))));
        mvc.perform(multipart(address + "/answer").param("version", "2").param("answer", "已整改。").param("done-" + finding.id(), "已更新。").with(staff.signedIn(drafter)))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("佐证")));
        mvc.perform(multipart(address + "/answer").param("version", "2").param("answer", "已整改。").param("done-" + finding.id(), "已更新。")
                .param("address-" + finding.id(), "javascript:alert(1)").with(staff.signedIn(drafter))).andExpect(status().isUnprocessableContent());
        mvc.perform(multipart(address + "/answer").param("version", "2").param("answer", "已整改。").param("done-" + finding.id(), "已更新。")
                .param("address-" + finding.id(), "/doc/示例/1").with(staff.signedIn(drafter))).andExpect(redirectedUrl(address));
        mvc.perform(get("/desk/inspection/orders?state=answered").with(staff.signedIn(supervisor))).andExpect(status().isOk()).andExpect(content().string(containsString(address)));
    }

    @Test
    void theFiguresOfOrdersOpenThem() {
        RectifyOrder order = signed(found(bureau, "收费目录没有更新"));
        Asked march = Asked.of(List.of(bureau.code()), Period.month(2026, 3));
        var measure = measures.all().stream().filter(one -> one.key().equals("rectify.orders")).findFirst().orElseThrow();
        assertThat(figures.of(measure, march).value()).isEqualTo(1);
        assertThat(figures.records(measure, march, 0, 10)).singleElement().satisfies(record -> assertThat(record.label()).isEqualTo(order.number()));
    }
}
