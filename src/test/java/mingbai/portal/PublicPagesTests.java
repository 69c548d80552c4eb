package mingbai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mingbai.web.Crumb;
import mingbai.web.Rendered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The public pages with the papers of a made-up city; each is also left in {@code target/look}. */
class PublicPagesTests {

    private static String page(String file, String template, Object page) {
        return Rendered.page(file, "portal/" + template, Map.of("frame", Rendered.publicFrame("/"), "page", page));
    }

    @Test
    void the_home_page_has_search_newest_and_figures_that_open() {
        String html = page("home", "home", MadeUp.home());

        assertThat(html).contains("<meta name=\"ColumnType\" content=\"首页\">", "关于调整城区供水价格的通知", "<a href=\"/documents?year=2026\"><span>2026年公开</span>",
                "type=\"application/atom+xml\"", "action=\"/search\"");
    }

    @Test
    void the_home_page_opens_five_areas_and_says_whether_duties_are_met() {
        assertThat(page("home", "home", MadeUp.home())).containsSubsequence("大家在查", "供水价格", "<b>信息公开</b>", "<b>办事服务</b>", "<b>申请和互动</b>", "<b>热点专题</b>", "<b>检索和导航</b>",
                "href=\"/duties?part=late\"", "42", "按时公开率96.6%");
    }

    @Test
    void who_leaves_for_another_site_is_asked_first() {
        assertThat(page("leave", "leave", MadeUp.leave())).contains("即将离开“云泽市政府信息公开平台”门户网站，是否继续？", "<strong>www.example.org</strong>",
                "href=\"https://www.example.org/?a=1&amp;b=2\"", "noindex").doesNotContain("http-equiv");
    }

    @Test
    void a_list_shows_filters_with_counts_rows_and_pages() {
        String html = page("documents", "documents", MadeUp.list());

        assertThat(html).contains("aria-current=\"true\" rel=\"nofollow\"><span>2026年</span>", "918<span class=\"quiet\">件</span>", "发布日期不详",
                "<span class=\"status\">已失效</span>", "href=\"/documents?year=2026&amp;page=4\" rel=\"next\"", "href=\"/feed?year=2026\"");
    }

    @Test
    void a_document_shows_its_metadata_text_files_and_history() {
        String html = page("document", "document", MadeUp.document());

        assertThat(html).contains("<dt>索引号</dt><dd>YZ0000012/2026-00001</dd>", "<h1>云泽市人民政府办公室<wbr>关于调整城区供水价格的通知<wbr></h1>", "<td>第一级</td>",
                "城区供水价格表.xlsx", "18.2 KB", "应为“3.15”", "/doc/YZ0000012/2026-00001/proof", "<meta name=\"PubDate\" content=\"2026-03-02 09:30\">",
                "<time datetime=\"2026-03-02T09:30\">2026-03-02 09:30</time>", "一图读懂城区供水价格调整");
    }

    @Test
    void a_text_with_a_table_can_be_scrolled_by_keyboard() {
        assertThat(page("document", "document", MadeUp.document())).contains("<div class=\"papertext tables\" tabindex=\"0\" role=\"region\" aria-label=\"正文\">");
    }

    @Test
    void a_replaced_document_says_so_before_its_text() {
        DocumentPage.Banner replaced = new DocumentPage.Banner("本文件已被新文件代替", "内容以新文件为准。", true, Link.of("关于进一步调整城区供水价格的通知", "/doc/YZ0000012/2026-00031"));
        String html = page("document-replaced", "document", MadeUp.document(replaced));

        assertThat(html.indexOf("本文件已被新文件代替")).isPositive().isLessThan(html.indexOf("<dl class=\"metadata\">"));
        assertThat(html).contains("<a href=\"/doc/YZ0000012/2026-00031\">关于进一步调整城区供水价格的通知</a>");
    }

    @Test
    void a_withdrawn_document_keeps_reason_and_day_and_is_not_to_be_indexed() {
        String html = page("withdrawn", "withdrawn", MadeUp.withdrawn());

        assertThat(html).contains("公示期内发现名单含有应当隐去的内容", "2026-02-03", "<meta name=\"robots\" content=\"noindex\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"guide", "disclosure", "annual", "request", "leaders", "catalog", "agency"})
    void each_of_the_five_columns_stands_on_every_agency_page(String open) {
        String html = page("agency-" + open, template(open), made(open));

        assertThat(html).containsSubsequence("政府信息公开指南</a>", "政府信息公开制度</a>", "法定主动公开内容</a>", "政府信息公开年报</a>", "依申请公开</a>");
        assertThat(html).contains(open.equals("agency") ? "href=\"/agency/YZ021\" aria-current=\"page\"" : "href=\"/agency/YZ021/" + open + "\" aria-current=\"page\"");
    }

    private static String template(String kind) {
        return switch (kind) {
            case "disclosure", "annual" -> "agencylist";
            case "request" -> "onrequest";
            default -> kind;
        };
    }

    @Test
    void an_agency_page_shows_what_is_new_and_how_to_reach_it() {
        assertThat(page("agency", "agency", MadeUp.agency())).contains("工作日 8:30—12:00，14:30—17:30", "云泽市水政监察支队", "href=\"/feed?agency=YZ021\"");
    }

    @Test
    void the_guide_holds_all_that_the_law_wants_in_it() {
        assertThat(page("agency-guide", "guide", MadeUp.guide())).contains("信息怎样分类", "信息怎样编排", "怎样取得", "云泽市水务局办公室", "办公地址", "办公时间", "联系电话", "传真号码", "电子邮箱",
                "第五十一条", "href=\"/agency/YZ012\">云泽市人民政府办公室");
    }

    @Test
    void the_application_form_can_be_printed_and_asks_for_no_purpose() {
        assertThat(page("request-form", "requestform", MadeUp.request())).contains("<h1>政府信息公开申请表</h1>", "不需要说明申请用途").doesNotContain("<form action=\"/agency");
    }

    @Test
    void the_agencies_stand_under_their_government() {
        assertThat(page("agencies", "agencies", MadeUp.agencies())).containsSubsequence("<h2 id=\"a0\">云泽市</h2>", "云泽市水务局", "<h2 id=\"a1\">青河县</h2>", "青石镇人民政府");
    }

    @Test
    void what_was_searched_for_is_marked() {
        assertThat(page("search", "search", MadeUp.search())).contains("关于调整城区<mark>供水</mark>价格的通知", "value=\"供水\"", "找到36件");
    }

    @Test
    void a_search_without_result_says_what_to_do_next() {
        assertThat(page("search-empty", "search", MadeUp.nothingFound())).contains("没有找到含有“土星环”的公开文件", "提出政府信息公开申请", "没有同时包含全部检索词的内容。");
    }

    @Test
    void words_that_look_like_markup_are_shown_as_text() {
        SearchPage asked = new SearchPage(MadeUp.COLUMN, "\"><script>alert(1)</script>", "0", List.of(), List.of(), Filters.NONE, List.of(),
                mingbai.web.Paging.of(1, 20, 0, "/search"), List.of(), List.of());

        assertThat(page("search-markup", "search", asked)).doesNotContain("<script>alert");
    }

    @Test
    void the_proof_page_tells_how_to_check_without_trusting_us() {
        assertThat(page("proof", "proof", MadeUp.proof(true))).contains("./mingbai verify proof.json --document content.json --key www.example.gov.cn+0badc0de+AbCd",
                "第20,418条", "5c8f3a90b1d2e4f60718293a4b5c6d7e");
        assertThat(page("proof-pending", "proof", MadeUp.proof(false))).contains("正在记入公开台账").doesNotContain("./mingbai verify");
    }

    @Test
    void an_error_report_keeps_no_session_and_says_what_is_missing() {
        assertThat(page("error-report", "error", MadeUp.errorReport(false))).contains("请写明哪里有错", "method=\"post\"").doesNotContain("_csrf");
        assertThat(page("error-sent", "error", MadeUp.errorReport(true))).contains("已经收到").doesNotContain("<form action=\"/doc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"accessibility", "verification"})
    void a_standing_page_carries_the_tags(String name) {
        assertThat(page(name, name, new PlainPage(MadeUp.COLUMN, List.of(Crumb.here("说明"))))).contains("<meta name=\"ColumnName\"", "<h1>");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"home", "documents", "document", "agency", "agencies", "guide", "leaders", "disclosure", "annual", "catalog", "request", "requestform", "search", "proof", "duties", "hot", "services", "feeds", "sitemap", "leave", "requests", "column", "columns", "error", "withdrawn"})
    void every_page_has_one_first_heading_and_no_id_twice(String name) {
        String html = page("one-" + name, template(name), made(name));

        assertThat(mingbai.web.HtmlProblems.of(html)).isEmpty();
        assertThat(html.split("<h1[ >]", -1)).hasSize(2);
        List<String> ids = java.util.regex.Pattern.compile("\\sid=\"([^\"]*)\"").matcher(html).results().map(found -> found.group(1)).toList();
        assertThat(ids).doesNotHaveDuplicates().contains("main");
    }

    private static Object made(String name) {
        return switch (name) {
            case "home" -> MadeUp.home();
            case "documents" -> MadeUp.list();
            case "document" -> MadeUp.document();
            case "agency" -> MadeUp.agency();
            case "agencies" -> MadeUp.agencies();
            case "guide" -> MadeUp.guide();
            case "leaders" -> MadeUp.leaders();
            case "disclosure" -> MadeUp.disclosure();
            case "annual" -> MadeUp.annual();
            case "catalog" -> MadeUp.catalog();
            case "request", "requestform" -> MadeUp.request();
            case "duties" -> MadeUp.duties();
            case "hot" -> MadeUp.hot();
            case "services" -> MadeUp.services();
            case "feeds" -> MadeUp.feeds();
            case "sitemap" -> MadeUp.siteMap();
            case "leave" -> MadeUp.leave();
            case "column" -> MadeUp.column();
            case "columns" -> MadeUp.columns();
            case "error" -> MadeUp.errorReport(false);
            case "withdrawn" -> MadeUp.withdrawn();
            case "requests" -> new PlainPage(MadeUp.COLUMN, List.of(Crumb.here("申请和互动")));
            case "search" -> MadeUp.search();
            case "proof" -> MadeUp.proof(true);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
