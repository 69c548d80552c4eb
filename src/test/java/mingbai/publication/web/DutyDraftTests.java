package mingbai.publication.web;

import static mingbai.web.Role.DRAFTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.catalog.DutyFixtures;
import mingbai.catalog.StateNothing;
import mingbai.catalog.reading.DutyRow;
import mingbai.ledger.Actor;
import mingbai.publication.Content;
import mingbai.publication.DocumentFixtures;
import mingbai.publication.IndexNumber;
import mingbai.publication.Papers;
import mingbai.publication.reading.DeskEdition;
import mingbai.publication.reading.DeskReading;
import mingbai.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** From a duty to the paper that discharges it, and back when it is withdrawn. */
@DatabaseTest
class DutyDraftTests {

    @Autowired ApplicationContext program;
    @Autowired MockMvc mvc;
    @Autowired Staff staff;
    @Autowired SettableClock clock;
    @Autowired DeskReading desk;
    @Autowired StateNothing stateNothing;
    @Autowired mingbai.publication.reading.FacetReading facets;

    private Agency agency;
    private Actor drafter;
    private DutyFixtures duties;
    private String matter;
    private Papers papers;

    @BeforeEach
    void anOfficeThatOwesMonthlyFigures() {
        clock.set(java.time.LocalDateTime.of(2026, 3, 2, 9, 0));
        agency = staff.agency("青禾县财政局");
        drafter = staff.person(agency.code(), "示例甲", DRAFTER);
        duties = new DutyFixtures(program);
        matter = duties.monthly(agency, "-M1", "财政收支情况");
        duties.counted(agency, "2026-01-01");
        duties.compute(agency);
        papers = new Papers(program, agency.code());
    }

    private Content monthly(String title) {
        return DocumentFixtures.notice(title, LocalDate.of(2026, 2, 5)).filed(matter, "财政、金融、审计\\财政", "公告");
    }

    private DeskEdition draft(String origin, DutyRow duty) throws Exception {
        String to = mvc.perform(post("/desk/duty/" + duty.id() + "/draft").param("origin", origin).with(staff.signedIn(drafter)))
                .andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();
        return desk.edition(Long.parseLong(to.replaceAll("\\D+", " ").strip().split(" ")[0])).orElseThrow();
    }

    @Test
    void anEmptyDraftKnowsItsMatterAgencyAndPeriod() throws Exception {
        DeskEdition made = draft("empty", duties.duty(agency, matter, "2026-02"));
        assertThat(made.title()).isEqualTo("青禾县财政局2026年2月财政收支情况");
        assertThat(made.catalogCode()).isEqualTo(matter);
        assertThat(made.issuer()).isEqualTo("青禾县财政局");
        mvc.perform(get("/desk/edition/" + made.id()).with(staff.signedIn(drafter))).andExpect(content().string(containsString("机构职能 · 财政收支情况")));
    }

    @Test
    void theLastPeriodsPaperIsCarriedOverAndWhatIsPublishedDischargesTheDuty() throws Exception {
        IndexNumber january = papers.publish(monthly("青禾县财政局2026年1月财政收支情况"));
        assertThat(duties.duty(agency, matter, "2026-01").published()).isEqualTo(1);
        DeskEdition made = draft("last", duties.duty(agency, matter, "2026-02"));
        assertThat(made.title()).isEqualTo("青禾县财政局2026年2月财政收支情况");
        assertThat(made.guessed()).contains("title", "body", "writtenOn", "summary");
        assertThat(made.theme()).isEqualTo("财政、金融、审计\\财政");
        papers.withdraw(january);
        assertThat(duties.duty(agency, matter, "2026-01").published()).isZero();
    }

    @Test
    void aFileBecomesADraftOfTheMatter() throws Exception {
        DutyRow duty = duties.duty(agency, matter, "2026-02");
        MockMultipartFile file = new MockMultipartFile("file", "收支.txt", "text/plain",
                "青禾县财政局关于2026年2月财政收支情况的公告\n本月一般公共预算收入有所增长，支出保持平稳，具体数字见下文所列各项。\n".getBytes(StandardCharsets.UTF_8));
        String to = mvc.perform(multipart("/desk/duty/" + duty.id() + "/draft").file(file).param("origin", "file").with(staff.signedIn(drafter)))
                .andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();
        DeskEdition made = desk.edition(Long.parseLong(to.replaceAll("\\D+", " ").strip().split(" ")[0])).orElseThrow();
        assertThat(made.catalogCode()).isEqualTo(matter);
        assertThat(made.title()).isEqualTo("青禾县财政局关于2026年2月财政收支情况的公告");
        assertThat(made.body()).contains("支出保持平稳");
    }

    @Test
    void whatCannotBeDoneIsToldOnThePage() throws Exception {
        long duty = duties.duty(agency, matter, "2026-02").id();
        mvc.perform(get("/desk/duty/" + duty + "/draft").with(staff.signedIn(drafter))).andExpect(status().isOk());
        for (String origin : java.util.List.of("last", "file", "", "'")) {
            mvc.perform(post("/desk/duty/" + duty + "/draft").param("origin", origin).with(staff.signedIn(drafter))).andExpect(status().isUnprocessableContent());
        }
    }

    @Test
    void nothingCannotBeStatedWhileTheLedgerHasAPaperOfThePeriod() {
        papers.submit(papers.draft(monthly("青禾县财政局2026年1月财政收支情况")));
        long duty = duties.duty(agency, matter, "2026-01").id();
        assertThatThrownBy(() -> stateNothing.state(drafter, duty, "本月没有")).isInstanceOf(Refused.class).hasMessageContaining("财政收支情况");
    }

    @Test
    void anEmptyMatterAndAPaperFiledElsewhereAreShownToTheirOwner() throws Exception {
        papers.publish(monthly("青禾县财政局2026年1月财政收支情况").filed("别处-99", "财政、金融、审计", "公告"));
        papers.publish(DocumentFixtures.notice("关于放假的通知", LocalDate.of(2026, 2, 5)));
        assertThat(facets.filings(java.util.List.of(agency.code()), LocalDate.of(2026, 3, 2)))
                .containsExactly(new mingbai.publication.reading.FacetReading.Filing(agency.code(), 1, 1, 0, 1, 1));
        mvc.perform(get("/desk/facets").with(staff.signedIn(drafter))).andExpect(status().isOk()).andExpect(content().string(containsString("不是本机关的事项")))
                .andExpect(content().string(containsString("空白"))).andExpect(content().string(containsString("缺少")));
        mvc.perform(get("/desk/facets").param("agency", agency.code()).param("value", "-").with(staff.signedIn(drafter)))
                .andExpect(content().string(containsString("关于放假的通知")));
        mvc.perform(get("/desk/facets").param("agency", agency.code()).param("by", "theme").param("value", "财政、金融、审计").with(staff.signedIn(drafter)))
                .andExpect(content().string(containsString("2026年1月财政收支情况")));
        mvc.perform(get("/desk/facets").param("agency", "'").param("by", "x").param("value", "%".repeat(200)).param("page", "-1").with(staff.signedIn(drafter)))
                .andExpect(status().isOk());
    }

    @Test
    void aMatterOfAnotherAgencyIsRefusedInTheEditor() throws Exception {
        long edition = papers.draft(monthly("青禾县财政局2026年1月财政收支情况"));
        mvc.perform(post("/desk/edition/" + edition).param("version", "1").param("title", "标题").param("disclosureClass", "proactive")
                .param("catalogCode", "别处-99").with(staff.signedIn(drafter))).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("不是本机关现行目录中的公开事项")));
        assertThat(desk.edition(edition).orElseThrow().catalogCode()).isEqualTo(matter);
    }
}
