package mingbai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mingbai.RunningProgram;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three administrators of a new platform sign in for the first time and do what only they may do. */
@Tag("journey")
class AdministrationTests {

    private static final String PASSWORD = "Yun-ze 2026 kai";

    @TempDir
    static Path data;

    @Test
    void aPlatformIsSetUpByThreePeople() {
        try (RunningProgram program = RunningProgram.serving(data.resolve("data")); Browser browser = Browser.before(program)) {
            List<String> barriers = new ArrayList<>();
            Page system = browser.person();
            signIn(browser, program, system, "system", barriers);
            browser.open(system, "/desk/agencies/new");
            barriers.addAll(Browser.barriers(system));
            browser.picture(system, "desk-agency-new");
            system.fill("#f-code", "330100");
            system.fill("#f-name", "云泽市人民政府");
            system.selectOption("#f-kind", "government");
            system.selectOption("#f-level", "city");
            system.fill("#f-postcode", "31");
            system.click("main button[type=submit]");
            assertThat(system.textContent(".issues")).contains("6 位数字");
            assertThat(system.inputValue("#f-name")).isEqualTo("云泽市人民政府");
            system.fill("#f-postcode", "310000");
            system.click("main button[type=submit]");
            assertThat(system.textContent("h1")).isEqualTo("云泽市人民政府");
            system.click("button:has-text('登记工作组')");
            assertThat(system.textContent("#teams")).contains("政务公开领导小组");
            barriers.addAll(Browser.barriers(system));
            browser.picture(system, "desk-agency");
            browser.open(system, "/desk/agencies");
            barriers.addAll(Browser.barriers(system));
            browser.picture(system, "desk-agencies");

            Page security = browser.person();
            signIn(browser, program, security, "security", barriers);
            browser.open(security, "/desk/accounts");
            security.fill("#f-login", "zhangsan");
            security.fill("#f-name", "张三");
            security.fill("#f-agency_code", "330100");
            barriers.addAll(Browser.barriers(security));
            browser.picture(security, "desk-accounts");
            security.click("button:has-text('开通账号')");
            String oneTime = security.textContent("section[role=status] strong >> nth=1");
            security.selectOption("#f-role", "drafter");
            security.click("button:has-text('授予角色')");
            assertThat(security.textContent("main")).contains("起草人").doesNotContain(oneTime);
            barriers.addAll(Browser.barriers(security));
            browser.picture(security, "desk-account");
            security.click("text=工作交接");
            barriers.addAll(Browser.barriers(security));
            browser.picture(security, "desk-handover");

            Page drafter = browser.person(390, 844, true);
            signIn(browser, program, drafter, "zhangsan", oneTime, barriers);
            browser.open(drafter, "/desk/delegations");
            barriers.addAll(Browser.barriers(drafter));
            browser.picture(drafter, "desk-delegations");
            browser.open(drafter, "/desk/accounts");
            assertThat(drafter.textContent("body")).doesNotContain("开通账号");

            Page audit = browser.person();
            signIn(browser, program, audit, "audit", barriers);
            browser.open(audit, "/desk/audit");
            assertThat(audit.textContent("main")).contains("设立机构").contains("授予角色");
            barriers.addAll(Browser.barriers(audit));
            browser.picture(audit, "desk-audit");

            assertThat(barriers).isEmpty();
            // refusals this walk provokes are answers 422 and 403; a refusal without a page of ours has no icon either
            assertThat(browser.complaints().stream().filter(line -> !line.contains("422") && !line.contains("403") && !line.contains("favicon"))).isEmpty();
        }
    }

    private static void signIn(Browser browser, RunningProgram program, Page page, String login, List<String> barriers) {
        String printed = program.results(3).stream().filter(line -> line.startsWith(login + "  ")).findFirst().orElseThrow();
        signIn(browser, program, page, login, printed.split(" +")[1], barriers);
    }

    private static void signIn(Browser browser, RunningProgram program, Page page, String login, String oneTime, List<String> barriers) {
        browser.open(page, "/desk/password");
        browser.picture(page, "sign-in");
        page.fill("#f-login", login);
        page.fill("#f-password", oneTime);
        page.click("main button[type=submit]");
        browser.picture(page, "desk-password");
        barriers.addAll(Browser.barriers(page));
        page.fill("#f-current", oneTime);
        page.fill("#f-password", PASSWORD);
        page.fill("#f-again", PASSWORD);
        page.click("main button[type=submit]");
    }
}
