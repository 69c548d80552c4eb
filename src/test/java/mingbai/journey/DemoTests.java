package mingbai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import mingbai.RunningProgram;
import mingbai.RunningProgram.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody tries the platform with {@code ./mingbai demo}, for the first time on this machine. */
@Tag("journey")
class DemoTests {

    @TempDir
    static Path temporary;

    /** The year of the demonstration's first day. */
    private static final int YEAR = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();

    private static RunningProgram demo;
    private static Browser browser;

    @BeforeAll
    static void start() {
        demo = RunningProgram.started(Map.of(), "demo", "--port", "0", "--data", temporary.resolve("demo").toString());
        browser = Browser.before(demo);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        demo.close();
    }

    @Test
    void thePortalOpensAndSaysThatItIsADemonstration() {
        Page page = browser.person();
        browser.open(page, "/");
        browser.picture(page, "demo-home");
        assertThat(page.title()).contains("明州市");
        assertThat(page.locator("body").innerText()).contains("演示");
        assertThat(Browser.barriers(page)).isEmpty();
    }

    @Test
    void aPrintedSignInOpensTheDesk() {
        String[] drafter = demo.results().stream().filter(line -> line.startsWith("drafter ")).findFirst().orElseThrow().split(" +");
        assertThat(signedIn(drafter[0], drafter[1]).url()).doesNotContain("sign-in").doesNotContain("password");
    }

    private static Page signedIn(String login, String password) {
        Page page = browser.person();
        browser.open(page, "/sign-in");
        page.locator("input[name=login]").fill(login);
        page.locator("input[name=password]").fill(password);
        page.locator("main button[type=submit]").click();
        return page;
    }

    /** Figures of real reports, as the public's lists count them: agency, years back, genre (empty: all), number. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            990201047, 1, '',               301
            990201047, 1, 工作动态,         189
            990201047, 1, 镇情要闻,          16
            990201047, 1, 领导讲话,           7
            990201047, 1, 党委文件,          20
            990201047, 1, 政府文件,          27
            990201047, 1, 人事信息,          10
            990201047, 1, 机构职能,           2
            990201047, 1, 办事程序,           1
            990100001, 1, 政务工作信息,     117
            990100001, 1, 在线访谈,          45
            990100001, 1, 在线访谈特别节目,   2
            990202016, 1, 原创信息,         215
            990202016, 2, 原创信息,          47
            990100036, 1, 交易信息,         595
            990100036, 1, 政务信息,         178
            990201048, 1, 政务信息,         134
            990203018, 1, 政务公开信息,     436""")
    void aFigureOfARealReportIsTheLengthOfAList(String agency, int yearsBack, String genre, int papers) {
        String list = "/documents?agency=" + agency + "&year=" + (YEAR - yearsBack) + "&genre=" + URLEncoder.encode(genre, StandardCharsets.UTF_8);
        assertThat(browser.person().request().get(demo.address(list)).text()).contains("共" + papers + "件");
    }

    /** 40,386 of 40,676 handled by the end of the year; each number opens its records. */
    @Test
    void theHotlineSaysWhatTheSourcesSay() {
        Page page = browser.person();
        browser.open(page, "/inquiry/hotline?period=" + (YEAR - 1));
        browser.picture(page, "demo-hotline");
        assertThat(page.locator("main").innerText()).contains("40,676").contains("40,386").contains("99.29%");
        assertThat(Browser.barriers(page)).isEmpty();
        page.locator("main a[aria-label$='办结40386件']").first().click();
        assertThat(page.url()).contains("/report/records");
        assertThat(page.locator("main").innerText()).contains("共40386件");
    }

    @Test
    void publicConcernWasAnsweredInEveryForm() {
        Page page = browser.person();
        for (Map.Entry<String, Integer> form : Map.of("conference", 4, "media", 6, "refutation", 1).entrySet()) {
            browser.open(page, "/inquiry/concern?kind=" + form.getKey());
            assertThat(page.locator("main tbody tr").count()).as(form.getKey()).isEqualTo(form.getValue());
        }
        browser.picture(page, "demo-concern");
        assertThat(Browser.barriers(page)).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked") // a list of texts, as the script hands it back
    void everyPlaceOfEverySignInOpens() {
        List<String[]> signIns = demo.results().stream().filter(line -> line.matches("[a-z]+ +[A-Z0-9-]+-26 .*")).map(line -> line.split(" +")).toList();
        assertThat(signIns).extracting(parts -> parts[0]).contains("system", "security", "audit", "drafter", "first", "leader", "secrecy", "publisher", "inspector",
                "city", "county", "clerk", "village");
        for (String[] signIn : signIns) {
            Page page = signedIn(signIn[0], signIn[1]);
            browser.open(page, "/desk");
            List<Object> places = (List<Object>) page.evalOnSelectorAll("nav.places a[href^='/']", "links => links.map(link => link.getAttribute('href'))");
            assertThat(places).as(signIn[0]).isNotEmpty();
            assertThat(places).as(signIn[0]).allSatisfy(place -> assertThat(page.request().get(demo.address(place.toString())).status()).isLessThan(400));
            page.context().close();
        }
    }

    @Test
    void theTownsPapersAreFoundByAnybody() {
        Outcome found = RunningProgram.run("search", "柳渡镇", "--limit", "5", "--json", "--data", temporary.resolve("demo").toString());
        assertThat(found.results()).hasSize(5).allMatch(line -> line.contains("\"index_no\"") && line.contains("\"score\""));
    }

    @Test
    void everyActAndEveryThingOfItIsAsTheLedgerSays() {
        Outcome fsck = RunningProgram.run("fsck", "--data", temporary.resolve("demo").toString());
        assertThat(fsck.results()).isEqualTo(List.of());
        assertThat(fsck.code()).isEqualTo(0);
    }
}
