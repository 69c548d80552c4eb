package mingbai.statistics;

import static mingbai.web.Role.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages that open a number, for staff and for everybody. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordPagesTests {

    @TempDir
    static Path folder;
    @Autowired
    ApplicationContext program;
    @Autowired
    Staff staff;
    @Autowired
    MockMvc mvc;

    private String town = "";
    private RequestPostProcessor office = request -> request;

    @BeforeAll
    void aTown() {
        MadeUpYear made = new MadeUpYear(program, staff, folder).whole();
        town = made.town.code();
        office = staff.signedIn(staff.person(made.town, OFFICE));
    }

    private String year(String measure) {
        return "measure=" + measure + "&agency=" + town + "&from=2025-01-01&to=2025-12-31";
    }

    @Test
    void staffOpenANumberWithItsComparisonAndFiles() throws Exception {
        mvc.perform(get("/desk/statistics/records?" + year("request.received")).with(office)).andExpect(status().isOk())
                .andExpect(content().string(containsString("共6件"))).andExpect(content().string(containsString("示例旧-2"))).andExpect(content().string(containsString("2024年")));
        String csv = mvc.perform(get("/desk/statistics/records.csv?" + year("request.received")).with(office)).andExpect(status().isOk()).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines().filter(line -> !line.isBlank())).hasSize(7);
        mvc.perform(get("/desk/statistics/records.xlsx?" + year("work.spending")).with(office)).andExpect(status().isOk());
        mvc.perform(get("/desk/statistics/records?" + year("work.spending")).with(office)).andExpect(content().string(containsString("共1条记录，合计12,345.67元")));
        mvc.perform(get("/desk/statistics/measures").with(office)).andExpect(status().isOk()).andExpect(content().string(containsString("contribution.sent")));
    }

    @Test
    void thePublicSeesOfARequestDayChannelApplicantAndOutcomeOnly() throws Exception {
        mvc.perform(get("/report/records?" + year("request.closed") + "&channel=web")).andExpect(status().isOk()).andExpect(content().string(containsString("共2件")))
                .andExpect(content().string(containsString("网上提交，商业企业，部分公开"))).andExpect(content().string(not(containsString("示例旧-"))))
                .andExpect(content().string(not(containsString("示例申请事项"))));
        String csv = mvc.perform(get("/report/records.csv?" + year("request.received"))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).contains("自然人").doesNotContain("示例旧-", "示例申请事项");
    }

    @Test
    void whatIsNotPublicKeepsItsTitle() throws Exception {
        mvc.perform(get("/report/records?" + year("issued.exempt"))).andExpect(status().isOk()).andExpect(content().string(containsString("未在网上公开的文件（不予公开）")))
                .andExpect(content().string(not(containsString("示例发文三"))));
        mvc.perform(get("/report/records?" + year("work.trainings"))).andExpect(content().string(not(containsString("示例记录"))));
    }

    @Test
    void everybodyReadsHowEachNumberIsMade() throws Exception {
        mvc.perform(get("/report/measures")).andExpect(status().isOk()).andExpect(content().string(containsString("新收政府信息公开申请")))
                .andExpect(content().string(containsString("没有登记写“无记录”")));
        mvc.perform(get("/report/measures/request.received?agency=" + town + "&year=2025")).andExpect(status().isOk()).andExpect(content().string(containsString("6件")))
                .andExpect(content().string(containsString("/report/records?measure=request.received")));
        for (String hostile : List.of("/report/measures/nothing", "/report/measures/contribution.sent", "/report/measures/request.received.more")) {
            mvc.perform(get(hostile)).andExpect(status().isNotFound());
        }
        mvc.perform(get("/report/measures/request.received?year=9999&scope=own")).andExpect(status().isOk());
    }

    @Test
    void hostileQuestionsAreRefusedWithASentence() throws Exception {
        for (String hostile : List.of("measure=<script>", "measure=" + "x".repeat(5_000), "measure=contribution.sent", year("request.closed") + "&theme=x",
                "measure=request.closed&from=2025-13-01", "measure=request.closed&from=2026-01-01&to=2025-01-01", "measure=request.closed&from=0001-01-01&to=9999-12-31",
                "measure=request.closed&from=-999999999-01-01", "measure=request.closed&from=+999999999-12-31&to=+999999999-12-31", "measure=request.closed&agency=' or 1=1", "measure=request.closed&scope=all",
                "measure=request.closed&period=2025-Q9", year("request.closed") + "&channel=" + "长".repeat(300))) {
            mvc.perform(get("/report/records?" + hostile)).andExpect(status().isUnprocessableContent()).andExpect(content().string(not(containsString("<script>alert"))));
            mvc.perform(get("/report/records.csv?" + hostile)).andExpect(status().isUnprocessableContent());
        }
        for (String odd : List.of("from=+999999999-12-31&to=+999999999-12-31", "from=9999-01-01&to=10000-01-01", "from=0000-01-01")) {
            mvc.perform(get("/report/figures?" + odd)).andExpect(status().isUnprocessableContent());
        }
        mvc.perform(get("/report/annual").param("agency", town + "\0")).andExpect(status().isOk());
        for (String odd : List.of("page=-1", "page=x", "page=999999", "channel=", "channel=' or 1=1", "outcome=不予", "more=1")) {
            mvc.perform(get("/report/records?" + year("request.closed") + "&" + odd)).andExpect(status().isOk());
        }
        mvc.perform(get("/report/records?" + year("request.closed")).param("outcome", "\0")).andExpect(status().isUnprocessableContent());
        mvc.perform(get("/report/records").param("measure", "request\0closed")).andExpect(status().isUnprocessableContent());
        mvc.perform(get("/report/records?measure=request.closed&from=1900-01-01&to=1900-12-31")).andExpect(status().isOk());
    }

    @Test
    void staffSeeTheirOwnAgenciesOnly() throws Exception {
        Agency other = staff.agency("示例邻镇");
        mvc.perform(get("/desk/statistics/records?measure=request.closed&agency=" + other.code()).with(office)).andExpect(status().isUnprocessableContent());
        RequestPostProcessor stranger = staff.signedIn(staff.person(other, OFFICE));
        mvc.perform(get("/desk/statistics/records?" + year("request.closed")).with(stranger)).andExpect(status().isUnprocessableContent());
        mvc.perform(get("/desk/statistics/records?measure=request.closed&from=2025-01-01&to=2025-12-31").with(stranger)).andExpect(status().isOk())
                .andExpect(content().string(not(containsString("示例旧-"))));
    }
}
