package mingbai.assessment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.identity.GrantRole;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class ModelUnitTests {

    @Autowired Staff staff;
    @Autowired SettableClock clock;
    @Autowired CallForModels call;
    @Autowired ApplyAsModel apply;
    @Autowired JudgeModel judge;
    @Autowired ModelReading models;
    @Autowired LedgerCheck check;
    @Autowired GrantRole grant;
    @Autowired MockMvc mvc;

    private Agency county;
    private Agency town;
    private Actor first;
    private Actor second;
    private Actor third;
    private Actor clerk;

    @BeforeEach
    void aCounty() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
        county = staff.agency("青林县人民政府");
        town = staff.below(county, "柳河镇人民政府");
        first = staff.person(county, Role.OFFICE);
        second = staff.person(county, Role.OFFICE);
        third = staff.person(county, Role.OFFICE);
        clerk = staff.person(town, Role.OFFICE);
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    @Test
    void two_judge_a_third_decides_and_a_year_later_it_is_looked_at_again() {
        long called = call.run(first, county.code(), 2026, "征集示范点", "有专区，有专人。", LocalDate.of(2026, 3, 20), 2);
        long id = apply.run(clerk, called, town.code(), "柳河镇公开专区", "设了专区。", List.of());
        assertThatThrownBy(() -> apply.run(clerk, called, town.code(), "又一个", "再报。", List.of())).isInstanceOf(Refused.class).hasMessageContaining("已经申报过");
        assertThatThrownBy(() -> judge.judge(clerk, id, 1, true, "我们自己好。")).isInstanceOf(Refused.class).hasMessageContaining("申报单位的人");
        judge.judge(first, id, 1, true, "符合。");
        assertThatThrownBy(() -> judge.judge(first, id, 2, true, "再看一次。")).hasMessageContaining("应是别人");
        assertThatThrownBy(() -> judge.decide(third, id, 2, true, "认定。")).hasMessageContaining("两位评审人");
        judge.judge(second, id, 2, false, "专人没有到位。");
        assertThatThrownBy(() -> judge.decide(second, id, 3, true, "认定。")).hasMessageContaining("应由别人决定");
        judge.decide(third, id, 3, true, "专人四月到位，认定。");
        ModelUnit model = models.find(id).orElseThrow();
        assertThat(model.validTo()).isEqualTo("2028-03-01");
        assertThat(model.lookDue()).isEqualTo("2027-03-02");
        clock.set(LocalDateTime.of(2027, 3, 1, 9, 0));
        judge.look(first, id, 4, false, "专区已经撤了。");
        judge.withdraw(second, id, 5, "专区撤销，不再符合条件。");
        assertThat(models.find(id).orElseThrow().standing(LocalDate.of(2027, 3, 1))).isEqualTo("已撤销");
        assertThat(check.run()).extracting(finding -> finding.where()).noneMatch(where -> where.contains(Long.toString(id)));
    }

    @Test
    void who_works_for_the_applicant_does_not_judge_it_through_the_post_at_the_office_nor_one_person_twice() {
        long called = call.run(first, county.code(), 2026, "征集示范点", "有专区，有专人。", LocalDate.of(2026, 3, 20), 2);
        long id = apply.run(clerk, called, town.code(), "柳河镇公开专区", "设了专区。", List.of());
        grant.grant(Actor.PROGRAM, clerk.accountId(), Role.OFFICE, county.code());
        Actor atTheOffice = Actor.of(clerk.accountId(), clerk.name(), county.code());
        assertThatThrownBy(() -> judge.judge(atTheOffice, id, 1, true, "我们自己好。")).isInstanceOf(Refused.class).hasMessageContaining("申报单位的人");
        judge.judge(first, id, 1, true, "符合。");
        Actor deputy = new Actor(second.accountId(), second.name(), county.code(), first.accountId());
        assertThatThrownBy(() -> judge.judge(deputy, id, 2, true, "代他再看一次。")).isInstanceOf(Refused.class).hasMessageContaining("应是别人");
    }

    @Test
    void a_unit_applies_with_files_on_pages_and_the_public_reads_who_is_one() throws Exception {
        long called = call.run(first, county.code(), 2026, "征集示范点", "有专区，有专人。", LocalDate.of(2026, 3, 20), 2);
        mvc.perform(get("/desk/models").with(staff.signedIn(clerk))).andExpect(content().string(containsString("/desk/models/apply?call=" + called)));
        MockMultipartFile photo = new MockMultipartFile("files", "台账.txt", "text/plain", "三月办理12件".getBytes(StandardCharsets.UTF_8));
        mvc.perform(multipart("/desk/models/apply").file(photo).param("call", Long.toString(called)).param("unit", town.code()).param("title", "柳河镇公开专区").param("text", "")
                .with(staff.signedIn(clerk))).andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("逐条对照条件写明")));
        mvc.perform(multipart("/desk/models/apply").file(photo).param("call", Long.toString(called)).param("unit", town.code()).param("title", "柳河镇公开专区").param("text", "设了专区。")
                .with(staff.signedIn(clerk))).andExpect(redirectedUrlPattern("/desk/models/own/*?done=applied"));
        ModelUnit model = models.ofCall(called).getFirst();
        mvc.perform(get("/desk/models/own/" + model.id() + "/file/1").with(staff.signedIn(clerk))).andExpect(status().isOk());
        mvc.perform(get("/desk/models/own/" + model.id() + "/file/2").with(staff.signedIn(clerk))).andExpect(status().isNotFound());
        mvc.perform(get("/desk").with(staff.signedIn(first))).andExpect(content().string(containsString("/desk/models/unit/" + model.id())));
        String address = "/desk/models/unit/" + model.id();
        mvc.perform(post(address + "/judge").param("version", "1").param("fit", "1").param("opinion", "").with(staff.signedIn(first))).andExpect(status().isUnprocessableContent());
        mvc.perform(post(address + "/judge").param("version", "1").param("fit", "1").param("opinion", "符合。").with(staff.signedIn(first))).andExpect(redirectedUrl(address + "?done=1"));
        judge.judge(second, model.id(), 2, true, "符合。");
        mvc.perform(post(address + "/decide").param("version", "3").param("recognised", "1").param("reason", "认定。").with(staff.signedIn(third))).andExpect(redirectedUrl(address + "?done=1"));
        mvc.perform(get("/report/models")).andExpect(content().string(containsString("柳河镇公开专区")));
        mvc.perform(get("/desk/models/call/" + called).with(staff.signedIn(first))).andExpect(status().isOk());
        mvc.perform(get("/desk/models/new").with(staff.signedIn(first))).andExpect(status().isOk());
        mvc.perform(post("/desk/models").param("agency", county.code()).param("year", "x").with(staff.signedIn(first))).andExpect(status().isUnprocessableContent());
    }
}
