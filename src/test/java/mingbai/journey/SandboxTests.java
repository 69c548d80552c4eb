package mingbai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import mingbai.RunningProgram;
import mingbai.RunningProgram.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new clerk practises with {@code ./mingbai sandbox}; the next one begins anew. */
@Tag("journey")
class SandboxTests {

    private static final String PASTED = """
            关于开展春季植树活动的通知
            各村民委员会：
            为做好今年春季植树工作，现就有关事项通知如下。请各村于月底前完成整地和苗木准备。
            练习县样板镇人民政府
            2026年3月2日
            """;

    @TempDir
    static Path temporary;

    @Test
    void aLearnerDoesTheTasksAndTheNextOneFindsThemUndone() {
        try (RunningProgram sandbox = sandbox(); Browser browser = Browser.before(sandbox)) {
            Page page = signedIn(browser, sandbox);
            browser.open(page, "/desk/start");
            browser.picture(page, "sandbox-start");
            assertThat(page.locator("body").innerText()).contains("练习环境").contains("已完成0项");
            assertThat(Browser.barriers(page)).isEmpty();
            submitsADraft(browser, page);
            reviewsAColleagues(browser, page);
            publishes(browser, page);
            browser.open(page, "/desk/start");
            assertThat(page.locator(".practice .status").allInnerTexts().subList(0, 3)).allMatch(text -> text.contains("已完成"));
            browser.picture(page, "sandbox-done");
            browser.open(page, "/");
            assertThat(page.locator("body").innerText()).contains("练习环境").doesNotContain("演示站点");
        }
        try (RunningProgram again = sandbox("--reset"); Browser browser = Browser.before(again)) {
            Page page = signedIn(browser, again);
            browser.open(page, "/desk/start");
            assertThat(page.locator("main").innerText()).contains("已完成0项");
        }
    }

    @Test
    void aFolderWithOtherDataIsLeftAlone() {
        Path other = temporary.resolve("other");
        RunningProgram.serving(other).close();
        Outcome refused = RunningProgram.run("sandbox", "--reset", "--port", "0", "--data", other.toString());
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.messages()).last().asString().contains("holds data that is no practice ground");
    }

    private static void submitsADraft(Browser browser, Page page) {
        browser.open(page, "/desk/drafts/new");
        page.getByLabel("粘贴或者输入正文").fill(PASTED);
        press(page, "建立草稿");
        page.locator("#f-issuer").fill("练习县样板镇人民政府");
        page.locator("#f-writtenOn").fill("2026-03-02");
        page.locator("#f-genre").selectOption("通知");
        page.locator("#f-theme").selectOption("综合政务");
        page.locator("#f-summary").fill("部署春季植树。");
        page.getByLabel("全部核对无误").check();
        press(page, "送审");
        assertThat(page.locator("main").innerText()).contains("已送审");
    }

    private static void reviewsAColleagues(Browser browser, Page page) {
        browser.open(page, "/desk?view=review");
        page.locator("[data-item] a.title").first().click();
        page.getByLabel("意见").first().fill("内容完整，同意。");
        press(page, "同意");
    }

    private static void publishes(Browser browser, Page page) {
        browser.open(page, "/desk/publish");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("立即发布").setExact(true)).first().click();
        assertThat(page.locator("main").innerText()).contains("已发布");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private static RunningProgram sandbox(String... further) {
        String[] words = {"sandbox", "--port", "0", "--data", temporary.resolve("sandbox").toString()};
        return RunningProgram.started(Map.of(), java.util.stream.Stream.concat(java.util.Arrays.stream(words), java.util.Arrays.stream(further)).toArray(String[]::new));
    }

    private static Page signedIn(Browser browser, RunningProgram sandbox) {
        String[] learner = sandbox.results(13).stream().filter(line -> line.startsWith("learner ")).findFirst().orElseThrow().split(" +");
        Page page = browser.person();
        browser.open(page, "/sign-in");
        page.locator("input[name=login]").fill(learner[0]);
        page.locator("input[name=password]").fill(learner[1]);
        page.locator("main button[type=submit]").click();
        return page;
    }
}
