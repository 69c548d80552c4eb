package mingbai.request.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
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
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class RecordCorrectionTests {

    @Autowired Staff staff;
    @Autowired DemandCorrection demands;
    @Autowired EndCorrection end;
    @Autowired CorrectionReading corrections;
    @Autowired LedgerCheck check;
    @Autowired MockMvc mvc;

    private Agency agency;
    private Actor office;

    @BeforeEach
    void anOffice() {
        agency = staff.agency("县医保局");
        office = staff.person(agency, Role.OFFICE);
    }

    @Test
    void a_demand_with_evidence_is_verified_corrected_and_told() throws Exception {
        mvc.perform(multipart("/record-correction").file(new MockMultipartFile("evidence", "凭证.txt", "text/plain", "缴费凭证".getBytes(StandardCharsets.UTF_8)))
                .with(RecordCorrectionTests::citizen).param("agency", agency.code()).param("record", "缴费记录").param("wrong", "2024年5月写成未缴。").param("name", "张三丰").param("contact", "0990-0000001"))
                .andExpect(status().isOk()).andExpect(content().string(containsString("更正要求已经收到")));
        RecordCorrection correction = corrections.list(List.of(agency.code()), 10, 0).getFirst();
        String address = "/desk/record-correction/" + correction.id();
        mvc.perform(get("/desk").with(staff.signedIn(office))).andExpect(content().string(containsString(address)));
        mvc.perform(get(address).with(staff.signedIn(office))).andExpect(status().isOk()).andExpect(content().string(containsString("凭证.txt")));
        mvc.perform(get(address + "/evidence/1").with(staff.signedIn(office))).andExpect(status().isOk());
        mvc.perform(get(address + "/evidence/2").with(staff.signedIn(office))).andExpect(status().isNotFound());
        mvc.perform(post(address).param("version", "1").param("result", "corrected").param("closedOn", "2026-03-02").with(staff.signedIn(office)))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post(address).param("version", "1").param("result", "corrected").param("closedOn", "2026-03-02").param("reasons", "属实，已更正。")
                .param("toldHow", "电话").with(staff.signedIn(office))).andExpect(redirectedUrl(address + "?done=1"));
        assertThat(corrections.find(correction.id()).orElseThrow().ending().result()).isEqualTo(CorrectionResult.CORRECTED);
        assertThat(check.run()).extracting(finding -> finding.where()).doesNotContain("record-correction " + correction.id());
    }

    @Test
    void what_another_agency_may_correct_names_it_and_ends_once() {
        RecordCorrection correction = demands.run(Actor.PROGRAM, RecordCorrectionSample.of(agency.code()));
        LocalDate day = LocalDate.of(2026, 3, 2);
        assertThatThrownBy(() -> end.run(office, correction.id(), 1, new RecordCorrection.Ending(CorrectionResult.FORWARDED, day, "由税务机关更正。", "", "来函")))
                .isInstanceOf(Refused.class);
        end.run(office, correction.id(), 1, new RecordCorrection.Ending(CorrectionResult.FORWARDED, day, "由税务机关更正。", "县税务局，0990-0000002", "来函"));
        assertThatThrownBy(() -> end.run(office, correction.id(), 2, new RecordCorrection.Ending(CorrectionResult.REFUSED, day, "不属实。", "", "电话")))
                .isInstanceOf(Overtaken.class);
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_what_was_typed_is_kept() throws Exception {
        mvc.perform(multipart("/record-correction").with(RecordCorrectionTests::citizen).param("agency", agency.code()).param("wrong", "长".repeat(3_001))).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("f-name"))).andExpect(content().string(containsString("长".repeat(3_001))));
        mvc.perform(get("/record-correction?agency=" + agency.code())).andExpect(status().isOk());
    }

    /** An address of its own: others in this run use up what one address may send. */
    private static MockHttpServletRequest citizen(MockHttpServletRequest request) {
        request.setRemoteAddr("203.0.113.48");
        return request;
    }

    @Test
    void a_clerk_writes_down_what_came_by_letter() throws Exception {
        mvc.perform(get("/desk/record-corrections/new").with(staff.signedIn(office))).andExpect(status().isOk());
        mvc.perform(multipart("/desk/record-corrections").param("agency", agency.code()).param("medium", "letter").param("receivedOn", "2026-02-27").param("record", "缴费记录")
                .param("wrong", "有误。").param("name", "张三丰").param("contact", "0990-0000001").with(staff.signedIn(office))).andExpect(status().is3xxRedirection());
        mvc.perform(get("/desk/record-corrections").with(staff.signedIn(office))).andExpect(content().string(containsString("缴费记录")));
        mvc.perform(multipart("/desk/record-corrections").param("agency", "别处").with(staff.signedIn(office))).andExpect(status().isUnprocessableContent());
    }
}
