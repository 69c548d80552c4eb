package mingbai.report.annual.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.figure.Scope;
import mingbai.ledger.Actor;
import mingbai.publication.Papers;
import mingbai.publication.PublishEdition;
import mingbai.report.annual.AnnualBook;
import mingbai.report.annual.AnnualState;
import mingbai.report.annual.BeginAnnual;
import mingbai.report.annual.PublishAnnual;
import mingbai.report.annual.RecountAnnual;
import mingbai.report.annual.Reports;
import mingbai.web.HtmlProblems;
import mingbai.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of the annual report as a clerk, the office above and a citizen see them, and what nonsense does to them. */
@DatabaseTest
class AnnualPagesTests {

    @Autowired MockMvc mvc;
    @Autowired Staff staff;
    @Autowired BeanFactory beans;
    @Autowired BeginAnnual begin;

    private Reports reports;
    private Agency county;
    private Agency bureau;
    private Actor office;
    private Actor above;

    @BeforeEach
    void aBureauUnderACounty() {
        reports = new Reports(beans);
        county = staff.agency("云泽县人民政府办公室");
        bureau = staff.below(county, "云泽县水务局");
        office = staff.person(bureau, Role.OFFICE);
        above = staff.person(county, Role.OFFICE);
        reports.requests(bureau.code(), "1 natural 2025-03-03 2025-03-20 r3_1", "2 company 2025-12-22");
    }

    private String page(MockHttpServletRequestBuilder request, Actor who, int status) throws Exception {
        String html = mvc.perform(request.with(staff.signedIn(who))).andExpect(status().is(status)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(HtmlProblems.of(html)).isEmpty();
        return html;
    }

    private String redirect(MockHttpServletRequestBuilder request, Actor who) throws Exception {
        return String.valueOf(mvc.perform(request.with(staff.signedIn(who))).andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl());
    }

    private String open(String address) throws Exception {
        String html = mvc.perform(get(address)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(HtmlProblems.of(html)).isEmpty();
        return html;
    }

    private AnnualBook book() {
        return reports.begun(office, bureau.code(), 2025);
    }

    private MockHttpServletRequestBuilder act(AnnualBook book, String act) {
        return post("/desk/report/annual/" + book.id() + "/" + act).param("version", Long.toString(reports.found(book).version()));
    }

    @Test
    void a_clerk_begins_writes_and_hands_in() throws Exception {
        assertThat(page(get("/desk/report/annual"), office, 200)).contains("未开始").contains("2026-01-31").contains("开始起草").doesNotContain("收集下级报告");
        String address = redirect(post("/desk/report/annual").param("agency", bureau.code()).param("year", "2025").param("scope", ""), office);
        assertThat(address).matches("/desk/report/annual/\\d+");
        AnnualBook book = book();
        assertThat(page(get(address), office, 200)).contains("新收政府信息公开申请2件").contains("系统按记录统计起草").contains("cell?where=table2.r3_7.total")
                .contains("请写明改进措施").contains("已逾期30天");
        assertThat(page(act(book, "submit"), office, 422)).contains("请写明改进措施");
        assertThat(redirect(act(book, "words").param("words-plan", "<b>逐件复核</b>答复文书。").param("words-problems", "个别答复说理不够充分。"), office)).endsWith("?done=written");
        assertThat(page(get(address), office, 200)).contains("&lt;b&gt;逐件复核").contains("测试人员改写");
        assertThat(redirect(act(book, "recount"), office)).endsWith("?done=recounted");
        assertThat(redirect(act(book, "submit").param("reasons", "没有许可、处罚数据。"), office)).endsWith("?done=submitted");
        assertThat(page(get(address), office, 200)).contains("已提交").doesNotContain(address + "/clear");
        assertThat(page(get("/desk"), above, 200)).contains("云泽县水务局2025年政府信息公开工作年度报告");
    }

    @Test
    void a_number_opens_its_records_before_and_after_it_was_handed_in() throws Exception {
        AnnualBook book = book();
        String cell = "/desk/report/annual/" + book.id() + "/cell?where=table2.r1_new.total";
        assertThat(page(get(cell), office, 200)).contains("背后有2条记录").contains("某项工程的决算").contains("还没有提交").doesNotContain("记录有变化");
        AnnualBook written = reports.written(office, book);
        reports.requests(bureau.code(), "4 natural 2025-09-01 2025-09-15 r3_1");
        assertThat(page(get(cell), office, 200)).contains("第1版的数字是<b>2</b>，背后有3条记录").contains("记录有变化，请重新统计");
        reports.submitted(office, beans.getBean(RecountAnnual.class).run(office, written.id(), written.version()));
        reports.requests(bureau.code(), "3 natural 2025-08-04 2025-08-20 r3_2");
        assertThat(page(get(cell), above, 200)).contains("背后有3条记录").contains("这是提交时固定的清单").contains("按现在的记录是4条");
        assertThat(page(get("/desk/report/annual/" + book.id()), above, 200)).contains("提交之后记录有变化");
        assertThat(page(get("/desk/report/annual/" + book.id() + "/cell?where=part6.processing_fees"), office, 200)).contains("背后有0条记录");
    }

    @Test
    void who_only_drafts_does_not_read_one_by_one_what_the_units_below_keep() throws Exception {
        Actor drafter = staff.person(county, Role.DRAFTER);
        assertThat(page(post("/desk/report/annual").param("agency", county.code()).param("year", "2025").param("scope", "tree"), drafter, 422))
                .contains("请由本机关的公开工作机构开始");
        AnnualBook whole = begin.run(above, county.code(), 2025, Scope.TREE);
        String cell = "/desk/report/annual/" + whole.id() + "/cell?where=table2.r1_new.total";
        assertThat(page(get(cell), drafter, 200)).contains("背后有2条记录").contains("不逐条列出").doesNotContain("某项工程的决算");
        assertThat(page(get(cell), above, 200)).contains("某项工程的决算").doesNotContain("不逐条列出");
        assertThat(redirect(post("/desk/report/annual").param("agency", county.code()).param("year", "2024").param("scope", "tree"), above)).startsWith("/desk/report/annual/");
    }

    @Test
    void the_office_above_collects_urges_returns_and_clears() throws Exception {
        AnnualBook book = reports.submitted(office, reports.written(office, book()));
        assertThat(page(get("/desk/report/annual/collect?year=2025"), above, 200)).contains("云泽县水务局").contains("已提交，待核定（1）").contains("逾期（1）");
        assertThat(page(get("/desk/report/annual/collect?year=2025&state=not_begun"), above, 200)).contains("没有这样的单位");
        assertThat(redirect(post("/desk/report/annual/collect").param("year", "2025").param("agency", bureau.code()).param("text", "请尽快公布"), above)).contains("urged=1");
        assertThat(page(get("/desk/report/annual/collect?year=2025&urged=1"), above, 200)).contains("已催报1个机关").contains("0/1人已阅");
        assertThat(page(post("/desk/report/annual/collect").param("year", "2025").param("agency", "nobody").param("text", "请尽快公布"), above, 422)).contains("请至少选择一个机关");
        assertThat(redirect(post("/desk/report/annual/collect").param("year", "2025").param("all", "1").param("state", "late").param("text", "请尽快公布"), above)).contains("urged=1");

        mvc.perform(act(book, "clear").with(staff.signedIn(staff.person(bureau, Role.OFFICE)))).andExpect(status().isNotFound());
        assertThat(page(act(book, "return").param("opinion", ""), above, 422)).contains("请写明退回的原因");
        assertThat(redirect(act(book, "return").param("opinion", "请补充"), above)).endsWith("?done=returned");
        assertThat(page(get("/desk/report/annual/" + book.id()), office, 200)).contains("退回的原因").contains("请补充").contains("提交核定");
        reports.submitted(office, reports.found(book));
        assertThat(redirect(act(book, "clear"), above)).endsWith("?done=cleared");
        assertThat(page(get("/desk/report/annual/" + book.id()), office, 200)).contains("生成公布文稿");
        AnnualBook whole = begin.run(above, county.code(), 2025, Scope.TREE);
        assertThat(page(get("/desk/report/annual/" + whole.id() + "/sum"), above, 200)).contains("已提交1个").contains("逐格一致");
    }

    @Test
    void citizens_read_what_was_published_and_open_its_numbers() throws Exception {
        AnnualBook book = reports.cleared(above, reports.submitted(office, reports.written(office, book())));
        String address = "/report/annual/" + bureau.code() + "/2025";
        mvc.perform(get(address)).andExpect(status().isNotFound());
        mvc.perform(get("/report")).andExpect(status().is3xxRedirection());
        mvc.perform(get("/api/v1/reports/annual/" + bureau.code() + "/2025")).andExpect(status().isNotFound());
        Papers papers = new Papers(beans, bureau.code());
        String edition = redirect(act(book, "publish"), office);
        long id = Long.parseLong(edition.substring("/desk/edition/".length()));
        assertThat(page(get(edition), office, 200)).contains("年度报告生成");
        papers.pass(papers.submit(id));
        beans.getBean(PublishEdition.class).run(above, id, papers.version(id));
        for (int i = 0; i < 900 && reports.found(book).state() != AnnualState.PUBLISHED; i++) {
            Thread.sleep(100);
        }
        assertThat(open(address)).contains("云泽县水务局2025年政府信息公开工作年度报告").contains("晚于2026-01-31的期限").contains("本列数据的勾稽关系为").contains("新收政府信息公开申请2件");
        assertThat(open(address + "/number?where=table2.r1_new.total")).contains("报告的数字是<b>2</b>").contains("不逐件公开").doesNotContain("某项工程的决算");
        assertThat(open(address + "/number?where=table1.normative.issued")).contains("没有可以列出的文件");
        assertThat(open("/report/annual?agency=" + bureau.code())).contains(address + "?scope=own").contains("逾期公布");
        mvc.perform(get(address + "/number?where=part6.processing_fees")).andExpect(status().isNotFound());
        String json = mvc.perform(get("/api/v1/reports/annual/" + bureau.code() + "/2025")).andExpect(status().isOk()).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(json).contains("\"agency\"").contains("\"r1_new\"").contains("\"narrative\"");
        for (String format : List.of("pdf", "docx", "xlsx", "json")) {
            assertThat(mvc.perform(get("/desk/report/annual/" + book.id() + "/file?format=" + format).with(staff.signedIn(office))).andExpect(status().isOk()).andReturn()
                    .getResponse().getContentAsByteArray().length).isGreaterThan(500);
        }
    }

    @Test
    void nonsense_is_refused_with_a_sentence() throws Exception {
        AnnualBook book = book();
        String at = "/desk/report/annual/" + book.id();
        assertThat(page(post("/desk/report/annual").param("agency", bureau.code()).param("year", "二〇二五"), office, 422)).contains("四位数字");
        assertThat(page(post("/desk/report/annual").param("agency", bureau.code()).param("year", "1999"), office, 422)).contains("年度应在2008到2026之间");
        assertThat(page(post("/desk/report/annual").param("agency", bureau.code()).param("year", "2025").param("scope", "everybody"), office, 422)).contains("请选择统计范围");
        mvc.perform(post("/desk/report/annual").param("agency", county.code()).param("year", "2025").with(staff.signedIn(office))).andExpect(status().isNotFound());
        assertThat(page(act(book, "words").param("words-plan", "长".repeat(5001)), office, 422)).contains("每一段最多5000字").contains("长长长");
        for (String where : List.of("", "table2", "table2.r3_1.everybody", "../../etc/passwd", "table9.x.y", "<script>")) {
            mvc.perform(get(at + "/cell").param("where", where).with(staff.signedIn(office))).andExpect(status().isNotFound());
        }
        mvc.perform(get(at + "/cell").param("where", "table2.r1_new.total").param("n", "7").with(staff.signedIn(office))).andExpect(status().isNotFound());
        mvc.perform(get(at + "/file").param("format", "exe").with(staff.signedIn(office))).andExpect(status().isNotFound());
        assertThat(page(get("/desk/report/annual/collect?year=99999&state=%3Cb%3E&within=nobody&page=-3&urged=x"), above, 200)).contains("收集年度报告");
        assertThat(page(act(book, "correct").param("note", "没有公布就想更正"), office, 422)).contains("只有已经公布的报告才需要更正");
        assertThat(page(act(book, "publish"), office, 422)).contains("核定之后才能生成公布文稿");
        for (String address : List.of("/report/annual/nobody/2025", "/report/annual/" + bureau.code() + "/99999", "/report/annual/" + bureau.code() + "/abc",
                "/report/annual/" + bureau.code() + "/2025/number?where=table2.r1_new.total")) {
            mvc.perform(get(address)).andExpect(status().isNotFound());
        }
        assertThat(open("/report/annual?year=%27--&agency=nobody&page=x")).contains("政府信息公开工作年度报告");
    }
}
