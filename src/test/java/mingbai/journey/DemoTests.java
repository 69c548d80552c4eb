package mingbai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mingbai.RunningProgram;
import mingbai.RunningProgram.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody tries the platform with {@code ./mingbai demo}, for the first time on this machine. */
@Tag("journey")
class DemoTests {

    @TempDir
    static Path temporary;

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
        Page page = browser.person();
        browser.open(page, "/sign-in");
        page.locator("input[name=login]").fill(drafter[0]);
        page.locator("input[name=password]").fill(drafter[1]);
        page.locator("main button[type=submit]").click();
        assertThat(page.url()).doesNotContain("sign-in").doesNotContain("password");
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
