package mingbai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.RunningProgram;
import mingbai.web.HtmlProblems;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every place of the desk, as each role finds it in the practice ground: without barriers in every look, on a small screen, by keyboard. */
@Tag("journey")
class DeskBarriersTests {

    @TempDir
    static Path temporary;

    private static RunningProgram sandbox;
    private static Browser browser;
    private static final Map<String, Page> DESKS = new LinkedHashMap<>();
    /** Whose desk a page is looked at from. */
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    @BeforeAll
    static void everybodySignsIn() {
        sandbox = RunningProgram.started(Map.of(), "sandbox", "--port", "0", "--data", temporary.resolve("sandbox").toString());
        browser = Browser.before(sandbox);
        List.of("learner", "leader", "secrecy", "system", "security", "audit").forEach(login -> DESKS.put(login, signedIn(login)));
        DESKS.forEach((login, page) -> places(page).forEach(address -> PAGES.putIfAbsent(address, login)));
        Page learner = DESKS.get("learner");
        for (String list : List.of("/desk?view=review", "/desk?view=returned", "/desk?view=duties", "/desk/documents", "/desk/duties")) {
            browser.open(learner, list);
            learner.locator("main [data-item] a[href], main tbody a[href^='/desk/']").all().stream().limit(1)
                    .forEach(link -> PAGES.putIfAbsent(link.getAttribute("href"), "learner"));
        }
        List.of("/desk/keys", "/desk/drafts/new", "/desk/leader/list?of=duties", "/desk/search?q=%E7%BB%83%E4%B9%A0").forEach(address -> PAGES.putIfAbsent(address, "learner"));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        sandbox.close();
    }

    @Test
    void noPageHasABarrierInAnyLook() {
        List<String> barriers = new ArrayList<>();
        PAGES.forEach((address, login) -> {
            Page page = opened(login, address);
            assertThat(page.locator("h1").count()).as("h1 of " + address).isEqualTo(1);
            inLook(page, address, "light", barriers);
            page.emulateMedia(still(ColorScheme.DARK));
            browser.open(page, address); // anew: colours do not change under the eyes of the test
            inLook(page, address, "dark", barriers);
            page.emulateMedia(still(ColorScheme.LIGHT));
        });
        assertThat(barriers).isEmpty();
    }

    @Test
    void theElderLookHasNoneEither() {
        List<String> barriers = new ArrayList<>();
        DESKS.values().forEach(page -> browser.open(page, "/view?mode=elder&next=/desk"));
        PAGES.forEach((address, login) -> {
            Page page = opened(login, address);
            assertThat(page.evaluate("() => getComputedStyle(document.documentElement).fontSize")).as(address).isEqualTo("20px");
            inLook(page, address, "elder", barriers);
        });
        DESKS.values().forEach(page -> browser.open(page, "/view?mode=standard&next=/desk"));
        assertThat(barriers).isEmpty();
    }

    @Test
    void everyPageIsValidHtml() {
        List<String> problems = new ArrayList<>();
        PAGES.forEach((address, login) -> HtmlProblems.of(DESKS.get(login).request().get(sandbox.address(address)).text())
                .forEach(problem -> problems.add(address + ": " + problem)));
        assertThat(problems).isEmpty();
    }

    @Test
    void onTheSmallestScreenOnlyTablesScroll() {
        List<String> wide = new ArrayList<>();
        PAGES.forEach((address, login) -> {
            Page page = DESKS.get(login);
            page.setViewportSize(320, 800);
            browser.open(page, address);
            Object width = page.evaluate("() => document.documentElement.scrollWidth");
            if (((Number) width).intValue() > 320) {
                wide.add(address + " is " + width + " wide: " + page.evaluate("() => [...document.querySelectorAll('body *')].filter(e => "
                        + "e.getBoundingClientRect().right > 321 && !e.closest('.tablebox, .places, .papertext')).slice(0, 3).map(e => e.outerHTML.slice(0, 120))"));
            }
            page.setViewportSize(1280, 900);
        });
        assertThat(wide).isEmpty();
    }

    @Test
    void everyActionIsReachedByTab() {
        PAGES.forEach((address, login) -> {
            Page page = opened(login, address);
            Object unreachable = page.evaluate("() => [...document.querySelectorAll('main a.button, main button, main summary, main input, main select, main textarea')]"
                    + ".filter(e => !e.disabled && e.type !== 'hidden' && e.getClientRects().length > 0 && e.tabIndex < 0).map(e => e.outerHTML.slice(0, 160))");
            assertThat((List<?>) unreachable).as(address).isEmpty();
        });
        Page page = opened("learner", "/desk");
        page.keyboard().press("j");
        assertThat(page.evaluate("() => document.activeElement.matches('[data-item] a.title')")).isEqualTo(true);
        page.keyboard().press("Tab");
        assertThat(page.evaluate("() => document.activeElement.matches('[data-item] a.button')")).isEqualTo(true);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.endsWith("/desk"));
    }

    @Test
    void noScriptComplains() {
        assertThat(browser.complaints()).isEmpty();
    }

    private static Page.EmulateMediaOptions still(ColorScheme scheme) {
        return new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE);
    }

    private static void inLook(Page page, String address, String look, List<String> barriers) {
        if (List.of("/desk", "/desk/leader", "/desk/start", "/desk/review").contains(address)) {
            browser.picture(page, "desk-" + look + address.replaceAll("[^a-z]+", "-"));
        }
        Browser.barriers(page).forEach(barrier -> barriers.add(look + " " + address + ": " + barrier));
    }

    private static Page opened(String login, String address) {
        Page page = DESKS.get(login);
        browser.open(page, address);
        return page;
    }

    private static Set<String> places(Page page) {
        Set<String> addresses = new LinkedHashSet<>();
        page.locator(".places a").all().forEach(link -> addresses.add(link.getAttribute("href")));
        return addresses;
    }

    private static Page signedIn(String login) {
        String[] line = sandbox.results(13).stream().filter(result -> result.startsWith(login + " ")).findFirst().orElseThrow().split(" +");
        Page page = browser.person();
        page.emulateMedia(still(ColorScheme.LIGHT));
        browser.open(page, "/sign-in");
        page.locator("input[name=login]").fill(line[0]);
        page.locator("input[name=password]").fill(line[1]);
        page.locator("main button[type=submit]").click();
        page.locator(".places").waitFor();
        return page;
    }
}
