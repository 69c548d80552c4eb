package mingbai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.RunningProgram;
import mingbai.RunningProgram.Outcome;
import mingbai.web.HtmlProblems;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of public page, for everybody: by eye in light, dark and elder mode, on a small screen, without scripts, by keyboard. */
@Tag("journey")
class PortalForEverybodyTests {

    @TempDir
    static Path folder;

    private static RunningProgram program;
    private static Browser browser;
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    @BeforeAll
    static void aCountyWithItsPapers() throws IOException {
        Path data = folder.resolve("data");
        program = RunningProgram.serving(data);
        browser = Browser.before(program);
        take(data, "agencies", "agencies.csv", """
                code,name,parent_code,kind,level,address,phone,fax,email,office_hours,postcode,person_in_charge
                QHX,青禾县人民政府,,government,county,青禾县城关镇府前路1号（虚构）,0000-0000001,,,工作日 8:30—12:00，14:30—17:30,999001,
                QHXB,青禾县人民政府办公室,QHX,department,county,青禾县城关镇府前路1号（虚构）,0000-0000002,0000-0000003,ban@example.gov.cn,工作日 8:30—12:00，14:30—17:30,999001,示例甲
                QHXS,青禾县水务局,QHX,department,county,青禾县城关镇清水路2号（虚构）,0000-0000021,0000-0000022,shui@example.gov.cn,工作日 8:30—12:00，14:30—17:30,999001,示例乙
                QHXSK,水资源科,QHXS,section,county,,0000-0000023,,,,,示例丙
                QHXC,柳渡镇人民政府,QHX,town,town,,0000-0000031,,,,,示例丁
                """);
        take(data, "catalog", "catalog.csv", """
                code,level1,level2,content,basis,time_limit,agency_code,channels,audience,method,level,cadence,effective_on
                QHXS-SJ,供水价格,城区供水价格,价格标准；执行范围；减免对象,《中华人民共和国价格法》,WD 20 formed,QHXS,政府网站;公示栏,全社会,主动,县级,ad-hoc,2025-01-01
                QHXS-YS,财政预算决算,部门预算,部门预算及说明,《中华人民共和国预算法》第十四条,CD 20 approved,QHXS,政府网站,全社会,主动,县级,yearly,2025-01-01
                """);
        take(data, "documents", "documents.jsonl", documents());
        pages();
    }

    private static void take(Path data, String kind, String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Outcome taken = RunningProgram.run("import", kind, file.toString(), "--data", data.toString());
        assertThat(taken.code()).as(taken.messages().toString()).isZero();
    }

    private static String documents() {
        StringBuilder lines = new StringBuilder();
        lines.append("""
                {"source_id":"a","title":"青禾县水务局关于调整城区供水价格的通知","body":"<p>各用水单位：</p><p>为保障城区供水安全，现调整供水价格，参见<a href='https://www.example.org/water'>行业资料</a>。</p><table><tr><th>阶梯</th><th>年用水量（立方米）</th><th>价格（元/立方米）</th></tr><tr><td>第一级</td><td>0—180</td><td>2.10</td></tr></table>","body_format":"html","agency_code":"QHXS","document_number":"青水发〔2026〕3号","written_on":"2026-02-27","published_on":"2026-03-01","theme":"城乡建设、环境保护","genre":"通知","catalog_code":"QHXS-SJ","class":"proactive","summary":"城区居民用水实行三级阶梯水价。","keywords":["供水","水价"]}
                {"source_id":"b","title":"青禾县水务局2025年政府信息公开工作年度报告","body":"本报告按照条例第五十条编制。","agency_code":"QHXS","published_on":"2026-01-20","theme":"综合政务","genre":"报告","class":"proactive"}
                {"source_id":"c","title":"青禾县水务局政府信息公开保密审查制度","body":"先审查，后公开。","agency_code":"QHXS","published_on":"2025-05-10","theme":"综合政务","genre":"规定","class":"proactive"}
                {"source_id":"d","title":"最低生活保障申请办事指南","body":"申请条件、所需材料、办理时限。","agency_code":"QHXC","published_on":"2026-02-11","theme":"民政、扶贫、救灾","genre":"其他","class":"proactive"}
                {"source_id":"e","title":"关于城区供水价格的旧通知","body":"旧价格。","agency_code":"QHXS","published_on":"2019-03-01","repealed_on":"2026-03-01","genre":"通知","class":"proactive","valid":false}
                """);
        for (int i = 1; i <= 24; i++) {
            lines.append("""
                    {"source_id":"n%1$d","title":"柳渡镇第%1$d期惠民补贴发放情况公示","body":"本期补贴已经足额发放。","agency_code":"QHXC","published_on":"2026-01-%1$02d","theme":"民政、扶贫、救灾","genre":"公示","class":"proactive"}
                    """.formatted(i));
        }
        return lines.toString();
    }

    /** One of each kind, by the name its pictures get. */
    private static void pages() {
        Page reader = browser.person();
        browser.open(reader, "/documents?agency=QHXS&theme=%E5%9F%8E%E4%B9%A1%E5%BB%BA%E8%AE%BE%E3%80%81%E7%8E%AF%E5%A2%83%E4%BF%9D%E6%8A%A4");
        String document = reader.locator(".rows a.title").first().getAttribute("href");
        browser.open(reader, "/documents?valid=repealed");
        String repealed = reader.locator(".rows a.title").first().getAttribute("href");
        List.of("guide", "rules", "disclosure", "annual", "request", "request/form", "leaders", "catalog").forEach(column ->
                PAGES.put("agency-" + column.replace('/', '-'), "/agency/QHXS/" + column));
        PAGES.putAll(Map.of("home", "/", "documents", "/documents", "documents-narrowed", "/documents?year=2026&page=2", "agencies", "/agency", "agency", "/agency/QHXS",
                "document", document, "document-repealed", repealed, "proof", document + "/proof", "error-report", document + "/error", "search", "/search?q=%E4%BE%9B%E6%B0%B4"));
        PAGES.putAll(Map.of("search-nothing", "/search?q=%E5%9C%9F%E6%98%9F%E7%8E%AF", "hot", "/hot", "services", "/services", "feeds", "/feeds", "sitemap", "/sitemap",
                "requests", "/request", "duties", "/duties", "columns", "/column", "leave", "/leave?to=https%3A%2F%2Fwww.example.org%2F", "accessibility", "/accessibility"));
        PAGES.putAll(Map.of("verification", "/verification", "traditional", "/zh-hant" + document));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (program != null) {
            program.close();
        }
    }

    @Test
    void everyPageIsWholeAndWithoutBarriersInLight() {
        Page reader = browser.person();
        List<String> findings = new ArrayList<>();
        PAGES.forEach((name, path) -> {
            Response answer = reader.navigate(program.address(path));
            assertThat(answer.status()).as(path).isEqualTo(200);
            HtmlProblems.of(answer.text()).forEach(problem -> findings.add(name + ": " + problem));
            Browser.barriers(reader).forEach(barrier -> findings.add(name + ": " + barrier));
            browser.picture(reader, "portal-" + name);
        });
        assertThat(findings).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void everyPageIsWithoutBarriersInTheDark() {
        Page reader = browser.person();
        reader.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(barriers(reader, "dark")).isEmpty();
    }

    @Test
    void everyPageIsWithoutBarriersForTheOld() {
        Page reader = browser.person();
        browser.open(reader, "/view?mode=elder&next=/");
        assertThat(barriers(reader, "elder")).isEmpty();
    }

    private static List<String> barriers(Page reader, String mode) {
        List<String> findings = new ArrayList<>();
        PAGES.forEach((name, path) -> {
            browser.open(reader, path);
            Browser.barriers(reader).forEach(barrier -> findings.add(name + " (" + mode + "): " + barrier));
            if (List.of("home", "document", "agency-guide", "agency-catalog", "duties", "search").contains(name)) {
                browser.picture(reader, "portal-" + name + "-" + mode);
            }
        });
        return findings;
    }

    @Test
    void noPageIsWiderThanASmallScreenWithOrWithoutScripts() {
        Page reader = browser.person(320, 640, false);
        List<String> wide = new ArrayList<>();
        PAGES.forEach((name, path) -> {
            browser.open(reader, path);
            int width = ((Number) reader.evaluate("document.documentElement.scrollWidth")).intValue();
            if (width > 320) {
                wide.add(name + " is " + width + " wide");
            }
            browser.picture(reader, "portal-" + name + "-320");
        });
        assertThat(wide).isEmpty();
    }

    @Test
    void whoHasNoScriptsFindsReadsAndChangesTheView() {
        Page reader = browser.person(1280, 900, false);
        browser.open(reader, "/");
        reader.locator("#home-search").fill("供水价格");
        reader.locator("main .search button").click();
        reader.locator(".rows a.title").first().click();
        assertThat(reader.locator("h1").innerText()).contains("供水价格");
        assertThat(reader.locator("[data-read]").isVisible()).isFalse();
        reader.locator(".to-traditional").click();
        assertThat(reader.locator("h1").innerText()).contains("供水價格");
        assertThat(reader.locator(".to-traditional").isVisible()).isFalse();
        reader.locator(".to-elder").click();
        assertThat(reader.url()).contains("/zh-hant/doc/");
        assertThat(reader.locator(".to-standard").isVisible()).isTrue();
        reader.locator(".to-simplified").click();
        assertThat(reader.locator("h1").innerText()).contains("供水价格");
    }

    @Test
    void whoHasNoMouseFindsByTheKeyboardAlone() {
        Page reader = browser.person();
        browser.open(reader, "/documents");
        reader.keyboard().press("Tab");
        assertThat(reader.evaluate("document.activeElement.className")).isEqualTo("skip");
        reader.keyboard().press("/");
        reader.keyboard().type("水务");
        reader.locator(".suggestions li").first().waitFor();
        reader.keyboard().press("ArrowDown");
        assertThat(reader.locator(".suggestions [aria-selected=true]").innerText()).contains("青禾县水务局");
        assertThat(Browser.barriers(reader)).isEmpty();
        reader.keyboard().press("Enter");
        reader.waitForURL("**/agency/QHXS");
        assertThat(reader.locator("h1").innerText()).isEqualTo("青禾县水务局");
        reader.locator(".five a").first().focus();
        reader.keyboard().press("Enter");
        reader.waitForURL("**/agency/QHXS/guide");
    }

    @Test
    void aLinkToAnotherSiteAsksFirst() {
        Page reader = browser.person();
        browser.open(reader, PAGES.get("document"));
        reader.locator(".papertext a").first().click();
        assertThat(reader.locator("h1").innerText()).contains("即将离开");
        assertThat(reader.locator("main strong").innerText()).isEqualTo("www.example.org");
    }
}
