package mingbai.inspection.rectify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.inspection.Fault;
import mingbai.inspection.FindingBook;
import mingbai.inspection.FindingSource;
import mingbai.inspection.Severity;
import mingbai.ledger.Actor;
import mingbai.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A bulletin counts what was found in its days and no more; shares only where enough terms ran out. Today is 2 March 2026. */
@DatabaseTest
class FindingBulletinTests {

    @Autowired private Staff staff;
    @Autowired private FindingBook book;
    @Autowired private MendFinding mend;
    @Autowired private Bulletins bulletins;
    @Autowired private MockMvc mvc;

    private Agency county;
    private Agency good;
    private Agency bad;

    @BeforeEach
    void aCountyWithTwoBureaus() {
        county = staff.agency("通报县人民政府");
        good = staff.below(county, "通报县水利局");
        bad = staff.below(county, "通报县林业局");
        for (int i = 0; i < 3; i++) {
            long mended = found(good, "2026-01-05", Severity.MINOR, "问题" + i);
            mend.asReported(Actor.PROGRAM, mended, 1, LocalDate.of(2026, 1, 8), "已整改");
            found(bad, "2026-01-06", Severity.SERIOUS, "问题" + i);
        }
        found(bad, "2026-01-06", Severity.HINT, "提示");
        found(bad, "2025-12-31", Severity.MINOR, "上一期");
    }

    private long found(Agency agency, String day, Severity severity, String detail) {
        Fault fault = new Fault("duty.late", agency.code(), "agency", agency.code(), detail, "收费目录没有更新", "公开的仍是上一年度的。", "");
        return book.enter(Actor.PROGRAM, FindingSource.OUTSIDE, severity, fault, LocalDate.parse(day), 5, "第三方监测").id();
    }

    @Test
    void itCountsTheFindingsOfItsDaysWithoutHints() {
        FindingBulletin bulletin = bulletins.of(county.code(), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));
        assertThat(bulletin.looked()).isEqualTo(3);
        assertThat(bulletin.total()).isEqualTo(6);
        assertThat(bulletin.open()).isEqualTo(3);
        assertThat(bulletin.best()).singleElement().satisfies(unit -> assertThat(unit.agency()).isEqualTo(good.code()));
        assertThat(bulletin.worst()).singleElement().satisfies(unit -> assertThat(FindingBulletin.percent(unit)).isEqualTo("0%"));
        assertThat(bulletin.html()).contains("按期整改较好的：通报县水利局（3个中按期整改3个，100%）。", "<th>类型</th>");
    }

    @Test
    void anAgencyWithFewTermsIsNotCompared() {
        FindingBulletin bulletin = bulletins.of(county.code(), LocalDate.of(2025, 12, 1), LocalDate.of(2025, 12, 31));
        assertThat(bulletin.total()).isEqualTo(1);
        assertThat(bulletin.worst()).as("one is not enough").isEmpty();
    }

    @Test
    void onTheDeskEveryNumberOpensItsRecordsAndOneBecomesADraft() throws Exception {
        Actor office = staff.person(county, Role.OFFICE);
        String asked = "agency=" + county.code() + "&from=2026-01-01&to=2026-01-31";
        mvc.perform(get("/desk/inspection/bulletin?" + asked).with(staff.signedIn(office))).andExpect(status().isOk())
                .andExpect(content().string(containsString("agency=" + bad.code() + "&amp;rule=&amp;from=2026-01-01&amp;to=2026-01-31\">3</a>")));
        mvc.perform(get("/desk/inspection?state=all&agency=" + bad.code() + "&from=2026-01-01&to=2026-01-31").with(staff.signedIn(office))).andExpect(status().isOk())
                .andExpect(content().string(containsString("自2026-01-01至2026-01-31")));
        mvc.perform(get("/desk/inspection/bulletin/file?form=docx&" + asked).with(staff.signedIn(office))).andExpect(status().isOk());
        mvc.perform(get("/desk/inspection/bulletin/file?form=pdf&" + asked).with(staff.signedIn(office))).andExpect(status().isOk());
        mvc.perform(get("/desk/inspection/bulletin?agency=" + county.code() + "&from=2026-99-01").with(staff.signedIn(office))).andExpect(status().isUnprocessableContent());
        mvc.perform(post("/desk/inspection/bulletin").param("agency", county.code()).param("from", "2026-01-01").param("to", "2026-01-31").with(staff.signedIn(office)))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void aRuleIsSetOnTheDeskWithItsReason() throws Exception {
        Actor office = staff.person(county, Role.OFFICE);
        mvc.perform(get("/desk/inspection/rule?key=duty.late").with(staff.signedIn(office))).andExpect(status().isOk()).andExpect(content().string(containsString("没有改动过")));
        mvc.perform(post("/desk/inspection/rule").param("key", "duty.late").param("name", "use").param("value", "5").param("from", "2026-03-02").param("reason", "试点")
                .with(staff.signedIn(office))).andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("请选择启用或者停用")));
        Actor below = staff.person(good, Role.OFFICE);
        mvc.perform(post("/desk/inspection/rule").param("key", "duty.late").param("name", "use").param("value", "1").param("from", "2026-03-02").param("reason", "试点")
                .with(staff.signedIn(below))).andExpect(status().isNotFound());
    }
}
