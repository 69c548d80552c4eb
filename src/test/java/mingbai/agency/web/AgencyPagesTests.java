package mingbai.agency.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import mingbai.DatabaseTest;
import mingbai.Fresh;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.agency.reading.TeamReading;
import mingbai.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@DatabaseTest
class AgencyPagesTests {

    @Autowired
    MockMvc mvc;
    @Autowired
    Staff staff;
    @Autowired
    AgencyReading agencies;
    @Autowired
    TeamReading teams;

    @Test
    void theOfficeKeepsContactsUpToDateAndChangesNothingElse() throws Exception {
        Agency agency = staff.agency("县气象局");
        RequestPostProcessor office = staff.signedIn(staff.person(agency, Role.OFFICE));
        String home = "/desk/agency/" + agency.code();
        mvc.perform(get(home).with(office)).andExpect(status().isOk()).andExpect(content().string(containsString("保存联系方式")))
                .andExpect(content().string(not(containsString("机构改革"))));
        mvc.perform(post(home + "/contact").with(office).param("version", "1").param("address", "人民路1号").param("phone", "0999-1234567")
                .param("office_hours", "8:30-17:30").param("person_in_charge", "钱某").param("name", "改名")).andExpect(redirectedUrl(home));
        Agency after = agencies.require(agency.code());
        assertThat(after.facts().contact().address()).isEqualTo("人民路1号");
        assertThat(after.facts().personInCharge()).isEqualTo("钱某");
        assertThat(after.name()).isEqualTo("县气象局");
        mvc.perform(post(home + "/amend").with(office).param("version", "2").param("name", "改名")).andExpect(status().isForbidden());
    }

    @Test
    void aWrongEntryIsToldAtItsFieldAndWhatWasTypedStays() throws Exception {
        Agency agency = staff.agency("县地震局");
        mvc.perform(post("/desk/agency/" + agency.code() + "/contact").with(staff.signedIn(staff.administrator(Role.SYSTEM_ADMIN)))
                .param("version", "1").param("postcode", "12").param("address", "未保存的地址")).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("应为 6 位数字"))).andExpect(content().string(containsString("未保存的地址")));
    }

    @Test
    void whoSavesAnOlderVersionIsTold() throws Exception {
        Agency agency = staff.agency("县档案馆");
        RequestPostProcessor office = staff.signedIn(staff.person(agency, Role.OFFICE));
        String home = "/desk/agency/" + agency.code();
        mvc.perform(post(home + "/contact").with(office).param("version", "1").param("phone", "1")).andExpect(redirectedUrl(home));
        mvc.perform(post(home + "/contact").with(office).param("version", "1").param("phone", "2")).andExpect(status().isConflict());
        assertThat(agencies.require(agency.code()).facts().contact().phone()).isEqualTo("1");
    }

    @Test
    void theAdministratorEstablishesAmendsRenamesAndAbolishes() throws Exception {
        RequestPostProcessor admin = staff.signedIn(staff.administrator(Role.SYSTEM_ADMIN));
        String code = Fresh.code();
        String home = "/desk/agency/" + code;
        mvc.perform(get("/desk/agencies/new").with(admin)).andExpect(status().isOk());
        mvc.perform(post("/desk/agencies/new").with(admin).param("code", code).param("name", "县粮食局").param("kind", "department").param("level", "county"))
                .andExpect(redirectedUrl(home));
        mvc.perform(post(home + "/amend").with(admin).param("version", "1").param("name", "县粮食局").param("short_name", "粮食局").param("kind", "department")
                .param("level", "county").param("credit_code", "91350100M000100Y44")).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("校验码不对")));
        mvc.perform(post(home + "/rename").with(admin).param("new_name", "县粮食和物资储备局").param("new_short_name", "").param("on_day", "2026-03-01")
                .param("basis", "云编发〔2026〕2号")).andExpect(redirectedUrl(home));
        mvc.perform(get(home).with(admin)).andExpect(content().string(containsString("县粮食和物资储备局"))).andExpect(content().string(containsString("云编发〔2026〕2号")));
        mvc.perform(post(home + "/end").with(admin).param("how", "abolished").param("successor", "").param("on_day", "2026-03-02").param("basis", "云编发〔2026〕3号"))
                .andExpect(redirectedUrl(home));
        mvc.perform(get("/desk/agencies").with(admin).param("q", code)).andExpect(content().string(containsString("至 2026-03-01")));
    }

    @Test
    void anAdministratorOfOneAgencyEstablishesNothingElsewhere() throws Exception {
        Agency mine = staff.agency("高新区管委会");
        RequestPostProcessor admin = staff.signedIn(staff.person(mine, Role.SYSTEM_ADMIN));
        String code = Fresh.code();
        mvc.perform(post("/desk/agencies/new").with(admin).param("code", code).param("name", "新机构").param("kind", "department").param("level", "county"))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("您不管理这个上级机构")));
        mvc.perform(post("/desk/agencies/new").with(admin).param("code", code).param("name", "高新区建设局").param("parent_code", mine.code())
                .param("kind", "department").param("level", "county")).andExpect(redirectedUrl("/desk/agency/" + code));
    }

    @Test
    void theListShowsOnlyWhatTheCallerLooksAfter() throws Exception {
        Agency county = staff.agency("云山县人民政府");
        staff.below(county, "云山县教育局");
        Agency other = staff.agency("云海县人民政府");
        RequestPostProcessor inspector = staff.signedIn(staff.person(county, Role.INSPECTOR));
        mvc.perform(get("/desk/agencies").with(inspector)).andExpect(content().string(containsString("云山县教育局")))
                .andExpect(content().string(not(containsString("云海县人民政府"))));
        mvc.perform(get("/desk/agencies").with(inspector).param("within", other.code())).andExpect(content().string(not(containsString("云海县人民政府"))));
    }

    @Test
    void groupsAreFormedFilledAndConflictsShown() throws Exception {
        Agency town = staff.agency("城西镇人民政府");
        RequestPostProcessor office = staff.signedIn(staff.person(town, Role.OFFICE));
        String home = "/desk/agency/" + town.code();
        mvc.perform(post(home + "/team").with(office).param("kind", "LEADING").param("team_name", "")).andExpect(redirectedUrl(home + "#teams"));
        mvc.perform(post(home + "/team").with(office).param("kind", "AUDIT").param("team_name", "审计理财小组")).andExpect(redirectedUrl(home + "#teams"));
        for (TeamReading.TeamWithPosts entry : teams.teams(town.code())) {
            mvc.perform(post(home + "/team/" + entry.team().id() + "/post").with(office).param("duty", "HEAD").param("person", "周某").param("full_time", "true"))
                    .andExpect(redirectedUrl(home + "#teams"));
        }
        mvc.perform(get(home).with(office)).andExpect(content().string(containsString("任职冲突")));
        long post = teams.teams(town.code()).getLast().posts().getFirst().id();
        mvc.perform(post(home + "/post/" + post + "/release").with(office)).andExpect(redirectedUrl(home + "#teams"));
    }
}
