package mingbai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import mingbai.RunningProgram;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A citizen opens the site of a platform that was started a moment ago. */
@Tag("journey")
class FirstSightTests {

    @TempDir
    static Path data;

    @Test
    void theHomePageOpensForEverybody() {
        try (RunningProgram program = RunningProgram.serving(data.resolve("data")); Browser browser = Browser.before(program)) {
            Page page = browser.person();
            browser.open(page, "/");
            browser.picture(page, "home-empty");
            assertThat(page.title()).contains("政府信息公开平台");
            assertThat(Browser.barriers(page)).isEmpty();
            assertThat(browser.complaints()).isEmpty();
            browser.open(page, "/nothing");
            browser.picture(page, "not-found");
            assertThat(page.locator("h1").innerText()).isEqualTo("没有找到这个页面");
            assertThat(Browser.barriers(page)).isEmpty();
        }
    }
}
