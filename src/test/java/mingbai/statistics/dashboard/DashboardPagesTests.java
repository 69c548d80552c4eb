package mingbai.statistics.dashboard;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.statistics.MadeUpYear;
import mingbai.web.HtmlProblems;
import mingbai.web.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The dashboards of a town with two years of records. The clock says 2026-03-02. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardPagesTests {

    /** A link to records with what it is read out as: its number stands last, before the unit. */
    private static final Pattern NUMBER = Pattern.compile("<a href=\"((?:/desk/statistics|/report)/records\\?[^\"]+)\"[^>]*aria-label=\"[^\"]*?([0-9,]+)(?:件|条|项|次)\"");

    @TempDir
    static Path folder;
    @Autowired
    ApplicationContext program;
    @Autowired
    Staff staff;
    @Autowired
    MockMvc mvc;

    private String town = "";
    private String village = "";
    private Agency agency;
    private RequestPostProcessor office = request -> request;

    @BeforeAll
    void aTown() {
        MadeUpYear made = new MadeUpYear(program, staff, folder).whole();
        agency = made.town;
        town = made.town.code();
        village = made.village.code();
        office = staff.signedIn(staff.person(made.town, OFFICE));
    }

    private String desk(String query) throws Exception {
        return mvc.perform(get("/desk/statistics?agency=" + town + "&" + query).with(office)).andExpect(status().isOk()).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    /** Left to be looked at. */
    private static void leave(String file, String html) throws IOException {
        Files.writeString(Files.createDirectories(Path.of("target/look")).resolve(file + ".html"), html);
    }

    private String open(String path) throws Exception {
        return mvc.perform(get(path)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void each_number_on_the_desk_has_as_many_records_as_it_says(Part part) throws Exception {
        String html = desk("period=2025&part=" + part.code());
        leave("dashboard-desk-" + part.code(), html);

        assertThat(HtmlProblems.of(html)).isEmpty();
        for (Map.Entry<String, String> number : numbers(html).entrySet()) {
            mvc.perform(get(URI.create(number.getKey())).with(office)).andExpect(status().isOk()).andExpect(content().string(containsString("共" + number.getValue())));
        }
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void each_public_number_has_as_many_records_as_it_says(Part part) throws Exception {
        String html = open("/report/figures/" + town + "?period=2025&part=" + part.code());
        leave("dashboard-portal-" + part.code(), html);

        assertThat(HtmlProblems.of(html)).isEmpty();
        assertThat(html).doesNotContain("/desk/").doesNotContain("_csrf").doesNotContain("样本不足");
        for (Map.Entry<String, String> number : numbers(html).entrySet()) {
            mvc.perform(get(URI.create(number.getKey()))).andExpect(status().isOk()).andExpect(content().string(containsString("共" + number.getValue())));
        }
    }

    private static Map<String, String> numbers(String html) {
        Map<String, String> numbers = new LinkedHashMap<>();
        Matcher found = NUMBER.matcher(html);
        while (found.find()) {
            numbers.put(found.group(1).replace("&amp;", "&"), found.group(2));
        }
        return numbers;
    }

    @Test
    void the_overview_of_a_year_says_what_was_and_what_changed() throws Exception {
        String html = desk("period=2025");

        assertThat(numbers(html)).hasSizeGreaterThan(50);
        assertThat(html).contains("aria-label=\"新收政府信息公开申请6件\"", "增加5件，增长500.00%", "aria-label=\"2025年12月，新收政府信息公开申请2件\"", "上期为2024年。",
                "aria-label=\"按期办结率", "<h1>统计：示例青禾镇人民政府");
        assertThat(html).contains("下载“每月新收申请”，CSV格式");
    }

    @Test
    void outcomes_and_remedies_are_told_in_the_words_of_the_annual_report() throws Exception {
        assertThat(desk("period=2025&part=requests")).contains("本机关不掌握相关政府信息", "其中收到已超过90日", "危及“三安全一稳定”");
        assertThat(desk("period=2025&part=remedies")).contains("行政复议：结果纠正", "行政诉讼：尚未审结");
    }

    @Test
    void an_agency_of_few_cases_is_not_ranked() throws Exception {
        String html = desk("period=2025&part=agencies");

        assertThat(html).contains("样本不足", "不足5件的机关不排名", "按期办结率".replace("按期", "申请按期"));
    }

    @Test
    void staff_see_their_own_agencies_and_nobody_else_anything() throws Exception {
        for (Role role : List.of(DRAFTER, LEADER, INSPECTOR)) {
            mvc.perform(get("/desk/statistics").with(staff.signedIn(staff.person(agency, role)))).andExpect(status().isOk()).andExpect(content().string(containsString("示例青禾镇人民政府")));
        }
        mvc.perform(get("/desk/statistics").with(staff.signedIn(staff.person(agency, PUBLISHER)))).andExpect(status().isForbidden());
        Agency other = staff.agency("示例邻镇人民政府");
        RequestPostProcessor stranger = staff.signedIn(staff.person(other, OFFICE));
        mvc.perform(get("/desk/statistics?agency=" + town).with(stranger)).andExpect(status().isUnprocessableContent());
        mvc.perform(get("/desk/statistics/table?chart=received&agency=" + town).with(stranger)).andExpect(status().isUnprocessableContent());
        mvc.perform(get("/desk/statistics?period=2025").with(stranger)).andExpect(status().isOk()).andExpect(content().string(containsString("aria-label=\"新收政府信息公开申请0件\"")));
        mvc.perform(get("/desk/statistics?agency=" + village).with(office)).andExpect(status().isOk()).andExpect(content().string(containsString("示例青禾镇柳溪村")));
    }

    @Test
    void the_table_of_a_drawing_can_be_taken_with_all_its_rows() throws Exception {
        String csv = mvc.perform(get("/desk/statistics/table?chart=received&form=csv&period=2025&agency=" + town).with(office)).andExpect(status().isOk()).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines().toList()).contains("\uFEFF月份,新收政府信息公开申请（件）,上年同月（件）", "2025年12月,2,1");
        byte[] xlsx = mvc.perform(get("/report/figures/table?chart=outcomes&form=xlsx&period=2025&agency=" + town)).andExpect(status().isOk()).andReturn().getResponse()
                .getContentAsByteArray();
        assertThat(new String(xlsx, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    }

    @Test
    void what_is_not_for_the_public_is_not_there_for_it() throws Exception {
        for (String hidden : List.of("risks", "ages", "duty-ranking", "request-ranking", "", "x", "../received")) {
            mvc.perform(get("/report/figures/table").param("chart", hidden)).andExpect(status().isNotFound());
        }
        mvc.perform(get("/report/figures/nobody")).andExpect(status().isNotFound());
        assertThat(open("/report/figures?agency=nobody")).contains("统计数据：全部机关");
    }

    @Test
    void odd_questions_are_answered_or_refused_with_a_sentence() throws Exception {
        for (String odd : List.of("period=1900", "period=1999", "period=x", "period=2025-Q9", "period=free&from=2025-13-01", "from=2026-01-01&to=2025-01-01", "from=-999999999-01-01", "scope=all",
                "period=2000-01-01_2199-12-31", "period=" + "9".repeat(500))) {
            mvc.perform(get("/desk/statistics?agency=" + town + "&" + odd).with(office)).andExpect(status().isUnprocessableContent());
            mvc.perform(get("/report/figures/" + town + "?" + odd)).andExpect(status().isUnprocessableContent());
        }
        for (String fine : List.of("period=9999", "part=<script>", "scope=own", "period=free&from=2025-01-01&to=2025-03-31", "period=2025&from=x", "period=", "from=2026-01-01")) {
            mvc.perform(get("/desk/statistics?agency=" + town + "&" + fine).with(office)).andExpect(status().isOk()).andExpect(content().string(not(containsString("<script>"))));
            mvc.perform(get("/report/figures/" + town + "?" + fine)).andExpect(status().isOk());
        }
        mvc.perform(get("/desk/statistics").param("agency", "' or 1=1").with(office)).andExpect(status().isUnprocessableContent());
    }
}
