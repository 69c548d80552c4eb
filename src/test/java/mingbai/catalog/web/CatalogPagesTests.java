package mingbai.catalog.web;

import static mingbai.catalog.CatalogFixtures.JANUARY;
import static mingbai.catalog.CatalogFixtures.edition;
import static mingbai.catalog.CatalogFixtures.matter;
import static mingbai.catalog.CatalogFixtures.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.catalog.Column;
import mingbai.catalog.IssueStandard;
import mingbai.catalog.Matter;
import mingbai.catalog.reading.CatalogReading;
import mingbai.catalog.reading.ChargeReading;
import mingbai.catalog.reading.ColumnReading;
import mingbai.catalog.reading.StandardReading;
import mingbai.ledger.Actor;
import mingbai.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Catalogs, standards and columns as an office keeps them on the pages of the desk. */
@DatabaseTest
class CatalogPagesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    MockMvc mvc;
    @Autowired
    Staff staff;
    @Autowired
    IssueStandard issue;
    @Autowired
    CatalogReading catalogs;
    @Autowired
    ChargeReading charges;
    @Autowired
    StandardReading standards;
    @Autowired
    ColumnReading columns;

    private Agency county;
    private Agency bureau;
    private Actor person;
    private RequestPostProcessor bureauOffice;
    private RequestPostProcessor countyOffice;
    private String code;

    @BeforeEach
    void aStandardForACounty() {
        county = staff.agency("云泽县人民政府");
        bureau = staff.below(county, "云泽县教育局");
        person = staff.person(bureau, Role.OFFICE);
        bureauOffice = staff.signedIn(person);
        countyOffice = staff.signedIn(staff.person(county, Role.OFFICE));
        code = county.code() + "-01";
        issue.issue(office(county), edition(county, Map.of("-01", matter("机构职能"), "-02", matter("招生<政策>"))), JANUARY);
    }

    @Test
    void theOfficeSeesItsCatalogAndOthersReadIt() throws Exception {
        String page = mvc.perform(get("/desk/catalog").with(bureauOffice)).andExpect(status().isOk()).andExpect(content().string(containsString("机构职能")))
                .andExpect(content().string(containsString("招生&lt;政策&gt;"))).andExpect(content().string(containsString("确认采用"))).andReturn().getResponse().getContentAsString();
        assertThat(page).contains("/desk/catalog/" + bureau.code() + "/matter?code=" + code);
        RequestPostProcessor reader = staff.signedIn(staff.person(staff.agency("云河县教育局"), Role.DRAFTER));
        mvc.perform(get("/desk/catalog").param("agency", bureau.code()).with(reader)).andExpect(status().isOk())
                .andExpect(content().string(not(containsString("增列事项")))).andExpect(content().string(not(containsString("/matter?code="))));
        mvc.perform(get("/desk/catalog").param("agency", bureau.code()).param("q", "招生").with(reader)).andExpect(content().string(not(containsString(code + "<"))));
        mvc.perform(get("/desk/catalog").param("agency", bureau.code()).param("day", "昨天").with(reader)).andExpect(status().isOk());
        mvc.perform(get("/desk/catalog").param("agency", "nowhere").with(reader)).andExpect(status().isNotFound());
    }

    @Test
    void aMatterIsAdjustedDeclinedAndChargedWithAReason() throws Exception {
        String home = "/desk/catalog/" + bureau.code();
        mvc.perform(get(home + "/matter").param("code", code).with(bureauOffice)).andExpect(status().isOk()).andExpect(content().string(containsString("保存责任人")));
        mvc.perform(adjusted(home, "")).andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("请写明理由")))
                .andExpect(content().string(containsString("机构职能和编制")));
        mvc.perform(adjusted(home, "编制由本局公开")).andExpect(redirectedUrl(home + "/matter?code=" + code));
        assertThat(catalogs.matter(bureau.code(), code, TODAY).orElseThrow().name()).isEqualTo("机构职能和编制");
        mvc.perform(post(home + "/charge").with(bureauOffice).param("code", code).param("section", "办公室").param("publisher", Long.toString(person.accountId())))
                .andExpect(redirectedUrl(home + "/matter?code=" + code));
        assertThat(charges.now(bureau.code(), code).orElseThrow().publisher()).isEqualTo(person.accountId());
        mvc.perform(post(home + "/decline").with(bureauOffice).param("code", county.code() + "-02").param("from_day", "2026-03-02").param("why", "不招生"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get(home + "/matter").param("code", county.code() + "-02").with(bureauOffice)).andExpect(status().isOk())
                .andExpect(content().string(containsString("现在不在本机关目录中")));
        mvc.perform(get("/desk/catalog").with(bureauOffice)).andExpect(content().string(containsString("本机关不适用的事项"))).andExpect(content().string(containsString("办公室")));
        mvc.perform(post(home + "/decline").with(bureauOffice).param("code", "unknown").param("from_day", "2026-03-02").param("why", "x")).andExpect(status().isNotFound());
        mvc.perform(post(home + "/decline").with(bureauOffice).param("code", code).param("from_day", "明天").param("why", "x")).andExpect(status().isUnprocessableContent());
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder adjusted(String home, String reason) {
        return post(home + "/adjust").with(bureauOffice).param("code", code).param("level1", "机构职能").param("level2", "机构职能和编制").param("content", "职责；编制")
                .param("basis", "条例第二十条").param("time_limit", "WD 20 changed").param("cadence", "yearly").param("quota", "1").param("channels", "政府网站")
                .param("audience", "全社会").param("method", "主动").param("item", "2").param("genre", "").param("theme", "").param("effective_on", "2026-03-01").param("reason", reason);
    }

    @Test
    void aMatterOfItsOwnIsAddedAndEnded() throws Exception {
        String home = "/desk/catalog/" + bureau.code();
        mvc.perform(get(home + "/new").with(bureauOffice)).andExpect(status().isOk());
        mvc.perform(post(home + "/new").with(bureauOffice).param("level2", "校外培训名单").param("time_limit", "PERIOD month +10").param("cadence", "monthly").param("quota", "x")
                .param("method", "主动").param("effective_on", "2026-01-01").param("reason", "家长关心")).andExpect(status().isUnprocessableContent());
        mvc.perform(post(home + "/new").with(bureauOffice).param("level2", "校外培训名单").param("time_limit", "PERIOD month +10").param("cadence", "monthly").param("quota", "1")
                .param("method", "主动").param("effective_on", "2026-01-01").param("reason", "家长关心")).andExpect(redirectedUrl(home + "/matter?code=" + bureau.code() + "-Z1"));
        assertThat(catalogs.inForce(bureau.code(), TODAY)).extracting(Matter::name).contains("校外培训名单");
        mvc.perform(post(home + "/end").with(bureauOffice).param("code", bureau.code() + "-Z1").param("last_day", "2026-03-01").param("why", "改由市局公开")).andExpect(status().is3xxRedirection());
        assertThat(catalogs.inForce(bureau.code(), TODAY)).extracting(Matter::name).doesNotContain("校外培训名单");
    }

    @Test
    void aFileIsImportedWithItsReportAndExportedAgain() throws Exception {
        String text = "code,level1,level2,content,basis,time_limit,agency_code,channels,audience,method,level,cadence,effective_on\n"
                + bureau.code() + "-I1,事项,甲,,,WD 20 formed," + bureau.code() + ",政府网站,全社会,主动,county,ad-hoc,2026-01-01\n"
                + bureau.code() + "-I2,事项,乙,,,某天," + bureau.code() + ",政府网站,全社会,主动,county,ad-hoc,2026-01-01\n"
                + county.code() + "-I3,事项,丙,,,WD 20 formed," + county.code() + ",政府网站,全社会,主动,county,ad-hoc,2026-01-01\n";
        MockMultipartFile file = new MockMultipartFile("file", "../目录.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
        mvc.perform(multipart("/desk/catalog/" + bureau.code() + "/import").file(file).with(bureauOffice)).andExpect(status().isOk())
                .andExpect(content().string(containsString("新增 1 条，未变 0 条，更新 0 条，拒绝 2 条"))).andExpect(content().string(containsString("time_limit")))
                .andExpect(content().string(containsString("不归您管理")));
        mvc.perform(multipart("/desk/catalog/" + bureau.code() + "/import").with(bureauOffice)).andExpect(status().isUnprocessableContent());
        mvc.perform(get("/desk/catalog.xlsx").param("agency", bureau.code()).with(bureauOffice)).andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
        mvc.perform(get("/desk/catalog.csv").param("agency", bureau.code()).with(bureauOffice)).andExpect(content().string(containsString(bureau.code() + "-I1")));
    }

    @Test
    void aStandardIsRolledOutAndItsNumbersOpenLists() throws Exception {
        String standard = county.code() + "-std";
        String one = "/desk/standards/one";
        mvc.perform(get("/desk/standards").with(countyOffice)).andExpect(status().isOk()).andExpect(content().string(containsString("/desk/standards/one?code=" + standard + "&state=lagging")));
        mvc.perform(get(one).param("code", standard).param("state", "lagging").with(countyOffice)).andExpect(content().string(containsString("云泽县教育局")));
        mvc.perform(post("/desk/catalog/" + bureau.code() + "/adopt").with(bureauOffice).param("standard", standard)).andExpect(status().is3xxRedirection());
        mvc.perform(get(one).param("code", standard).param("state", "lagging").with(countyOffice)).andExpect(content().string(not(containsString("云泽县教育局"))));
        mvc.perform(get(one).param("code", standard).param("state", "adopted").with(countyOffice)).andExpect(content().string(containsString("云泽县教育局")));
        mvc.perform(get(one).param("code", "nothing").with(countyOffice)).andExpect(status().isNotFound());
        mvc.perform(get("/desk/standards/one.xlsx").param("code", standard).with(countyOffice)).andExpect(status().isOk());
    }

    @Test
    void anOfficeIssuesForItsOwnTreeOnly() throws Exception {
        mvc.perform(post("/desk/standards/built-in").with(countyOffice).param("root", county.code()).param("built_in", "BASE").param("effective_on", "2026-01-01"))
                .andExpect(redirectedUrl("/desk/standards"));
        assertThat(standards.byCode(county.code() + ".BASE")).isPresent();
        mvc.perform(post("/desk/standards/built-in").with(bureauOffice).param("root", county.code()).param("built_in", "BASE").param("effective_on", "2026-01-01"))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("不是这个机构的公开工作机构")));
        mvc.perform(post("/desk/standards/built-in").with(bureauOffice).param("root", "").param("built_in", "BASE").param("effective_on", "2026-01-01"))
                .andExpect(status().isUnprocessableContent());
        String head = "code,level1,level2,content,basis,time_limit,agency_code,channels,audience,method,level,cadence,effective_on\n";
        MockMultipartFile bad = new MockMultipartFile("file", "a.csv", "text/csv", (head + "X,,,,,soon,,,,主动,county,ad-hoc,2026-01-01\n").getBytes(StandardCharsets.UTF_8));
        mvc.perform(multipart("/desk/standards/file").file(bad).with(countyOffice).param("root", county.code()).param("code", county.code() + "-F").param("name", "县目录")
                .param("effective_on", "2026-01-01")).andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("第 2 行")));
        MockMultipartFile good = new MockMultipartFile("file", "a.csv", "text/csv",
                (head + county.code() + "-X,事项,甲,,,STANDING,,,,主动,county,standing,2026-01-01\n").getBytes(StandardCharsets.UTF_8));
        mvc.perform(multipart("/desk/standards/file").file(good).with(countyOffice).param("root", county.code()).param("code", county.code() + "-F").param("name", "县目录")
                .param("effective_on", "2026-01-01")).andExpect(redirectedUrl("/desk/standards"));
        assertThat(catalogs.inForce(bureau.code(), TODAY)).extracting(Matter::code).contains(county.code() + "-X");
    }

    @Test
    void columnsAreOpenedRenamedSplitAndMerged() throws Exception {
        String slug = "p" + county.code().toLowerCase(Locale.ROOT);
        String list = "/desk/columns?region=" + county.code();
        mvc.perform(get("/desk/columns").with(countyOffice)).andExpect(status().isOk()).andExpect(content().string(containsString("还没有栏目")));
        mvc.perform(column("/desk/columns/" + county.code() + "/open", slug, "财政")).andExpect(redirectedUrl(list));
        mvc.perform(column("/desk/columns/" + county.code() + "/open", slug, "又来")).andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("已经用过")));
        mvc.perform(get("/desk/columns").param("region", county.code()).with(bureauOffice)).andExpect(content().string(containsString("空栏目，公众看不到")))
                .andExpect(content().string(not(containsString("开设栏目"))));
        Column money = columns.byPath(slug).orElseThrow();
        String home = "/desk/column/" + money.id();
        mvc.perform(get(home).with(countyOffice)).andExpect(status().isOk());
        mvc.perform(column(home + "/amend", slug + "-b", "资金").param("version", "1")).andExpect(redirectedUrl(list));
        assertThat(columns.redirectOf(slug)).contains(slug + "-b");
        mvc.perform(post(home + "/split").with(countyOffice).param("parts", "只有一个")).andExpect(status().isUnprocessableContent());
        mvc.perform(post(home + "/split").with(countyOffice).param("parts", slug + "-c 预算 item:7\n" + slug + "-d 收费 item:8")).andExpect(redirectedUrl(list));
        Column budget = columns.byPath(slug + "-c").orElseThrow();
        Column fees = columns.byPath(slug + "-d").orElseThrow();
        mvc.perform(post("/desk/column/" + budget.id() + "/merge").with(countyOffice)).andExpect(status().isUnprocessableContent());
        mvc.perform(post("/desk/column/" + budget.id() + "/merge").with(countyOffice).param("into", Long.toString(fees.id()))).andExpect(redirectedUrl(list));
        assertThat(columns.redirectOf(slug)).contains(slug + "-d");
        mvc.perform(get(home).with(countyOffice)).andExpect(status().isNotFound());
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder column(String address, String slug, String name) {
        return post(address).with(countyOffice).param("slug", slug).param("name", name).param("shows", "matter").param("shown", "item:7").param("position", "10");
    }
}
