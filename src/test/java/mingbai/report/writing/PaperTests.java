package mingbai.report.writing;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.figure.Period;
import mingbai.figure.Scope;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.publication.reading.DeskReading;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** I6: a town writes its summary, its eight-section report and its briefing from its records. */
@DatabaseTest
class PaperTests {

    @Autowired MockMvc mvc;
    @Autowired Staff staff;
    @Autowired StartPaper start;
    @Autowired SavePaper save;
    @Autowired FinishPaper finish;
    @Autowired WritePaper write;
    @Autowired PaperReading papers;
    @Autowired ReadPaper read;
    @Autowired CountedFigures figures;
    @Autowired DeskReading desk;
    @Autowired LedgerCheck check;

    private Agency town;
    private Actor clerk;

    @BeforeEach
    void aTown() {
        town = staff.agency("青禾镇人民政府");
        clerk = staff.person(town.code(), "王小禾", DRAFTER, OFFICE);
    }

    private static String text(Composed composed) {
        StringBuilder text = new StringBuilder(composed.title()).append('\n');
        composed.parts().forEach(part -> {
            if (part instanceof Composed.Part.Heading heading) {
                text.append(heading.text()).append('\n');
            } else if (part instanceof Composed.Part.Passage passage) {
                text.append(passage.text()).append('\n');
            }
        });
        return text.toString();
    }

    @Test
    void theEightSectionsOfATownWithoutRecordsSayWhatIsNoneAndWhatIsNotRecorded() {
        long id = write.run(clerk, town.code(), Genre.SELF_INSPECTION, Period.year(2025));
        Composed report = read.of(papers.find(id).orElseThrow());
        assertThat(text(report)).startsWith("青禾镇人民政府2025年政府信息公开工作自查报告\n").contains("一、基本情况", "二、主动公开政府信息情况", "三、依申请公开政府信息情况", "四、咨询处理情况",
                "五、行政复议、行政诉讼和申诉情况", "六、收费和减免情况", "七、上年问题的改进解决情况", "八、存在问题及改进措施").contains("2025年没有收到政府信息公开申请。", "接待查阅无记录。",
                "政府信息公开咨询和来信0件，已经答复0件。", "没有因政府信息公开被申请行政复议。", "2024年自查报告“存在问题”部分：无记录。");
        assertThat(report.hasGaps()).isFalse();
    }

    @Test
    void theSummaryNamesItsFiveCounts() {
        long id = write.run(clerk, town.code(), Genre.SUMMARY, Period.year(2025));
        assertThat(text(read.of(papers.find(id).orElseThrow())))
                .contains("全年共计发文无记录，其中主动公开公文类政府信息无记录，依申请公开政府信息无记录，主动公开其他类政府信息无记录，共计主动公开政府信息无记录。");
    }

    @Test
    void whatOneYearFoundWrongStandsInTheReportOfTheNext() {
        write.run(clerk, town.code(), Genre.SELF_INSPECTION, Scope.OWN, Period.year(2024), Map.of("其他问题", "财政信息公开不够及时。"));
        long id = write.run(clerk, town.code(), Genre.SELF_INSPECTION, Period.year(2025));
        assertThat(text(read.of(papers.find(id).orElseThrow()))).contains("上年自查提出的问题是：\n财政信息公开不够及时。");
    }

    @Test
    void aDraftIsFilledFinishedAndBecomesADraftOfPublication() throws Exception {
        String to = mvc.perform(post("/desk/report/papers").param("agency", town.code()).param("genre", "monthly").param("scope", "own").param("year", "2026").param("month", "2")
                .with(staff.signedIn(clerk))).andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();
        mvc.perform(get(to).with(staff.signedIn(clerk))).andExpect(status().isOk()).andExpect(content().string(containsString("/desk/statistics/records?measure=publication.published")));
        long id = Long.parseLong(to.replaceAll("\\D", ""));
        String text = "标题：【机关】【期间】月报\n# 一、情况\n本月公开【数：publication.published】。\n召开会议3次【据：会议记录】。";
        mvc.perform(post(to + "/save").param("version", "1").param("text", text + "\n另外培训5次。").with(staff.signedIn(clerk)))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("数字“5次”没有出处"))).andExpect(content().string(containsString("另外培训5次")));
        mvc.perform(post(to + "/save").param("version", "1").param("text", text).with(staff.signedIn(clerk))).andExpect(status().is3xxRedirection());
        mvc.perform(get(to).with(staff.signedIn(clerk))).andExpect(content().string(containsString("由王小禾撰写"))).andExpect(content().string(containsString("依据：会议记录")));
        finish.finish(clerk, id, 2);
        assertThatThrownBy(() -> save.run(clerk, id, 3, text)).isInstanceOf(Overtaken.class);
        for (String file : List.of("/pdf", "/docx", "/html", "/pdf?head=red", "/docx?head=red&number=青政〔2026〕1号")) {
            mvc.perform(get(to + file).with(staff.signedIn(clerk))).andExpect(status().isOk());
        }
        String edition = mvc.perform(post(to + "/publish").param("version", "3").with(staff.signedIn(clerk))).andExpect(status().is3xxRedirection()).andReturn().getResponse()
                .getRedirectedUrl();
        long draft = Long.parseLong(edition.replaceAll("\\D", ""));
        assertThat(desk.edition(draft).orElseThrow().body()).contains("<h2>一、情况</h2>").contains("召开会议3次").doesNotContain("/desk/");
        mvc.perform(get("/desk/edition/" + draft).with(staff.signedIn(clerk))).andExpect(content().string(containsString("青禾镇人民政府2026年2月月报")));
        List<String> findings = new ArrayList<>();
        check.run(finding -> findings.add(finding.toString()));
        assertThat(findings).noneMatch(finding -> finding.contains(Long.toString(id)));
    }

    @Test
    void aGapIsNotSignedAndAPeriodHasOnePaper() {
        long id = start.run(clerk, town.code(), Genre.PLAN, Scope.OWN, Period.year(2026));
        assertThatThrownBy(() -> finish.finish(clerk, id, 1)).isInstanceOf(Refused.class).hasMessageContaining("还没有写");
        assertThatThrownBy(() -> start.run(clerk, town.code(), Genre.PLAN, Scope.OWN, Period.year(2026))).isInstanceOf(Refused.class).hasMessageContaining("已经有一份");
        finish.drop(clerk, id, 1);
        start.run(clerk, town.code(), Genre.PLAN, Scope.OWN, Period.year(2026));
    }

    @Test
    void briefingsAreNumberedThroughTheYear() {
        long first = start.run(clerk, town.code(), Genre.BRIEFING, Scope.OWN, Period.month(2026, 1));
        long second = start.run(clerk, town.code(), Genre.BRIEFING, Scope.OWN, Period.month(2026, 1));
        assertThat(papers.find(first).orElseThrow().number()).isEqualTo(1);
        assertThat(read.of(papers.find(second).orElseThrow()).title()).isEqualTo("政务公开工作简报第2期");
    }

    @Test
    void anOfficeAdaptsItsTemplateAndOthersKeepTheirs() throws Exception {
        String own = "标题：【机关】【期间】小结\n发文【数：issued.total】。";
        mvc.perform(post("/desk/report/papers/template").param("genre", "summary").param("agency", town.code()).param("version", "0").param("text", own + "共5件。").with(staff.signedIn(clerk)))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("没有出处")));
        mvc.perform(post("/desk/report/papers/template").param("genre", "summary").param("agency", town.code()).param("version", "0").param("text", own).with(staff.signedIn(clerk)))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/desk/report/papers/template").param("genre", "summary").param("agency", town.code()).with(staff.signedIn(clerk))).andExpect(status().isOk())
                .andExpect(content().string(containsString("第1版")));
        long id = write.run(clerk, town.code(), Genre.SUMMARY, Period.year(2025));
        assertThat(text(read.of(papers.find(id).orElseThrow()))).isEqualTo("青禾镇人民政府2025年小结\n发文无记录。\n");
        Agency other = staff.agency("柳溪镇人民政府");
        mvc.perform(get("/desk/report/papers/template").param("genre", "summary").param("agency", other.code()).with(staff.signedIn(clerk))).andExpect(status().isNotFound());
    }

    @Test
    void whoOnlyDraftsAsksForNothingOfTheAgenciesBelow() throws Exception {
        Actor drafter = staff.person(town.code(), "李青", DRAFTER);
        mvc.perform(post("/desk/report/papers").param("agency", town.code()).param("genre", "summary").param("scope", "tree").param("year", "2025").with(staff.signedIn(drafter)))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("请由公开工作机构起草")));
        long id = start.run(drafter, town.code(), Genre.SUMMARY, Scope.OWN, Period.year(2025));
        String text = "标题：【机关】总结\n【名单：request.received｜全系统｜前100条】";
        mvc.perform(post("/desk/report/paper/" + id + "/save").param("version", "1").param("text", text).with(staff.signedIn(drafter)))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("第2段统计所属机关的记录")));
        mvc.perform(post("/desk/report/paper/" + id + "/save").param("version", "1").param("text", text).with(staff.signedIn(clerk))).andExpect(status().is3xxRedirection());
        mvc.perform(post("/desk/report/paper/" + id + "/save").param("version", "2").param("text", text + "\n照旧。").with(staff.signedIn(drafter)))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void hostileInputIsToldAndMarkupStaysText() throws Exception {
        mvc.perform(post("/desk/report/papers").param("agency", "x' or 1=1").param("genre", "<script>").param("scope", "").param("year", "26").with(staff.signedIn(clerk)))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("请选择文种")));
        mvc.perform(post("/desk/report/papers").param("agency", town.code()).param("genre", "monthly").param("scope", "own").param("year", "2026").param("month", "13")
                .with(staff.signedIn(clerk))).andExpect(status().isUnprocessableContent());
        mvc.perform(get("/desk/report/papers").param("page", "-1").with(staff.signedIn(clerk))).andExpect(status().isOk());
        long id = start.run(clerk, town.code(), Genre.MONTHLY, Scope.OWN, Period.month(2026, 1));
        save.run(clerk, id, 1, "标题：<script>alert(1)</script>\n甲<img src=x onerror=alert()>");
        mvc.perform(get("/desk/report/paper/" + id).with(staff.signedIn(clerk))).andExpect(status().isOk()).andExpect(content().string(not(containsString("<script>alert"))))
                .andExpect(content().string(not(containsString("<img src=x"))));
        mvc.perform(post("/desk/report/paper/" + id + "/save").param("version", "2").param("text", "【数：publication.published】".repeat(10_000)).with(staff.signedIn(clerk)))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void ourOwnTemplatesNameMeasuresThereAre() {
        for (Genre genre : Genre.values()) {
            List<String> lines = Written.template(genre.template()).stream().map(Written::text).toList();
            assertThat(TextRules.check(lines, figures)).as(genre.label()).isEmpty();
        }
    }
}
