package mingbai.inspection.campaign;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** I2 on the desk and on the portal: a list is taken over, a campaign planned, announced, answered, analysed and made public. */
@DatabaseTest
class CampaignPagesTests {

    @Autowired private MockMvc mvc;
    @Autowired private Staff staff;
    @Autowired private CampaignReading campaigns;
    @Autowired private AnalyseFindings analyse;
    @Autowired private SetImprovement improve;
    @Autowired private MoveCampaign move;

    private Agency county;
    private Agency bureau;
    private Actor office;
    private RequestPostProcessor asOffice;
    private RequestPostProcessor asClerk;

    @BeforeEach
    void aCountyWithABureau() {
        county = staff.agency("云泽县人民政府办公室");
        bureau = staff.below(county, "云泽县水利局");
        office = staff.person(county, OFFICE);
        asOffice = staff.signedIn(office);
        asClerk = staff.signedIn(staff.person(bureau, DRAFTER));
    }

    private String page(String address, RequestPostProcessor who) throws Exception {
        return mvc.perform(get(address).with(who)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private String seen(String address) throws Exception {
        return mvc.perform(get(address)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private String led(MockHttpServletRequestBuilder posted, RequestPostProcessor who) throws Exception {
        return String.valueOf(mvc.perform(posted.with(who)).andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl());
    }

    private static long id(String address) {
        return Long.parseLong(address.replaceAll("\\?.*", "").replaceAll(".*/", ""));
    }

    private MockHttpServletRequestBuilder plan(long list) {
        return post("/desk/inspection/campaigns/plan").param("agency", county.code()).param("title", "2026年自查<b>").param("basis", "测试").param("units", bureau.code())
                .param("checklist", Long.toString(list)).param("check", "2026-03-10").param("check-person", "沈一鸣").param("analyse", "2026-03-20").param("analyse-person", "沈一鸣")
                .param("measures", "2026-03-31").param("measures-person", "沈一鸣").param("conclude", "2026-06-30").param("conclude-person", "沈一鸣");
    }

    private long announced() throws Exception {
        long list = id(led(post("/desk/inspection/checklists").param("agency", county.code()).param("adopt", "3-board"), asOffice));
        assertThat(page("/desk/inspection/checklists/" + list, asOffice)).contains("位置醒目");
        long campaign = id(led(plan(list), asOffice));
        assertThat(page("/desk/inspection/campaigns/" + campaign, asOffice)).contains("部署自查").doesNotContain("2026年自查<b>");
        led(post("/desk/inspection/campaigns/" + campaign + "/announce").param("version", "1"), asOffice);
        return campaign;
    }

    @Test
    void theFormOfAPlanKeepsWhatWasTyped() throws Exception {
        assertThat(page("/desk/inspection/campaigns/plan", asOffice)).contains("云泽县水利局");
        String refused = mvc.perform(post("/desk/inspection/campaigns/plan").with(asOffice).param("agency", county.code()).param("title", "写了标题").param("check", "昨天"))
                .andExpect(status().isUnprocessableContent()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(refused).contains("写了标题").contains("请选择日期，如2026-03-31");
    }

    @Test
    void aUnitAnswersItsSheetAndTheOfficeSeesWhatIsMissing() throws Exception {
        long campaign = announced();
        CheckSheet sheet = campaigns.sheets(campaign).getFirst();
        assertThat(page("/desk/inspection/campaigns", asClerk)).contains("2026年自查&lt;b&gt;");
        assertThat(page(sheet.address(), asClerk)).contains("位置醒目").contains("报送");
        MockHttpServletRequestBuilder answers = post(sheet.address()).param("version", "1").param("person", "宋二宁").param("submit", "1");
        for (CheckItem item : campaigns.find(campaign).orElseThrow().items()) {
            answers = answers.param("having." + item.key(), item.name().equals("看得清") ? "LACK" : "HAVE").param("note." + item.key(), "见照片");
        }
        led(answers, asClerk);
        assertThat(page("/desk/inspection/campaigns/" + campaign + "/findings", asOffice)).contains("看得清").contains("建议：不熟悉要求");
        assertThat(page("/desk/inspection/campaigns/" + campaign + "/analysis", asOffice)).contains("按单位").contains("云泽县水利局");
        String key = campaigns.find(campaign).orElseThrow().items().getFirst().key();
        assertThat(page("/desk/inspection/campaigns/" + campaign + "/item?key=" + key, asOffice)).contains("云泽县水利局");
        assertThat(page(sheet.address(), asOffice)).contains("核查").contains("见照片");
        assertThat(page("/desk", asOffice)).isNotEmpty();
    }

    @Test
    void numbersAndMeasuresArePublicOnlyAfterTheOfficeSaysSo() throws Exception {
        long campaign = announced();
        mvc.perform(get("/report/selfinspection/" + campaign)).andExpect(status().isNotFound());
        move.analyse(office, campaign, 2, "测试：不等单位报送");
        improve.set(office, campaign, bureau.code(), "people", "安排专人维护公开栏", "姓名不公开者", LocalDate.of(2026, 4, 30));
        assertThat(page("/desk/inspection/campaigns/" + campaign + "/measures", asOffice)).contains("姓名不公开者");
        mvc.perform(get("/report/records?measure=campaign.measures&from=2026-01-01&to=2026-12-31&agency=" + bureau.code())).andExpect(status().isUnprocessableContent());
        move.mend(office, campaign, 3);
        led(post("/desk/inspection/campaigns/" + campaign + "/publish").param("version", "4").param("said", "本次自查检查了一个单位。"), asOffice);
        assertThat(seen("/report/selfinspection/" + campaign)).contains("本次自查检查了一个单位。").contains("安排专人维护公开栏").doesNotContain("姓名不公开者");
        assertThat(seen("/report/selfinspection")).contains("自查情况");
        mvc.perform(get("/report/selfinspection/99999999999999999999")).andExpect(status().isNotFound());
    }

    @Test
    void everybodySeesSeedAndListOfASpotCheckBeforeItIsDrawn() throws Exception {
        String address = led(post("/desk/inspection/samples").param("agency", county.code()).param("title", "第一季度抽查").param("kind", "UNIT").param("share", "30"), asOffice);
        long sample = id(address);
        assertThat(seen("/report/selfinspection/sample/" + sample)).contains("还没有抽取").contains("怎样重新抽取");
        assertThat(seen("/report/selfinspection/sample/" + sample + "/list.txt")).contains("# seed: ").contains(bureau.code());
        led(post("/desk/inspection/samples/" + sample + "/draw").param("version", "1"), asOffice);
        assertThat(page("/desk/inspection/samples/" + sample, asOffice)).contains("云泽县水利局").contains("登记结果");
        assertThat(seen("/report/selfinspection/sample/" + sample)).contains(bureau.code()).contains("待检查");
        assertThat(page("/desk/inspection/samples", asOffice)).contains("第一季度抽查");
        mvc.perform(post("/desk/inspection/samples").with(asOffice).param("agency", county.code()).param("title", "").param("share", "很多")).andExpect(status().isUnprocessableContent());
    }

    @Test
    void aListWrittenWronglyIsRefusedWithTheLine() throws Exception {
        String refused = mvc.perform(post("/desk/inspection/checklists").with(asOffice).param("agency", county.code()).param("title", "=清单").param("items", "# 组\n少了几部分"))
                .andExpect(status().isUnprocessableContent()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(refused).contains("第2行应有五部分").contains("少了几部分");
    }
}
