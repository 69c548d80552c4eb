package mingbai.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.inspection.Fault;
import mingbai.inspection.Finding;
import mingbai.inspection.FindingBook;
import mingbai.inspection.FindingSource;
import mingbai.inspection.Severity;
import mingbai.ledger.Actor;
import mingbai.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A unit's health sheet, the prefecture on one page, and what the public sees of it. Today is 2 March 2026. */
@DatabaseTest
class HealthPagesTests {

    @Autowired private Staff staff;
    @Autowired private FindingBook book;
    @Autowired private MockMvc mvc;

    private Agency city;
    private Agency bureau;
    private Agency sound;
    private Actor leader;

    @BeforeEach
    void setUp() {
        city = staff.agency("体检市");
        bureau = staff.below(city, "体检有问题的局");
        sound = staff.below(city, "=体检正常的局");
        leader = staff.person(city, Role.LEADER);
        entered(Severity.VETO, "首页连续打不开", LocalDate.of(2026, 3, 1));
        entered(Severity.MINOR, "<b>一个死链</b>", LocalDate.of(2026, 2, 3));
    }

    private Finding entered(Severity severity, String title, LocalDate found) {
        return book.enter(leader, FindingSource.OUTSIDE, severity, new Fault("link.dead", bureau.code(), "page", title, "", title, "打不开，监测截图在案。", ""), found, 5, "");
    }

    private String page(String address, Actor person) throws Exception {
        return mvc.perform(get(address).with(staff.signedIn(person))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void theSheetSaysWhatToDoFirstAndEveryNumberOpens() throws Exception {
        String sheet = page("/desk/inspection/health/" + bureau.code(), leader);
        assertThat(sheet).contains("体检单：体检有问题的局", "有单项否决问题", "&lt;b&gt;一个死链&lt;/b&gt;").doesNotContain("<b>一个死链");
        assertThat(sheet.indexOf("单项否决，立即整改")).isPositive().isLessThan(sheet.indexOf("整改期限已过"));
        assertThat(sheet).contains("/desk/inspection?agency=" + bureau.code() + "&amp;state=late", "measure=inspection.found");
    }

    @Test
    void theSheetAsPdf() throws Exception {
        byte[] pdf = mvc.perform(get("/desk/inspection/health/" + bureau.code() + ".pdf").with(staff.signedIn(leader))).andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
        assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    }

    @Test
    void itsOwnDrafterSeesItAndAStrangerDoesNot() throws Exception {
        assertThat(page("/desk/inspection/health/" + bureau.code(), staff.person(bureau, Role.DRAFTER))).contains("体检有问题的局");
        mvc.perform(get("/desk/inspection/health/" + bureau.code()).with(staff.signedIn(staff.person(sound, Role.DRAFTER)))).andExpect(status().isForbidden());
        mvc.perform(get("/desk/inspection/health/no-such").with(staff.signedIn(leader))).andExpect(status().isNotFound());
    }

    @Test
    void theWorstUnitStandsFirstAndTheTableMayBeTaken() throws Exception {
        String overview = page("/desk/inspection/overview", leader);
        assertThat(overview.indexOf("体检有问题的局")).isPositive().isLessThan(overview.indexOf("=体检正常的局"));
        assertThat(page("/desk/inspection/overview?mood=good", leader)).contains("=体检正常的局").doesNotContain("体检有问题的局");
        assertThat(page("/desk/inspection/overview?level=nonsense&sort=x&mood=y&page=999999", leader)).contains("监督检查一览");
        assertThat(page("/desk/inspection/overview.csv", leader)).contains("体检有问题的局,", "'=体检正常的局");
    }

    @Test
    void thePublicSeesNumbersAndNotWhatAFindingSays() throws Exception {
        String seen = mvc.perform(get("/report/inspection")).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(seen).contains("监督检查情况", "怎样检查、怎样计算", "measure=inspection.found").doesNotContain("首页连续打不开", "监测截图在案");
    }
}
