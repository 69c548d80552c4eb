package mingbai.assessment.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.assessment.staff.StaffAct.Kind;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.publication.DocumentFixtures;
import mingbai.publication.StartDraft;
import mingbai.publication.SubmitDraft;
import mingbai.publication.reading.DeskReading;
import mingbai.request.AssignRequest;
import mingbai.request.Asked;
import mingbai.request.RequestCase;
import mingbai.request.SubmitRequest;
import mingbai.request.WithdrawRequest;
import mingbai.review.Decision;
import mingbai.review.GiveOpinion;
import mingbai.review.reading.ReviewReading;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Sheets of persons from their acts, and objections. The first review has two working days: from Monday 2 to Wednesday 4 March 2026. */
@DatabaseTest
class StaffLevelTests {

    @Autowired Staff staff;
    @Autowired SettableClock clock;
    @Autowired StaffSheets sheets;
    @Autowired ObjectToStaffLevel object;
    @Autowired AnswerStaffObjection answer;
    @Autowired StaffObjectionReading objections;
    @Autowired StartDraft start;
    @Autowired SubmitDraft submit;
    @Autowired DeskReading desk;
    @Autowired ReviewReading reviews;
    @Autowired GiveOpinion opinion;
    @Autowired SubmitRequest ask;
    @Autowired AssignRequest assign;
    @Autowired WithdrawRequest withdraw;
    @Autowired LedgerCheck check;
    @Autowired MockMvc mvc;

    private Agency bureau;
    private Actor drafter;
    private Actor reviewer;
    private Actor leader;

    @BeforeEach
    void aBureau() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
        bureau = staff.agency("示例松溪县水利局");
        drafter = staff.person(bureau.code(), "示例起草人", Role.DRAFTER);
        reviewer = staff.person(bureau.code(), "示例审核人", Role.FIRST_REVIEW);
        leader = staff.person(bureau.code(), "示例局长", Role.LEADER);
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    private long submitted(String title) {
        long edition = start.run(drafter, bureau.code(), DocumentFixtures.notice(title, LocalDate.of(2026, 2, 27)));
        again(edition);
        return edition;
    }

    private void again(long edition) {
        submit.run(drafter, edition, desk.edition(edition).orElseThrow().version(), Map.of());
    }

    private void decide(long edition, Decision decision) {
        long matter = reviews.mattersOf("edition", edition).getFirst();
        opinion.run(reviewer, GiveOpinion.Opinion.onScreen(matter, 1, decision, decision == Decision.APPROVE ? "" : "请写明依据", null));
    }

    @Test
    void a_return_counts_against_the_drafter_once_and_the_reviewer_is_late_on_the_fifth() {
        long first = submitted("关于示例水库巡查情况的通知");
        long second = submitted("关于示例堤防巡查情况的通知");
        clock.set(LocalDateTime.of(2026, 3, 4, 17, 0));
        decide(first, Decision.RETURN);
        clock.set(LocalDateTime.of(2026, 3, 5, 9, 0));
        decide(second, Decision.RETURN);
        again(second);
        decide(second, Decision.RETURN);
        StaffSheet drafted = sheets.of(drafter.accountId(), 2026);
        assertThat(drafted.tally(Kind.DRAFT)).isEqualTo(new StaffTally(2, 2, 0));
        assertThat(drafted.of(Kind.DRAFT)).extracting(StaffAct::remark).containsExactly("退回1次", "退回2次");
        assertThat(drafted.level()).isEqualTo(StaffLevel.NOT_JUDGED);
        StaffSheet reviewed = sheets.of(reviewer.accountId(), 2026);
        assertThat(reviewed.tally(Kind.REVIEW)).isEqualTo(new StaffTally(3, 3, 2));
        assertThat(reviewed.of(Kind.REVIEW).get(1).remark()).contains("逾期（应于2026-03-04前）");
        assertThat(sheets.of(reviewer.accountId(), 2025).acts()).isEmpty();
    }

    @Test
    void who_handled_a_request_last_has_it_on_the_sheet() {
        RequestCase made = ask.run(leader, Asked.counter(bureau.code(), LocalDate.of(2026, 3, 2)));
        RequestCase assigned = assign.run(leader, made.id(), made.version(), "", drafter.accountId(), "");
        withdraw.run(leader, made.id(), assigned.version(), new WithdrawRequest.Withdrawal(LocalDate.of(2026, 3, 2), "柜台", ""));
        assertThat(sheets.of(drafter.accountId(), 2026).of(Kind.REQUEST)).singleElement().satisfies(act -> {
            assertThat(act.address()).isEqualTo("/desk/request/" + made.id());
            assertThat(act.day()).isEqualTo("2026-03-02");
        });
    }

    @Test
    void an_objection_waits_for_the_answer_of_another() {
        long id = object.run(drafter, 2026, "第二件是退回以后重新送审的。");
        assertThatThrownBy(() -> object.run(drafter, 2026, "再提一次。")).isInstanceOf(Refused.class).hasMessageContaining("还没有得到答复");
        assertThatThrownBy(() -> answer.run(drafter, id, 1, "自己答复。")).isInstanceOf(Refused.class).hasMessageContaining("别的领导");
        assertThatThrownBy(() -> answer.run(leader, id, 1, " ")).isInstanceOf(Refused.class).hasMessageContaining("查明的情况");
        answer.run(leader, id, 1, "同一件文稿只计一次，记录无误。");
        assertThatThrownBy(() -> answer.run(leader, id, 1, "再答复。")).isInstanceOf(Overtaken.class);
        assertThat(objections.ofPerson(drafter.accountId(), 2026)).singleElement().satisfies(one -> assertThat(one.answer()).isNotNull());
        object.run(drafter, 2026, "对答复仍有异议。");
        assertThat(check.run()).extracting(finding -> finding.where()).noneMatch(where -> where.contains(Long.toString(id)));
    }

    @Test
    void the_own_office_sees_its_people_and_others_do_not() throws Exception {
        submitted("关于示例渠道清淤的通知");
        String person = "/desk/staff-levels?account=" + drafter.accountId();
        mvc.perform(get("/desk/staff-levels").with(staff.signedIn(leader))).andExpect(status().isOk()).andExpect(content().string(containsString("示例起草人")));
        mvc.perform(get(person).param("year", "<b>").with(staff.signedIn(leader))).andExpect(status().isOk()).andExpect(content().string(containsString("不满10件")));
        Actor other = staff.person(staff.agency("示例外县水利局"), Role.LEADER, Role.OFFICE);
        mvc.perform(get(person).with(staff.signedIn(other))).andExpect(status().isNotFound());
        mvc.perform(get("/desk/staff-levels").param("agency", bureau.code()).with(staff.signedIn(other))).andExpect(status().isNotFound());
        mvc.perform(get("/desk/staff-levels").param("account", "x' or 1=1").with(staff.signedIn(leader))).andExpect(status().isNotFound());
        mvc.perform(post("/desk/staff-levels/mine").with(staff.signedIn(drafter)).param("year", "2026")).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请写明哪一件记录不对")));
        mvc.perform(post("/desk/staff-levels/mine").with(staff.signedIn(drafter)).param("year", "2026").param("text", "<b>少计</b>一件"))
                .andExpect(redirectedUrl("/desk/staff-levels/mine?year=2026&done=filed"));
        mvc.perform(get("/desk/staff-levels/mine").with(staff.signedIn(drafter))).andExpect(content().string(containsString("&lt;b&gt;少计")))
                .andExpect(content().string(not(containsString("name=\"text\""))));
        StaffObjection made = objections.ofPerson(drafter.accountId(), 2026).getFirst();
        mvc.perform(get(person).with(staff.signedIn(leader))).andExpect(content().string(containsString("/desk/staff-levels/objection/" + made.id() + "/answer")));
        mvc.perform(post("/desk/staff-levels/objection/" + made.id() + "/answer").with(staff.signedIn(leader)).param("version", "1").param("answer", "已经查明，记录无误。"))
                .andExpect(redirectedUrl(person + "&year=2026&done=answered"));
        mvc.perform(get("/desk/staff-levels/mine").with(staff.signedIn(drafter))).andExpect(content().string(containsString("已经查明，记录无误。")));
    }
}
