package mingbai.request.web;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import mingbai.request.Asked;
import mingbai.request.CaseBook;
import mingbai.request.Channel;
import mingbai.request.FindSimilar;
import mingbai.request.IdentityBook;
import mingbai.request.Proof;
import mingbai.request.RequestCase;
import mingbai.request.SubmitRequest;
import mingbai.request.reading.RequestFilter;
import mingbai.request.reading.RequestReading;
import mingbai.request.reading.RequestRow;
import mingbai.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@DatabaseTest
class EntryPagesTests {

    @Autowired Staff staff;
    @Autowired MockMvc mvc;
    @Autowired SubmitRequest submit;
    @Autowired CaseBook book;
    @Autowired RequestReading reading;
    @Autowired FindSimilar similar;
    @Autowired IdentityBook identities;

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    private static MockMultipartHttpServletRequestBuilder typed(Agency agency, String how, String subject) {
        MockMultipartHttpServletRequestBuilder form = multipart("/desk/requests/new");
        form.param("agency", agency.code()).param("how", how).param("submittedOn", "2026-02-26").param("subject", subject).param("description", subject + "，2025年形成")
                .param("form", "PAPER").param("way", "POST").param("people", "1").param("kind", "natural").param("name", "欧阳锋").param("phone", "0990-0000033");
        return form;
    }

    private RequestRow only(Agency agency) {
        return reading.list(RequestFilter.of(Set.of(agency.code())), 0, 9).getFirst();
    }

    @Test
    void a_letter_is_entered_for_the_day_it_came_and_confirmed_with_it() throws Exception {
        Agency agency = staff.agency("县制药社");
        Actor office = staff.person(agency, Role.OFFICE);
        mvc.perform(get("/desk/requests/new").with(staff.signedIn(office))).andExpect(status().isOk()).andExpect(content().string(containsString("县制药社")));
        mvc.perform(typed(agency, "letter", "药材收购价").param("confirmedOn", "2026-02-27").with(staff.signedIn(office))).andExpect(status().is3xxRedirection());
        RequestRow row = only(agency);
        assertThat(row.channel()).isEqualTo(Channel.LETTER);
        assertThat(row.received()).isEqualTo(LocalDate.of(2026, 2, 27));
    }

    @Test
    void what_is_said_is_written_down_read_back_and_signed() throws Exception {
        Agency agency = staff.agency("县糕点社");
        Actor office = staff.person(agency, Role.OFFICE);
        mvc.perform(typed(agency, "oral", "糕点配方标准").with(staff.signedIn(office))).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("宣读记录的内容"))).andExpect(content().string(containsString("请上传申请人签字的书面记录")))
                .andExpect(content().string(containsString("糕点配方标准")));
        mvc.perform(typed(agency, "oral", "糕点配方标准").file(new MockMultipartFile("scan", "签字记录.pdf", "application/pdf", PDF)).param("readBack", "1")
                .with(staff.signedIn(office))).andExpect(status().is3xxRedirection());
        RequestRow row = only(agency);
        assertThat(row.channel()).isEqualTo(Channel.ORAL);
        assertThat(identities.of(row.id()).getFirst().proofs()).extracting(proof -> proof.purpose()).containsExactly(Proof.Purpose.ORIGINAL);
    }

    @Test
    void on_the_telephone_nobody_can_sign() throws Exception {
        Agency agency = staff.agency("县酱园");
        Actor office = staff.person(agency, Role.OFFICE);
        mvc.perform(typed(agency, "phone", "酱油检验结果").param("readBack", "1").with(staff.signedIn(office))).andExpect(status().is3xxRedirection());
        assertThat(only(agency).channel()).isEqualTo(Channel.ORAL);
    }

    @Test
    void a_scan_is_kept_while_something_else_is_put_right() throws Exception {
        Agency agency = staff.agency("县醋厂");
        Actor office = staff.person(agency, Role.OFFICE);
        String again = mvc.perform(typed(agency, "oral", "食醋标准").file(new MockMultipartFile("scan", "记录.pdf", "application/pdf", PDF)).with(staff.signedIn(office)))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("已上传：记录.pdf"))).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        Matcher handle = Pattern.compile("name=\"kept\" value=\"([^\"]+)\"").matcher(again);
        assertThat(handle.find()).isTrue();
        mvc.perform(typed(agency, "oral", "食醋标准").param("readBack", "1").param("kept", handle.group(1)).with(staff.signedIn(office))).andExpect(status().is3xxRedirection());
    }

    @Test
    void wrong_things_are_told_at_their_fields_and_nothing_typed_is_lost() throws Exception {
        Agency agency = staff.agency("县豆制品社");
        Actor office = staff.person(agency, Role.OFFICE);
        MockMultipartHttpServletRequestBuilder form = multipart("/desk/requests/new");
        form.param("agency", agency.code()).param("how", "pigeon").param("submittedOn", "2026-13-40").param("subject", "豆腐<script>").param("people", "999")
                .param("idNumber", "110101199003070000").param("kind", "natural").param("name", "某人").param("phone", "abc");
        mvc.perform(form.with(staff.signedIn(office))).andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("来件日期请写成")))
                .andExpect(content().string(containsString("豆腐&lt;script")));
        mvc.perform(typed(staff.agency("别县豆制品社"), "counter", "不是我的").with(staff.signedIn(office))).andExpect(status().isUnprocessableContent());
    }

    @Test
    void several_applicants_are_entered_one_below_the_other() throws Exception {
        Agency agency = staff.agency("县粉丝厂");
        Actor office = staff.person(agency, Role.OFFICE);
        mvc.perform(typed(agency, "counter", "粉丝厂改制文件").param("act", "more").with(staff.signedIn(office))).andExpect(status().isOk())
                .andExpect(content().string(containsString("申请人2的姓名或者名称")));
        MockMultipartHttpServletRequestBuilder form = multipart("/desk/requests/new");
        form.param("agency", agency.code()).param("how", "counter").param("submittedOn", "2026-03-02").param("subject", "粉丝厂改制文件").param("description", "改制批复")
                .param("people", "2").param("kind", "natural").param("name", "洪七").param("phone", "0990-0000041").param("kind2", "company").param("name2", "示范粉丝公司")
                .param("address2", "示范市工业路2号");
        mvc.perform(form.with(staff.signedIn(office))).andExpect(status().is3xxRedirection());
        assertThat(book.applicants(only(agency).id())).extracting(applicant -> applicant.name()).containsExactly("洪七", "示范粉丝公司");
    }

    @Test
    void a_repeated_request_is_shown_before_it_is_entered_and_can_be_linked() throws Exception {
        Agency agency = staff.agency("县面粉厂");
        Actor office = staff.person(agency, Role.OFFICE);
        RequestCase first = submit.run(office, Asked.counter(agency.code(), LocalDate.of(2026, 2, 2)));
        MockMultipartHttpServletRequestBuilder again = multipart("/desk/requests/new");
        again.param("agency", agency.code()).param("how", "counter").param("submittedOn", "2026-03-02").param("subject", "城东村道工程2025年度决算").param("description", "决算报告")
                .param("people", "1").param("kind", "natural").param("name", "张三丰").param("phone", "0990-0000001");
        mvc.perform(again.with(staff.signedIn(office))).andExpect(status().isOk()).andExpect(content().string(containsString("可能是重复申请")))
                .andExpect(content().string(containsString(first.number())));
        assertThat(reading.count(RequestFilter.of(Set.of(agency.code())))).isOne();
        mvc.perform(again.param("warned", "1").with(staff.signedIn(office))).andExpect(status().is3xxRedirection());
        RequestRow second = reading.list(RequestFilter.of(Set.of(agency.code())).open(), 0, 9).stream().filter(row -> row.id() != first.id()).findFirst().orElseThrow();
        assertThat(similar.of(book.get(second.id()))).extracting(found -> found.row().id()).containsExactly(first.id());
        String page = second.address() + "/similar";
        mvc.perform(get(page).with(staff.signedIn(office))).andExpect(status().isOk()).andExpect(content().string(containsString("姓名（名称）和电话相同")));
        mvc.perform(post(page).param("version", "1").param("other", "").with(staff.signedIn(office))).andExpect(status().isUnprocessableContent());
        mvc.perform(post(page).param("version", "1").param("other", Long.toString(first.id())).param("reason", "REPEATED").with(staff.signedIn(office)))
                .andExpect(redirectedUrl(second.address() + "?done=linked#linked"));
        mvc.perform(get("/desk/request/" + first.id()).with(staff.signedIn(office))).andExpect(content().string(containsString("重复申请")));
        mvc.perform(post(page).param("version", "2").param("other", Long.toString(first.id())).param("reason", "SAME").with(staff.signedIn(office)))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("已经关联过")));
    }

    @Test
    void somebody_elses_request_of_another_agency_is_not_shown() {
        Agency agency = staff.agency("县油坊");
        Agency other = staff.agency("县糖坊");
        RequestCase here = submit.run(staff.person(agency, Role.OFFICE), Asked.counter(agency.code(), LocalDate.of(2026, 3, 2)));
        submit.run(staff.person(other, Role.OFFICE), Asked.counter(other.code(), LocalDate.of(2026, 3, 2)));
        assertThat(similar.of(here)).isEmpty();
    }

    @Test
    void the_form_is_for_the_disclosure_office_alone() throws Exception {
        Actor drafter = staff.person(staff.agency("县纸坊"), Role.DRAFTER);
        mvc.perform(get("/desk/requests/new").with(staff.signedIn(drafter))).andExpect(status().isForbidden());
        mvc.perform(get("/desk/requests").with(staff.signedIn(drafter))).andExpect(content().string(not(containsString("/desk/requests/new"))));
    }
}
