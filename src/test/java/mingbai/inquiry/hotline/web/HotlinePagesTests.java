package mingbai.inquiry.hotline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingbai.DatabaseTest;
import mingbai.Fresh;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.inquiry.hotline.CallReading;
import mingbai.inquiry.hotline.HotlineCall;
import mingbai.inquiry.hotline.TakeCalls;
import mingbai.ledger.Actor;
import mingbai.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class HotlinePagesTests {

    @Autowired MockMvc mvc;
    @Autowired Staff staff;
    @Autowired TakeCalls take;
    @Autowired CallReading calls;
    @Autowired mingbai.inquiry.hotline.PassCall pass;

    private Agency agency;
    private Actor office;
    private String mark = "";

    @BeforeEach
    void anOffice() {
        agency = staff.agency("县城管局");
        office = staff.person(agency, Role.OFFICE);
        mark = Fresh.code();
    }

    private Map<String, String> call(String number, String on, boolean handled) {
        Map<String, String> call = new HashMap<>(Map.of("call_no", mark + number, "received_at", on + " 09:30", "agency_code", agency.code(), "category", "市容环境", "place", mark + "街道",
                "subject", "电话<b>1380000</b>占道经营", "channel", "phone"));
        if (handled) {
            call.putAll(Map.of("handled_on", on, "result", "resolved"));
        }
        return call;
    }

    private void told(List<Map<String, String>> told) {
        assertThat(take.run(told, "00").flaws()).isEmpty();
    }

    private HotlineCall known(String number) {
        java.time.LocalDate first = java.time.LocalDate.of(2026, 1, 1);
        return calls.list(new CallReading.Filter(List.of(agency.code()), first, first.plusYears(1), CallReading.State.ALL, "", "", mark + number), 1, 0).getFirst();
    }

    private String shown(String address) throws Exception {
        return mvc.perform(get(address).with(staff.signedIn(office))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }

    @Test
    void figuresLeadToTheirRecordsAndHotSpotsToTheirCalls() throws Exception {
        List<Map<String, String>> told = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            told.add(call("-" + i, "2026-02-27", i < 9));
        }
        told(told);
        String page = shown("/desk/hotline?period=2026");
        assertThat(page).contains("/desk/statistics/records?measure=hotline.received&amp;scope=tree&amp;from=2026-01-01&amp;to=2026-12-31").contains("75%")
                .contains(mark + "街道").contains("前8周每周平均");
        assertThat(shown("/desk/hotline/calls?state=open&from=2026-02-27&to=2026-02-27")).contains(mark + "-11").contains("&lt;b&gt;").doesNotContain(mark + "-2<");
        assertThat(shown("/desk/hotline/calls?from=bad&to=9999-99-99&place=" + "x".repeat(300) + "&page=99999")).contains("没有这样的来电");
    }

    @Test
    void aFollowUpIsWrittenDownOnceAndStaysWhenTheCallSystemTellsAgain() throws Exception {
        told(List.of(call("1", "2026-02-20", true)));
        HotlineCall call = known("1");
        mvc.perform(post(call.address() + "/follow-up").with(staff.signedIn(office)).param("batch", "" + call.batch()).param("on", "2026-02-19").param("satisfied", "no")).andExpect(status().is(422));
        mvc.perform(post(call.address() + "/follow-up").with(staff.signedIn(office)).param("batch", "" + call.batch()).param("on", "2026-03-01").param("satisfied", "no").param("note", "还没有清走"))
                .andExpect(redirectedUrl(call.address() + "?done=followed"));
        mvc.perform(post(call.address() + "/follow-up").with(staff.signedIn(office)).param("batch", "" + call.batch()).param("on", "2026-03-01").param("satisfied", "yes")).andExpect(status().isConflict());
        assertThat(take.run(List.of(call("1", "2026-02-20", true)), "00").unchanged()).isEqualTo(1);
        assertThat(shown(call.address())).contains("不满意").contains("还没有清走").contains("本平台登记");
    }

    @Test
    void aCallThatNeedsAWrittenAnswerBecomesOneInquiry() throws Exception {
        told(List.of(call("1", "2026-02-27", false)));
        HotlineCall call = known("1");
        for (int i = 0; i < 2; i++) {
            mvc.perform(post(call.address() + "/pass").with(staff.signedIn(office))).andExpect(redirectedUrl(call.address() + "?done=passed"));
        }
        mingbai.inquiry.Inquiry inquiry = pass.of(call).orElseThrow();
        assertThat(inquiry.receivedOn()).isEqualTo(java.time.LocalDate.of(2026, 2, 27));
        assertThat(inquiry.channel()).isEqualTo(mingbai.inquiry.InquiryChannel.HOTLINE);
        assertThat(shown(call.address())).contains("/desk/inquiry/" + inquiry.id());
        told(List.of(call("2", "2026-02-27", true)));
        mvc.perform(post(known("2").address() + "/pass").with(staff.signedIn(office))).andExpect(status().is(422));
    }

    @Test
    void thePublicSeesNoSubjectNumberOrPlace() throws Exception {
        told(List.of(call("1", "2026-02-20", true)));
        String page = mvc.perform(get("/inquiry/hotline?period=2026-02").with(from("203.0.113.71"))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        assertThat(page).contains("/report/records?measure=hotline.handled").contains("市容环境");
        String records = mvc.perform(get("/report/records?measure=hotline.received&scope=tree&agency=" + agency.code() + "&from=2026-02-01&to=2026-02-28").with(from("203.0.113.71")))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        assertThat(records).contains("市容环境，已解决").doesNotContain("占道").doesNotContain(mark).doesNotContain("街道");
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
