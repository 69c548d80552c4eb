package mingbai.web;

import static mingbai.web.Rendered.SITE;
import static mingbai.web.Rendered.deskFrame;
import static mingbai.web.Rendered.html;
import static mingbai.web.Rendered.page;
import static mingbai.web.Rendered.publicFrame;
import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LayoutTests {

    /** Made up. */
    private record Clerk(String name, String agencyCode, String agencyName) implements Caller {
        @Override
        public boolean holds(Role role, String agencyCode) {
            return true;
        }

        @Override
        public boolean holdsAnywhere(Role role) {
            return true;
        }

        @Override
        public Set<String> agenciesFor(Role role) {
            return Set.of(agencyCode);
        }
    }

    private static final Clerk CLERK = new Clerk("白小明", "YZ001", "青石镇人民政府");

    private static final Place[] PLACES = {new Place("today", "今日待办", "/desk", 1, Set.of()), new Place("drafts", "起草", "/desk/drafts", 2, Set.of()),
        new Place("review", "审核", "/desk/review", 3, Set.of()), new Place("publish", "发布", "/desk/publish", 4, Set.of())};

    private static final ColumnTags COLUMN = ColumnTags.catalog("法定主动公开内容", "各机关依法主动公开的政府信息");

    private static Content raw(String... parts) {
        return output -> output.writeContent(String.join("\n", parts));
    }

    @Test
    void a_public_page_carries_the_tags_of_the_norm_and_says_that_it_is_a_demonstration() {
        String html = page("layout-portal", "web/portal", Map.of("frame", publicFrame("/documents"), "title", "法定主动公开内容", "column", COLUMN,
                "here", "documents", "crumbs", List.of(Crumb.here("法定主动公开内容")), "content", raw("<h1>法定主动公开内容</h1>")));

        assertThat(html).contains("<meta name=\"SiteName\" content=\"云泽市政府信息公开平台\">", "<meta name=\"SiteDomain\" content=\"www.example.gov.cn\">",
                "<meta name=\"SiteIDCode\" content=\"3999000001\">", "<meta name=\"ColumnName\" content=\"法定主动公开内容\">",
                "<meta name=\"ColumnType\" content=\"信息公开目录\">", "演示站点", "<title>法定主动公开内容 - 云泽市政府信息公开平台</title>",
                "<a href=\"/documents\" aria-current=\"page\">", "<a class=\"skip\" href=\"#main\">", "云ICP备20260000号", "云公网安备99990000号", "云泽市人民政府办公室");
        assertThat(html).doesNotContain("_csrf").doesNotContain("ArticleTitle");
    }

    @Test
    void a_page_of_one_document_carries_the_content_tags() {
        ArticleTags article = new ArticleTags("关于\"两个一\"的通知", "2026-03-02 09:30", "云泽市水务局", "供水,水价", "调整水价。", "/doc/YZ0000001/2026-00001");
        String html = html("web/portal", Map.of("frame", publicFrame("/doc/YZ0000001/2026-00001"), "title", "关于\"两个一\"的通知", "column", COLUMN,
                "article", article, "content", raw("<h1>一</h1>")));

        assertThat(html).contains("<meta name=\"ArticleTitle\" content=\"关于&#34;两个一&#34;的通知\">", "<meta name=\"PubDate\" content=\"2026-03-02 09:30\">",
                "<meta name=\"ContentSource\" content=\"云泽市水务局\">", "<meta name=\"Url\" content=\"https://www.example.gov.cn/doc/YZ0000001/2026-00001\">");
    }

    @Test
    void a_site_without_its_code_leaves_the_tag_out() {
        Site bare = new Site("http://localhost:8080", "试点平台", "", "", "", "", "", false);
        String html = html("web/portal", Map.of("frame", new Frame(bare, null, "/", null, List.of()), "title", "", "column", COLUMN, "here", "home",
                "content", raw("<h1>一</h1>")));

        assertThat(html).contains("<title>试点平台</title>").doesNotContain("SiteIDCode").doesNotContain("演示站点").doesNotContain("备案号");
    }

    @Test
    void the_desk_shows_places_caller_and_a_way_out_with_token() {
        String html = page("layout-desk", "web/desk", Map.of("frame", deskFrame("/desk", CLERK, PLACES), "title", "今日待办", "here", "today",
                "actions", raw("<a class=\"button\" href=\"/desk/draft/new\">起草文件</a>"), "content", raw(DeskGallery.work()),
                "panel", raw(DeskGallery.panel())));

        assertThat(html).contains("<a href=\"/desk\" aria-current=\"page\">今日待办</a>", "<a href=\"/desk/drafts\">起草</a>", "白小明", "青石镇人民政府",
                "<input type=\"hidden\" name=\"_csrf\" value=\"token-of-the-test\">", "action=\"/sign-out\"", "演示站点");
    }

    @Test
    void a_field_says_what_is_wrong_with_it_and_the_summary_leads_there() {
        List<Issue> issues = List.of(Issue.of("number", "文号的括号应为六角括号〔〕，请改为 云政发〔2026〕3号 的写法"), Issue.whole("请先选择公开属性"));
        String field = html("web/field", Map.of("label", "文号", "name", "number", "value", "云政发[2026]3号", "hint", "照文件上写", "issues", issues));
        String summary = html("web/issues", Map.of("issues", issues));

        assertThat(field).contains("<label for=\"f-number\">", "aria-describedby=\"f-number-hint f-number-problem\"", "aria-invalid=\"true\"", "六角括号");
        assertThat(summary).contains("<a href=\"#f-number\">文号的括号应为六角括号〔〕", "<li>请先选择公开属性</li>");
        assertThat(html("web/issues", Map.of("issues", List.of()))).isBlank();
    }

    @Test
    void a_field_that_is_right_says_nothing_of_errors() {
        String field = html("web/field", Map.of("label", "标题", "name", "title", "required", true));

        assertThat(field).contains("aria-required=\"true\"").doesNotContain("aria-invalid").doesNotContain("aria-describedby").doesNotContain("选填");
    }

    @Test
    void what_was_typed_is_shown_as_text() {
        String field = html("web/area", Map.of("label", "意见", "name", "opinion", "value", "</textarea><script>alert(1)</script>"));

        assertThat(field).doesNotContain("<script>");
    }

    @Test
    void the_pager_of_one_page_is_not_there() {
        assertThat(html("web/pager", Map.of("paging", Paging.of(1, 20, 20, "/documents")))).isBlank();
        assertThat(html("web/pager", Map.of("paging", Paging.of(2, 20, 50, "/documents")))).contains("href=\"/documents\" rel=\"prev\"",
                "href=\"/documents?page=3\" rel=\"next\"", "共50条");
    }

    @Test
    void an_error_page_offers_the_search() {
        String html = page("layout-error", "web/error", Map.of("frame", new Frame(SITE, null, "/doc/x", null, List.of()), "page",
                new Refusals.Page(404, "没有找到这个页面", List.of(Issue.whole("地址可能有误，或者内容从未公开。")))));

        assertThat(html).contains("<h1>没有找到这个页面</h1>", "action=\"/search\"", "演示站点");
    }
}
