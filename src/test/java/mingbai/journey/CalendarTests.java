package mingbai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import mingbai.RunningProgram;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A citizen wants to know when an answer is due, on a small telephone without scripts. */
@Tag("journey")
class CalendarTests {

    @TempDir
    static Path data;

    @Test
    void theDueDayIsFoundAndExplainedWithoutScripts() {
        try (RunningProgram program = RunningProgram.serving(data.resolve("data")); Browser browser = Browser.before(program)) {
            Page small = browser.person(320, 640, false);
            browser.open(small, "/calendar");
            small.fill("#f-start", "2026-02-10");
            small.fill("#f-days", "20");
            small.click("button:has-text('计算到期日')");
            assertThat(small.locator(".due-day").innerText()).contains("2026年3月16日", "星期一");
            assertThat(small.locator(".month").count()).isEqualTo(2);
            assertThat(small.locator(".month td.counted, .month td.due").count()).isEqualTo(20);
            assertThat((Integer) small.evaluate("document.documentElement.scrollWidth")).as("nothing runs out of the screen").isLessThanOrEqualTo(320);
            browser.picture(small, "calendar-320");

            Page wide = browser.person();
            browser.open(wide, "/calendar?start=2026-12-10&days=20");
            browser.picture(wide, "calendar-provisional");
            assertThat(wide.locator(".provisional").innerText()).contains("2027年");
            assertThat(Browser.barriers(wide)).isEmpty();
            browser.open(wide, "/calendar?start=x&days=0");
            assertThat(wide.locator(".issues li").count()).isEqualTo(2);
            assertThat(Browser.barriers(wide)).isEmpty();
            browser.picture(wide, "calendar-wrong");
            assertThat(browser.complaints()).noneMatch(complaint -> !complaint.contains("422"));
        }
    }
}
