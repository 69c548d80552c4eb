package mingbai.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.DivideWork.Share;
import mingbai.agency.reading.LeaderReading;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class DivideWorkTests {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);

    @Autowired
    Staff staff;
    @Autowired
    DivideWork divide;
    @Autowired
    LeaderReading leaders;
    @Autowired
    LedgerCheck check;
    @Autowired
    MockMvc mvc;

    @Test
    void leadersStandInTheirOrderAndGoWhenTheyLeave() {
        Agency bureau = staff.agency("云川县卫生健康局");
        Leader deputy = divide.enter(Actor.PROGRAM, bureau.code(), share("秦某", "副局长", "公共卫生", 2));
        divide.enter(Actor.PROGRAM, bureau.code(), share("尤某", "局长", "全面工作", 1));
        assertThat(leaders.inOffice(bureau.code(), MARCH)).extracting(Leader::person).containsExactly("尤某", "秦某");
        Leader changed = divide.change(Actor.PROGRAM, bureau.code(), deputy.id(), 1, share("秦某", "副局长", "公共卫生、政务公开", 2));
        assertThat(leaders.inOffice(bureau.code(), MARCH)).last().extracting(Leader::duties).isEqualTo("公共卫生、政务公开");
        assertThatThrownBy(() -> divide.leave(Actor.PROGRAM, bureau.code(), deputy.id(), 1, MARCH)).isInstanceOf(Overtaken.class);
        divide.leave(Actor.PROGRAM, bureau.code(), deputy.id(), changed.version(), LocalDate.of(2026, 3, 1));
        assertThat(leaders.inOffice(bureau.code(), MARCH)).extracting(Leader::person).containsExactly("尤某");
        assertThat(leaders.all(bureau.code())).hasSize(2);
        assertThat(check.run()).as("fsck").noneMatch(finding -> finding.where().equals("leader " + deputy.id()));
        assertThatThrownBy(() -> divide.change(Actor.PROGRAM, bureau.code(), deputy.id(), 3, share("秦某", "副局长", "其他", 2))).isInstanceOf(Refused.class);
    }

    @Test
    void aLeaderOfAnotherAgencyIsNotFoundAndEmptySharesAreRefused() {
        Agency one = staff.agency("云川县科技局");
        Agency other = staff.agency("云川县商务局");
        Leader leader = divide.enter(Actor.PROGRAM, one.code(), share("许某", "局长", "全面工作", 1));
        assertThatThrownBy(() -> divide.leave(Actor.PROGRAM, other.code(), leader.id(), 1, MARCH)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> divide.enter(Actor.PROGRAM, one.code(), share(" ", "", "", 0))).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.issues()).extracting("field").containsExactly("person", "office", "duties", "place"));
    }

    @Test
    void theOfficeKeepsTheDivisionOnThePage() throws Exception {
        Agency bureau = staff.agency("云川县体育局");
        var office = staff.signedIn(staff.person(bureau, Role.OFFICE));
        String home = "/desk/agency/" + bureau.code() + "/leaders";
        mvc.perform(get(home).with(office)).andExpect(status().isOk()).andExpect(content().string(containsString("还没有登记领导分工")));
        mvc.perform(post(home).with(office).param("person", "何某").param("office", "局长").param("duties", "<b>全面</b>工作").param("place", "1").param("since", "2024-05-01"))
                .andExpect(redirectedUrl(home));
        long id = leaders.all(bureau.code()).getFirst().id();
        mvc.perform(get("/agency/" + bureau.code() + "/leaders")).andExpect(status().isOk()).andExpect(content().string(containsString("何某")));
        mvc.perform(get(home).param("edit", Long.toString(id)).with(office)).andExpect(content().string(containsString("&lt;b&gt;全面&lt;/b&gt;工作")));
        mvc.perform(post(home + "/" + id).with(office).param("version", "1").param("person", "何某").param("office", "局长").param("duties", "").param("place", "x")
                .param("since", "5月")).andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("不是日期")));
        mvc.perform(post(home + "/" + id + "/leave").with(office).param("version", "1")).andExpect(redirectedUrl(home));
        assertThat(leaders.all(bureau.code()).getFirst().until()).isEqualTo(MARCH);
    }

    private static Share share(String person, String office, String duties, int place) {
        return new Share(person, office, duties, place, null);
    }
}
