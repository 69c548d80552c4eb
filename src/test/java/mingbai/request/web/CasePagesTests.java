package mingbai.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import mingbai.request.Asked;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.RequestCase;
import mingbai.request.Stage;
import mingbai.request.SubmitRequest;
import mingbai.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class CasePagesTests {

    @Autowired Staff staff;
    @Autowired MockMvc mvc;
    @Autowired SubmitRequest submit;
    @Autowired CaseBook book;

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void a_clerk_confirms_receipt_and_sees_why_the_reply_is_due_when_it_is() throws Exception {
        Agency agency = staff.agency("县电影站");
        Actor office = staff.person(agency, Role.OFFICE);
        RequestCase request = submit.run(office, Asked.web(agency.code(), LocalDate.of(2026, 2, 27)));
        String home = "/desk/request/" + request.id();
        mvc.perform(get(home).with(staff.signedIn(office))).andExpect(status().isOk()).andExpect(content().string(containsString("确认收到")))
                .andExpect(content().string(containsString("待确认收到")));
        mvc.perform(get(home + "/confirm").with(staff.signedIn(office))).andExpect(content().string(containsString("2026-03-02")));
        mvc.perform(post(home + "/confirm").param("version", "1").param("on", "二月").with(staff.signedIn(office))).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("日期请写成年-月-日")));
        mvc.perform(post(home + "/confirm").param("version", "1").param("on", "2026-03-02").with(staff.signedIn(office)))
                .andExpect(redirectedUrl(home + "?done=confirmed"));
        String page = mvc.perform(get(home + "?done=confirmed").with(staff.signedIn(office))).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("2026-03-30").contains("自次日起20个工作日").contains("2026年3月").contains("张三丰");
        mvc.perform(post(home + "/confirm").param("version", "1").param("on", "2026-03-02").with(staff.signedIn(office))).andExpect(status().isConflict());
        mvc.perform(get(home + "/print").with(staff.signedIn(office))).andExpect(status().isOk()).andExpect(content().string(containsString("办理单")));
    }

    @Test
    void who_only_reads_is_offered_no_acts() throws Exception {
        Agency agency = staff.agency("县书画院");
        RequestCase request = submit.run(staff.person(agency, Role.OFFICE), Asked.counter(agency.code(), MONDAY));
        mvc.perform(get("/desk/request/" + request.id()).with(staff.signedIn(staff.person(agency, Role.INSPECTOR)))).andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/assign")))).andExpect(content().string(not(containsString("/takeback"))));
    }

    @Test
    void a_request_is_assigned_a_contact_changed_and_a_record_taken_back_on_their_pages() throws Exception {
        Agency agency = staff.agency("县曲艺团");
        Actor office = staff.person(agency, Role.OFFICE);
        Actor drafter = staff.person(agency, Role.DRAFTER);
        RequestCase request = submit.run(office, Asked.counter(agency.code(), MONDAY));
        String home = "/desk/request/" + request.id();
        mvc.perform(get(home + "/assign").with(staff.signedIn(office))).andExpect(status().isOk()).andExpect(content().string(containsString(Long.toString(drafter.accountId()))));
        mvc.perform(post(home + "/assign").param("version", "1").param("section", "科".repeat(80)).param("handler", "999").with(staff.signedIn(office)))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("最多60字")));
        mvc.perform(post(home + "/assign").param("version", "1").param("section", "<b>演出科</b>").param("handler", Long.toString(drafter.accountId()))
                .with(staff.signedIn(office))).andExpect(redirectedUrl(home + "?done=assigned"));
        mvc.perform(get(home).with(staff.signedIn(drafter))).andExpect(status().isOk()).andExpect(content().string(containsString("&lt;b&gt;演出科")));
        mvc.perform(get(home + "/contact?n=1").with(staff.signedIn(office))).andExpect(content().string(containsString("0990-0000001")));
        mvc.perform(get(home + "/contact?n=7").with(staff.signedIn(office))).andExpect(status().isNotFound());
        mvc.perform(post(home + "/contact").param("version", "2").param("n", "1").with(staff.signedIn(office))).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("至少填写一种联系方式")));
        mvc.perform(post(home + "/contact").param("version", "2").param("n", "1").param("phone", "0990-1112223").with(staff.signedIn(office)))
                .andExpect(redirectedUrl(home + "?done=contact"));
        long fact = book.record(request.id()).stream().filter(row -> row.fact() instanceof CaseFact.Received).findFirst().orElseThrow().id();
        mvc.perform(get(home + "/takeback?fact=" + fact).with(staff.signedIn(office))).andExpect(status().isOk()).andExpect(content().string(containsString("收到申请")));
        mvc.perform(post(home + "/takeback").param("version", "3").param("fact", Long.toString(fact)).param("reason", "").with(staff.signedIn(office)))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post(home + "/takeback").param("version", "3").param("fact", Long.toString(fact)).param("reason", "日期写错").with(staff.signedIn(office)))
                .andExpect(redirectedUrl(home + "?done=takenback"));
        assertThat(book.get(request.id()).stage()).isEqualTo(Stage.SUBMITTED);
    }

    @Test
    void what_waits_stands_in_today_of_the_office_and_of_who_drafts() throws Exception {
        Agency agency = staff.agency("县文物所");
        Actor office = staff.person(agency, Role.OFFICE);
        submit.run(office, Asked.web(agency.code(), LocalDate.of(2026, 2, 25)));
        mvc.perform(get("/desk?view=requests").with(staff.signedIn(office))).andExpect(status().isOk()).andExpect(content().string(containsString("逾期未确认")));
    }
}
