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

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.inspection.Fault;
import mingbai.inspection.Finding;
import mingbai.inspection.FindingBook;
import mingbai.inspection.FindingSource;
import mingbai.inspection.FindingState;
import mingbai.inspection.Severity;
import mingbai.inspection.reading.FindingReading;
import mingbai.inspection.reading.RepeatReading;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** A finding from being explained or mended to being struck off, each by another person. Today is 2 March 2026. */
@DatabaseTest
class RectifyFindingTests {

    private static final LocalDate FOUND = LocalDate.of(2026, 3, 2);
    private static final Shown SEEN = Shown.at("/doc/示例/1");

    @Autowired private Staff staff;
    @Autowired private FindingBook book;
    @Autowired private FindingReading findings;
    @Autowired private RepeatReading repeats;
    @Autowired private ExplainFinding explain;
    @Autowired private MendFinding mend;
    @Autowired private JudgeFinding judge;
    @Autowired private ExtendTerm extend;
    @Autowired private EvidenceBook evidence;
    @Autowired private LedgerCheck check;
    @Autowired private MockMvc mvc;

    private Agency above;
    private Agency bureau;
    private Actor supervisor;
    private Actor drafter;

    @BeforeEach
    void aBureauAndTheOfficeAbove() {
        above = staff.agency("整改县人民政府");
        bureau = staff.below(above, "整改县商务局");
        supervisor = staff.person(above, Role.OFFICE);
        drafter = staff.person(bureau, Role.DRAFTER);
    }

    private Finding found(FindingSource source, Severity severity, LocalDate day) {
        Fault fault = new Fault("duty.late", bureau.code(), "agency", bureau.code(), "", "收费目录没有更新", "公开的收费目录仍是上一年度的。", "");
        return book.enter(Actor.PROGRAM, source, severity, fault, day, 5, "第三方监测");
    }

    private Finding found() {
        return found(FindingSource.OUTSIDE, Severity.MINOR, FOUND);
    }

    private FindingState state(Finding finding) {
        return findings.find(Long.toString(finding.id())).orElseThrow().state();
    }

    @Test
    void whatWasMendedIsRecheckedAndStruckOffByAnotherPerson() {
        Finding finding = found();
        assertThatThrownBy(() -> mend.mend(drafter, finding.id(), 1, "已更新", Shown.NOTHING)).isInstanceOf(Refused.class).hasMessageContaining("佐证");
        mend.mend(drafter, finding.id(), 1, "已更新为2026年度目录。", SEEN);
        assertThatThrownBy(() -> judge.recheck(drafter, finding.id(), 2, true, "没有问题", Shown.NOTHING)).isInstanceOf(Refused.class).hasMessageContaining("其他人员");
        assertThatThrownBy(() -> judge.close(supervisor, finding.id(), 2, "")).as("nobody looked yet").isInstanceOf(Overtaken.class);
        judge.recheck(supervisor, finding.id(), 2, true, "目录为2026年度。", Shown.NOTHING);
        assertThatThrownBy(() -> judge.close(drafter, finding.id(), 3, "")).isInstanceOf(Refused.class);
        Finding closed = judge.close(supervisor, finding.id(), 3, "");
        assertThat(closed.state()).isEqualTo(FindingState.CLOSED);
        assertThat(closed.note()).isEqualTo("同意销号");
        assertThat(evidence.of(finding.id())).singleElement().satisfies(shown -> assertThat(shown.address()).isEqualTo("/doc/示例/1"));
        assertThat(check.run()).extracting(one -> one.where()).doesNotContain("finding " + finding.id(), "finding-evidence " + evidence.of(finding.id()).getFirst().id());
    }

    @Test
    void aRecheckThatFailsLeavesTheOldTerm() {
        Finding finding = found();
        mend.mend(drafter, finding.id(), 1, "已更新", SEEN);
        Finding open = judge.recheck(supervisor, finding.id(), 2, false, "仍是上一年度的目录。", Shown.NOTHING);
        assertThat(open.state()).isEqualTo(FindingState.OPEN);
        assertThat(open.dueOn()).isEqualTo(finding.dueOn());
    }

    @Test
    void anExplanationIsJudgedByThoseAbove() {
        Finding finding = found();
        explain.explain(drafter, finding.id(), 1, "收费项目已经取消。", Shown.NOTHING);
        assertThatThrownBy(() -> judge.accept(drafter, finding.id(), 2, "同意")).isInstanceOf(Refused.class);
        judge.refuse(supervisor, finding.id(), 2, "仍有两项收费。");
        assertThat(state(finding)).isEqualTo(FindingState.OPEN);
        explain.explain(drafter, finding.id(), 3, "两项收费已于2月取消，见文件。", Shown.NOTHING);
        judge.accept(supervisor, finding.id(), 4, "取消属实。");
        assertThat(state(finding)).isEqualTo(FindingState.DISMISSED);
    }

    @Test
    void whatIsReopenedAfterItsEndHasATermOfItsOwn() {
        Finding finding = found(FindingSource.OUTSIDE, Severity.MINOR, LocalDate.of(2026, 1, 5));
        mend.mend(drafter, finding.id(), 1, "已更新", SEEN);
        judge.recheck(supervisor, finding.id(), 2, true, "已更新", Shown.NOTHING);
        judge.close(supervisor, finding.id(), 3, "");
        Finding open = judge.reopen(supervisor, finding.id(), 4, "链接又打不开了。");
        assertThat(open.comebacks()).isEqualTo(1);
        assertThat(open.dueOn()).as("five working days after 2 March").isEqualTo(LocalDate.of(2026, 3, 9));
    }

    @Test
    void aLongerTermIsAskedForInTimeAndDecidedByAnother() {
        Finding finding = found();
        extend.ask(drafter, finding.id(), 3, "需要发展改革部门重新核定。");
        assertThatThrownBy(() -> extend.ask(drafter, finding.id(), 3, "再要三天")).isInstanceOf(Refused.class).hasMessageContaining("已有一份");
        assertThatThrownBy(() -> extend.decide(drafter, finding.id(), true, "同意")).isInstanceOf(Refused.class);
        Extension granted = extend.decide(supervisor, finding.id(), true, "情况属实。");
        assertThat(granted.state()).isEqualTo(Extension.State.GRANTED);
        assertThat(findings.find(Long.toString(finding.id())).orElseThrow().dueOn()).as("eight working days after 2 March").isEqualTo(LocalDate.of(2026, 3, 12));
        Finding late = found(FindingSource.OUTSIDE, Severity.MINOR, LocalDate.of(2026, 1, 5));
        assertThatThrownBy(() -> extend.ask(drafter, late.id(), 3, "来不及")).isInstanceOf(Refused.class).hasMessageContaining("届满");
    }

    @Test
    void aHintCountsOnlyAfterSomebodyConfirmedIt() {
        Finding hint = found(FindingSource.OUTSIDE, Severity.HINT, LocalDate.of(2026, 2, 2));
        Finding confirmed = judge.confirm(supervisor, hint.id(), 1, true, "确实缺少说明。");
        assertThat(confirmed.severity()).isEqualTo(Severity.MINOR);
        assertThat(confirmed.dueOn()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(findings.find(Long.toString(hint.id())).orElseThrow().severity()).isEqualTo(Severity.MINOR);
    }

    @Test
    void theSameFaultAgainWithinAYearIsSeenAsRepeated() {
        Finding first = found(FindingSource.OUTSIDE, Severity.MINOR, LocalDate.of(2026, 1, 5));
        mend.asReported(drafter, first.id(), 1, LocalDate.of(2026, 1, 9), "已更新");
        Finding again = found();
        Finding same = found(FindingSource.OUTSIDE, Severity.MINOR, LocalDate.of(2026, 1, 6));
        assertThat(repeats.earlier(List.of(first.id(), again.id(), same.id()))).as("the one of 6 January was not mended before")
                .containsEntry(again.id(), 1).doesNotContainKeys(first.id(), same.id());
    }

    @Test
    void theWholeWayOnThePages() throws Exception {
        Finding finding = found();
        String page = "/desk/inspection/finding/" + finding.id();
        mvc.perform(get(page).with(staff.signedIn(drafter))).andExpect(status().isOk()).andExpect(content().string(containsString("报告整改")))
                .andExpect(content().string(not(containsString("/recheck\""))));
        mvc.perform(multipart(page + "/mend").param("version", "1").param("mend-done", "<b>已更新</b>").with(staff.signedIn(drafter))).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("&lt;b&gt;已更新&lt;/b&gt;"))).andExpect(content().string(containsString("请上传整改后的截图")));
        mvc.perform(multipart(page + "/mend").file(new MockMultipartFile("mend-files", "../目录.txt", "text/plain", "2026年度收费目录".getBytes(StandardCharsets.UTF_8)))
                .param("version", "1").param("mend-done", "已更新").with(staff.signedIn(drafter))).andExpect(redirectedUrl(page));
        Evidence file = evidence.of(finding.id()).getFirst();
        mvc.perform(get(page + "/evidence/" + file.id()).with(staff.signedIn(supervisor))).andExpect(status().isOk());
        mvc.perform(post(page + "/recheck").param("version", "2").param("recheck-answer", "yes").param("recheck-seen", "看过").with(staff.signedIn(drafter)))
                .andExpect(status().isForbidden());
        mvc.perform(post(page + "/recheck").param("version", "2").param("recheck-seen", "看过").with(staff.signedIn(supervisor))).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请选择一种结论")));
        mvc.perform(post(page + "/recheck").param("version", "2").param("recheck-answer", "yes").param("recheck-seen", "看过").with(staff.signedIn(supervisor)))
                .andExpect(redirectedUrl(page));
        mvc.perform(post("/desk/inspection/acts").param("finding", finding.id() + ":3").param("act", "close").with(staff.signedIn(supervisor))).andExpect(status().isOk())
                .andExpect(content().string(containsString("办理1项")));
        assertThat(state(finding)).isEqualTo(FindingState.CLOSED);
    }

    @Test
    void anOfficeOfTheAgencyItselfDoesNotJudgeWhatOthersFound() throws Exception {
        Finding finding = found();
        Actor own = staff.person(bureau, Role.OFFICE);
        explain.explain(drafter, finding.id(), 1, "没有这项职能。", Shown.NOTHING);
        String page = "/desk/inspection/finding/" + finding.id();
        mvc.perform(post(page + "/judge").param("version", "2").param("judge-answer", "yes").param("judge-reason", "同意").with(staff.signedIn(own))).andExpect(status().isNotFound());
        mvc.perform(post("/desk/inspection/acts").param("finding", finding.id() + ":2", "7:x").param("act", "accept").param("word", "同意").with(staff.signedIn(own)))
                .andExpect(status().isOk()).andExpect(content().string(containsString("应由上级公开工作机构"))).andExpect(content().string(containsString("没有这个问题")));
        Finding selfFound = found(FindingSource.CAMPAIGN, Severity.MINOR, FOUND);
        explain.explain(drafter, selfFound.id(), 1, "没有这项职能。", Shown.NOTHING);
        mvc.perform(post("/desk/inspection/finding/" + selfFound.id() + "/judge").param("version", "2").param("judge-answer", "yes").param("judge-reason", "同意")
                .with(staff.signedIn(own))).andExpect(redirectedUrl("/desk/inspection/finding/" + selfFound.id()));
    }

    @Test
    void whoIsNamedSeesIt() throws Exception {
        Finding finding = found();
        String page = "/desk/inspection/finding/" + finding.id();
        mvc.perform(post(page + "/assign").param("assign-person", Long.toString(supervisor.accountId())).with(staff.signedIn(drafter))).andExpect(status().isUnprocessableContent());
        mvc.perform(post(page + "/assign").param("assign-person", Long.toString(drafter.accountId())).with(staff.signedIn(drafter))).andExpect(redirectedUrl(page));
        mvc.perform(get("/desk/inspection?agency=" + bureau.code()).with(staff.signedIn(drafter))).andExpect(status().isOk())
                .andExpect(content().string(containsString("（" + drafter.name() + "）")));
    }

    @Test
    void theMachineLooksAtOnceOverWhatTheCallerSees() throws Exception {
        String address = mvc.perform(post("/desk/inspection/now").param("agency", bureau.code()).with(staff.signedIn(drafter))).andExpect(status().is3xxRedirection())
                .andReturn().getResponse().getRedirectedUrl();
        assertThat(address).startsWith("/desk/inspection/now?number=");
        String seen = "";
        for (int i = 0; i < 300 && !seen.contains("检查完成"); i++) {
            Thread.sleep(100);
            seen = mvc.perform(get(address).with(staff.signedIn(drafter))).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        }
        assertThat(seen).contains("检查完成");
        mvc.perform(get(address).with(staff.signedIn(supervisor))).andExpect(status().isNotFound());
        mvc.perform(post("/desk/inspection/now").param("agency", above.code()).with(staff.signedIn(drafter))).andExpect(status().isNotFound());
    }
}
