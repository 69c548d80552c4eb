package mingbai.request.complaint;

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
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class ComplaintTests {

    @Autowired Staff staff;
    @Autowired TakeComplaint take;
    @Autowired HandleComplaint handle;
    @Autowired ComplaintReading complaints;
    @Autowired LedgerCheck check;
    @Autowired MockMvc mvc;

    private Agency above;
    private Agency against;
    private Actor supervisor;
    private Actor office;

    @BeforeEach
    void twoAgencies() {
        above = staff.agency("示范县人民政府");
        against = staff.below(above, "县商务局");
        supervisor = staff.person(above, Role.OFFICE);
        office = staff.person(against, Role.OFFICE);
    }

    @Test
    void a_justified_complaint_is_an_order_with_a_day_until_the_agency_reports() throws Exception {
        mvc.perform(post("/complaint").with(ComplaintTests::citizen).param("against", against.code()).param("matter", "not_published").param("text", "2025年度决算没有公开。").param("name", "张三丰")
                .param("contact", "0990-0000001")).andExpect(status().isOk()).andExpect(content().string(containsString("投诉已经收到")));
        Complaint complaint = complaints.list(List.of(above.code()), 10, 0).getFirst();
        String address = "/desk/complaint/" + complaint.id();
        mvc.perform(get("/desk").with(staff.signedIn(supervisor))).andExpect(content().string(containsString(address)));
        mvc.perform(post(address + "/verify").param("version", "1").with(staff.signedIn(supervisor))).andExpect(redirectedUrl(address + "?done=1"));
        mvc.perform(post(address + "/decide").param("version", "2").param("justified", "1").param("reasons", "查实，应当公开。").with(staff.signedIn(supervisor)))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("请填写改正期限")));
        mvc.perform(post(address + "/decide").param("version", "2").param("justified", "1").param("reasons", "查实，应当公开。").param("correctUntil", "2026-03-20")
                .with(staff.signedIn(supervisor))).andExpect(redirectedUrl(address + "?done=1"));
        String order = "/desk/complaint-order/" + complaint.id();
        mvc.perform(get("/desk").with(staff.signedIn(office))).andExpect(content().string(containsString(order)));
        mvc.perform(get(order).with(staff.signedIn(office))).andExpect(status().isOk()).andExpect(content().string(not(containsString("张三丰"))));
        mvc.perform(get(address).with(staff.signedIn(office))).andExpect(status().isForbidden());
        mvc.perform(post(order).param("version", "3").param("correctedHow", "已经公开2025年度决算。").with(staff.signedIn(office))).andExpect(redirectedUrl(order + "?done=1"));
        mvc.perform(post(address + "/tell").param("version", "4").param("toldOn", "2026-03-02").param("toldHow", "电话").with(staff.signedIn(supervisor)))
                .andExpect(redirectedUrl(address + "?done=1"));
        Complaint ended = complaints.find(complaint.id()).orElseThrow();
        assertThat(ended.stage()).isEqualTo(ComplaintStage.TOLD);
        assertThat(ended.correctedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(check.run()).extracting(finding -> finding.where()).doesNotContain("complaint " + complaint.id());
    }

    @Test
    void one_that_is_not_justified_needs_reasons_and_leaves_no_order() {
        Complaint complaint = take.run(Actor.PROGRAM, ComplaintSample.against(against.code()));
        assertThat(complaint.supervisor()).isEqualTo(above.code());
        assertThatThrownBy(() -> handle.decide(supervisor, complaint.id(), 1, false, " ", null)).isInstanceOf(Refused.class);
        Complaint decided = handle.decide(supervisor, complaint.id(), 1, false, "已经在2025年公开。", LocalDate.of(2026, 3, 20));
        assertThat(decided.isOwed()).isFalse();
        assertThatThrownBy(() -> handle.decide(supervisor, complaint.id(), 2, true, "又成立", LocalDate.of(2026, 3, 20))).isInstanceOf(Overtaken.class);
        assertThatThrownBy(() -> handle.tell(supervisor, complaint.id(), 2, LocalDate.of(2026, 3, 1), "电话")).isInstanceOf(Refused.class);
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_what_was_typed_is_kept() throws Exception {
        mvc.perform(post("/complaint").with(ComplaintTests::citizen).param("against", against.code()).param("text", "<script>" + "长".repeat(3_001))).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("f-matter"))).andExpect(content().string(containsString("&lt;script&gt;")));
        mvc.perform(post("/complaint").with(ComplaintTests::citizen).param("against", "没有")).andExpect(status().isUnprocessableContent());
        mvc.perform(post("/complaint").with(ComplaintTests::citizen).param("website", "http://x").param("against", against.code())).andExpect(status().isOk());
        assertThat(complaints.count(List.of(above.code()))).isZero();
    }

    /** An address of its own: others in this run use up what one address may send. */
    private static MockHttpServletRequest citizen(MockHttpServletRequest request) {
        request.setRemoteAddr("203.0.113.47");
        return request;
    }

    @Test
    void a_clerk_writes_down_what_came_by_letter() throws Exception {
        mvc.perform(get("/desk/complaints/new").with(staff.signedIn(supervisor))).andExpect(status().isOk());
        mvc.perform(post("/desk/complaints").param("against", against.code()).param("matter", "request").param("medium", "letter").param("receivedOn", "2026-02-27")
                .param("text", "申请没有答复。").with(staff.signedIn(supervisor))).andExpect(status().is3xxRedirection());
        mvc.perform(get("/desk/complaints").with(staff.signedIn(supervisor))).andExpect(content().string(containsString("县商务局")));
        mvc.perform(post("/desk/complaints").param("against", "别处").with(staff.signedIn(supervisor))).andExpect(status().isUnprocessableContent());
    }
}
