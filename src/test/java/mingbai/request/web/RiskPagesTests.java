package mingbai.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import mingbai.request.Asked;
import mingbai.request.RequestCase;
import mingbai.request.SubmitRequest;
import mingbai.web.HtmlProblems;
import mingbai.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class RiskPagesTests {

    @Autowired Staff staff;
    @Autowired MockMvc mvc;
    @Autowired SubmitRequest submit;

    private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 5);

    private String page(Actor person, String address) throws Exception {
        return mvc.perform(get(address).with(staff.signedIn(person))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void a_leader_sees_who_is_late_and_every_figure_opens_its_list() throws Exception {
        Agency above = staff.agency("州渔业局");
        Agency many = staff.below(above, "县渔业站");
        Agency few = staff.below(above, "县捕捞队");
        for (int i = 0; i < 5; i++) {
            submit.run(staff.person(many, Role.OFFICE), Asked.counter(many.code(), i < 2 ? LONG_AGO : LocalDate.of(2026, 3, 2)));
        }
        submit.run(staff.person(few, Role.OFFICE), Asked.counter(few.code(), LONG_AGO));
        Actor leader = staff.person(above, Role.LEADER);
        String page = page(leader, "/desk/requests/risk");
        assertThat(page).contains("在办6件").contains("答复超期3件，打开列表").contains("县渔业站超期2件").contains("40%").contains("县捕捞队超期1件");
        assertThat(page(leader, "/desk/requests?phase=open&risk=overdue").split("data-item>", -1)).hasSize(4);
        assertThat(page(leader, "/desk/requests?phase=open&risk=overdue&agency=" + many.code()).split("data-item>", -1)).hasSize(3);
        assertThat(page(leader, "/desk/requests/risk?below=" + few.code())).contains("答复超期1件，打开列表");
        assertThat(page(leader, "/desk/leader")).contains("依申请公开答复超期3件，打开列表");
        assertThat(page(leader, "/desk/leader/list?of=requests")).contains("依申请公开答复超期").contains("城东村道工程2025年决算");
    }

    @Test
    void an_agency_without_requests_is_said_to_have_none() throws Exception {
        Actor office = staff.person(staff.agency("县航运所"), Role.OFFICE);
        assertThat(page(office, "/desk/requests/risk")).contains("不排名");
        assertThat(page(office, "/desk/requests")).contains("这里没有申请");
    }

    @Test
    void the_search_of_the_desk_finds_requests_by_number_subject_and_applicant() throws Exception {
        Agency agency = staff.agency("县水利站");
        Actor office = staff.person(agency, Role.OFFICE);
        RequestCase request = submit.run(office, Asked.counter(agency.code(), LocalDate.of(2026, 3, 2)));
        for (String words : List.of(request.number(), "村道工程", "张三丰")) {
            mvc.perform(get("/desk/search").param("q", words).with(staff.signedIn(office))).andExpect(status().isOk()).andExpect(content().string(containsString(request.number())));
        }
        mvc.perform(get("/desk/search").param("q", request.number()).with(staff.signedIn(staff.person(staff.agency("县别处"), Role.OFFICE))))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("/desk/request/" + request.id()))));
    }

    @Test
    void the_pages_are_sound_html() throws Exception {
        Agency agency = staff.agency("县测绘院");
        Actor office = staff.person(agency, Role.OFFICE);
        String home = "/desk/request/" + submit.run(office, Asked.counter(agency.code(), LocalDate.of(2026, 3, 2))).id();
        String waiting = "/desk/request/" + submit.run(office, Asked.web(agency.code(), LocalDate.of(2026, 3, 2))).id();
        for (String address : List.of("/desk/requests", "/desk/requests?phase=closed", "/desk/requests/new", "/desk/requests/risk", home, home + "/print", home + "/assign",
                home + "/contact?n=1", home + "/similar", waiting, waiting + "/confirm")) {
            assertThat(HtmlProblems.of(page(office, address))).as(address).isEmpty();
        }
    }
}
