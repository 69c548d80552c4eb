package mingbai.assessment.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.Fresh;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.agency.AgencyFacts;
import mingbai.agency.AgencyKind;
import mingbai.agency.AgencyLevel;
import mingbai.agency.EstablishAgency;
import mingbai.agency.RecordWork;
import mingbai.agency.WorkRecord.Entry;
import mingbai.agency.WorkRecord.Kind;
import mingbai.assessment.AssessmentReading;
import mingbai.assessment.KeptSheet;
import mingbai.ledger.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** An office enters a set and runs a year; a unit reads its sheet down to the records; the public sees it once it is published. */
@DatabaseTest
class AssessmentPagesTests {

    private static final String SET = """
            key: pages
            title: 示例<b>指标</b>
            total: 20
            groups:
              - key: work
                name: 基础工作
                points: 20
                indicators:
                  - {key: training, name: 业务培训, points: 10, formula: per-record, measure: work.trainings, each: 5, need: 2}
                  - {key: quality, name: 公开质量, points: 10, formula: by-hand, scorers: 1, spread: 2}
            """;

    @Autowired
    MockMvc mvc;
    @Autowired
    Staff staff;
    @Autowired
    EstablishAgency establish;
    @Autowired
    RecordWork work;
    @Autowired
    AssessmentReading reading;

    private Agency county;
    private Agency town;
    private RequestPostProcessor office;
    private RequestPostProcessor drafter;

    @BeforeEach
    void bodies() {
        county = staff.agency("示例考评县");
        town = establish.establish(Actor.PROGRAM, Fresh.code(), AgencyFacts.of("示例考评镇", county.code(), AgencyKind.TOWN, AgencyLevel.TOWN));
        office = staff.signedIn(staff.person(county, OFFICE));
        drafter = staff.signedIn(staff.person(town, DRAFTER));
        work.record(staff.person(town, OFFICE), town.code(), new Entry(Kind.TRAINING, LocalDate.parse("2025-05-05"), "=示例培训", 20, 0, 0, ""));
    }

    private String redirected(String address, String... params) throws Exception {
        var request = post(address);
        for (int i = 0; i < params.length; i += 2) {
            request.param(params[i], params[i + 1]);
        }
        return mvc.perform(request.with(office)).andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();
    }

    private String round(int year) throws Exception {
        String set = redirected("/desk/assessment/sets/new", "agency", county.code(), "text", SET);
        return redirected("/desk/assessment/rounds/new", "agency", county.code(), "set", set.substring(set.lastIndexOf('/') + 1), "year", Integer.toString(year), "title",
                "示例\0年度考核", "groups", "乡镇、街道");
    }

    @Test
    void aYearGoesFromItsSetToThePublicPage() throws Exception {
        String round = round(2025);
        String id = round.substring(round.lastIndexOf('/') + 1);
        KeptSheet sheet = reading.sheet(Long.parseLong(id), town.code()).orElseThrow();
        String address = "/desk/assessment/sheet/" + sheet.id();
        mvc.perform(get(round).with(office)).andExpect(status().isOk()).andExpect(content().string(containsString("晚于考核期开始之日")));
        mvc.perform(get("/desk/assessment").with(drafter)).andExpect(content().string(containsString("还没有计分")));
        mvc.perform(get("/report/assessment/" + id)).andExpect(status().isNotFound());

        redirected(round + "/move", "to", "RUNNING");
        mvc.perform(get(address).with(drafter)).andExpect(status().isOk()).andExpect(content().string(containsString("总分")))
                .andExpect(content().string(containsString("/desk/statistics/records?measure=work.trainings&amp;agency=" + town.code())))
                .andExpect(content().string(not(containsString(">评分</a>"))));
        mvc.perform(get(address + "/score?indicator=quality").with(office)).andExpect(status().isOk());
        redirected(address + "/score", "indicator", "quality", "points", "8.5", "reason", "看了\0十件。");
        mvc.perform(get(round + "/compare").with(office)).andExpect(status().isOk()).andExpect(content().string(containsString("没有可以比较的指标")));
        String other = redirected("/desk/assessment/sets/new", "agency", county.code(), "text", SET.replace("each: 5", "each: 4"), "reason", "每次少一分");
        mvc.perform(get(round + "/compare?set=" + other.substring(other.lastIndexOf('/') + 1)).with(office)).andExpect(status().isOk()).andExpect(content().string(containsString("-1")));
        redirected(round + "/move", "to", "PROVISIONAL");
        redirected(round + "/compute");
        redirected(round + "/move", "to", "FROZEN");
        mvc.perform(get(address + "/records?indicator=training&figure=0").with(drafter)).andExpect(status().isOk()).andExpect(content().string(containsString("2025-05-05")));
        mvc.perform(get("/report/assessment/" + id + "/" + town.code())).andExpect(status().isNotFound());

        redirected(round + "/move", "to", "PUBLISHED");
        mvc.perform(get("/report/assessment")).andExpect(status().isOk()).andExpect(content().string(containsString("/report/assessment/" + id)));
        mvc.perform(get("/report/assessment/" + id)).andExpect(status().isOk()).andExpect(content().string(containsString("第1名")));
        mvc.perform(get("/report/assessment/" + id + "/" + town.code())).andExpect(status().isOk()).andExpect(content().string(containsString("13.5")))
                .andExpect(content().string(not(containsString("看了十件"))));
        mvc.perform(get(round).with(office)).andExpect(status().isOk()).andExpect(content().string(containsString("已公布结果")));
    }

    @Test
    void theFileGoesDownToTheSingleRecordsAndRunsNoFormula() throws Exception {
        String round = round(2025);
        redirected(round + "/move", "to", "RUNNING");
        KeptSheet sheet = reading.sheet(Long.parseLong(round.substring(round.lastIndexOf('/') + 1)), town.code()).orElseThrow();

        String csv = mvc.perform(get("/desk/assessment/sheet/" + sheet.id() + "/sheet.csv").with(drafter)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        assertThat(csv).contains("数字：业务培训").contains("2025-05-05").contains("/desk/work?agency=" + town.code());
        assertThat(csv.lines()).noneMatch(line -> line.startsWith("=") || line.contains(",="));
        byte[] xlsx = mvc.perform(get("/desk/assessment/sheet/" + sheet.id() + "/sheet.xlsx").with(drafter)).andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
        assertThat(List.of(xlsx[0], xlsx[1])).containsExactly((byte) 'P', (byte) 'K');
    }

    @Test
    void whatIsTypedWrongIsToldAndKept() throws Exception {
        mvc.perform(post("/desk/assessment/sets/new").param("agency", county.code()).param("text", "标题 示例<i>").with(office)).andExpect(status().is(422))
                .andExpect(content().string(containsString("标题 示例&lt;i&gt;")));
        mvc.perform(post("/desk/assessment/sets/new").param("agency", "T99999").param("text", SET).with(office)).andExpect(status().is(422))
                .andExpect(content().string(containsString("请选择您负责的机关")));
        mvc.perform(post("/desk/assessment/rounds/new").param("agency", county.code()).param("set", "x").param("year", "20x6").with(office)).andExpect(status().is(422));
        mvc.perform(get("/desk/assessment/sets/new?from=township-source").with(office)).andExpect(status().isOk()).andExpect(content().string(containsString("each: 0.5")));
        String round = round(2026);
        mvc.perform(post(round + "/move").param("to", "PUBLISHED").with(office)).andExpect(status().is(422)).andExpect(content().string(containsString("不能这样办理")));
        mvc.perform(post(round + "/move").param("to", "'; drop").with(office)).andExpect(status().is(422));
        mvc.perform(post(round + "/compute").with(office)).andExpect(status().is(422)).andExpect(content().string(containsString("还没有开始")));
        redirected(round + "/move", "to", "RUNNING");
        KeptSheet sheet = reading.sheet(Long.parseLong(round.substring(round.lastIndexOf('/') + 1)), town.code()).orElseThrow();
        mvc.perform(post("/desk/assessment/sheet/" + sheet.id() + "/score").param("indicator", "quality").param("points", "１１").with(office)).andExpect(status().is(422));
        mvc.perform(post("/desk/assessment/sheet/" + sheet.id() + "/score").param("indicator", "quality").param("points", "11").with(office)).andExpect(status().is(422));
        mvc.perform(get("/desk/assessment/sheet/" + sheet.id() + "/records?indicator=nothing").with(office)).andExpect(status().isNotFound());
        RequestPostProcessor townOffice = staff.signedIn(staff.person(town, OFFICE));
        mvc.perform(get("/desk/assessment/sheet/" + sheet.id() + "/score?indicator=quality").with(townOffice)).andExpect(content().string(containsString("只有组织考核的机关才能评分")));
    }

    @Test
    void aNewVersionSaysWhatItChangedAndTheSetWhatContradictsItself() throws Exception {
        String first = redirected("/desk/assessment/sets/new", "agency", county.code(), "text", SET);
        mvc.perform(get(first).with(drafter)).andExpect(status().isOk()).andExpect(content().string(containsString("示例&lt;b&gt;指标"))).andExpect(content().string(containsString("由一人评分")));
        mvc.perform(get(first + "/change").with(office)).andExpect(status().isOk()).andExpect(content().string(containsString("need: 2")));

        String second = redirected(first + "/change", "text", SET.replace("points: 10, formula: per-record", "points: 15, formula: per-record"), "reason", "培训要加强");
        mvc.perform(get(second).with(drafter)).andExpect(content().string(containsString("指标“业务培训”由10分改为15分"))).andExpect(content().string(containsString("合计25分，与本部分20分不符")));
        mvc.perform(post(second + "/change").param("text", SET).param("reason", "").with(office)).andExpect(status().is(422)).andExpect(content().string(containsString("修改要写明理由")));
    }
}
