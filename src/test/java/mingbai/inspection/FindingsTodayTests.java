package mingbai.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import mingbai.web.Role;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Findings on Today (今日待办), for who must mend and for who must judge. */
@DatabaseTest
class FindingsTodayTests {

    @Autowired private Staff staff;
    @Autowired private FindingBook book;
    @Autowired private MockMvc mvc;

    private Agency city;
    private Agency bureau;
    private Actor inspector;
    private Actor drafter;

    @BeforeEach
    void setUp() {
        city = staff.agency("待办检查市");
        bureau = staff.below(city, "待办检查局");
        inspector = staff.person(city, Role.INSPECTOR);
        drafter = staff.person(bureau, Role.DRAFTER);
    }

    private Finding entered(String title) {
        Fault fault = new Fault("link.dead", bureau.code(), "page", "1", "", title, "打开链接没有内容。", "");
        return book.enter(inspector, FindingSource.OUTSIDE, Severity.MINOR, fault, LocalDate.of(2026, 3, 2), 5, "");
    }

    private String today(Actor person) throws Exception {
        return mvc.perform(get("/desk?view=inspection").with(staff.signedIn(person))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }

    @Test
    void whoMustMendSeesItWithItsTermAndTheInspectorDoesNot() throws Exception {
        Finding finding = entered("待办里的问题");
        mvc.perform(get("/desk?view=inspection").with(staff.signedIn(drafter))).andExpect(content().string(Matchers.containsString("待办里的问题")))
                .andExpect(content().string(Matchers.containsString("/desk/inspection/finding/" + finding.id()))).andExpect(content().string(Matchers.containsString("去整改")));
        assertThat(today(inspector)).doesNotContain("待办里的问题");
    }

    @Test
    void whatWasExplainedWaitsForTheInspectorOfTheCity() throws Exception {
        Finding finding = entered("说明过的问题");
        book.change(drafter, finding.id(), finding.version(), "说明情况", before -> before.explained("对方网站正在维护"));
        assertThat(today(inspector)).contains("说明过的问题", "去认定");
        assertThat(today(drafter)).doesNotContain("说明过的问题");
    }

    @Test
    void nobodyIsAskedToLookAgainAtWhatTheyMendedThemselves() throws Exception {
        Finding finding = entered("自己整改的问题");
        Actor office = staff.person(bureau, Role.OFFICE);
        book.change(office, finding.id(), finding.version(), "登记整改", before -> before.mended(LocalDate.of(2026, 3, 2), office.accountId(), "已改"));
        assertThat(today(office)).doesNotContain("自己整改的问题");
        assertThat(today(inspector)).contains("自己整改的问题", "去复查");
    }
}
