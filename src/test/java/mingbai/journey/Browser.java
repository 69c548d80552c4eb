package mingbai.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingbai.RunningProgram;

/**
 * A person at a browser before the running program: real Chromium, driven by Playwright. {@code ./mingbai test} fetches the driver
 * into {@code target/browser}; pictures go to {@code target/screenshots}. What a page's scripts complain of is kept, and so is any
 * request to another address than our own: there must be none of either.
 */
public final class Browser implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> complaints = new ArrayList<>();
    private final String origin;

    private Browser(String origin) {
        this.origin = origin;
        String driver = System.getProperty("playwright.cli.dir", Path.of("target/browser/driver").toAbsolutePath().toString());
        if (!Files.exists(Path.of(driver, "package", "cli.js"))) {
            throw new IllegalStateException("no browser driver in " + driver + ": run ./mingbai test once, it fetches it");
        }
        System.setProperty("playwright.cli.dir", driver);
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        environment.putIfAbsent("PLAYWRIGHT_NODEJS_PATH", onPath("node"));
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        chromium = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(onPath("chromium"))).setArgs(ARGUMENTS));
    }

    public static Browser before(RunningProgram program) {
        return before(program.address(""));
    }

    /** @param origin of a program that runs in this process, such as {@code http://localhost:8080} */
    public static Browser before(String origin) {
        return new Browser(origin);
    }

    /** A new person: no cookie, a screen of 1280 × 900. */
    public Page person() {
        return person(1280, 900, true);
    }

    public Page person(int width, int height, boolean scripts) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, height)
                .setLocale("zh-CN").setTimezoneId("Asia/Shanghai").setJavaScriptEnabled(scripts));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(error -> complaints.add(error));
        page.onRequest(request -> {
            if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) {
                complaints.add("a request to " + request.url());
            }
        });
        return page;
    }

    public void open(Page page, String path) {
        page.navigate(origin + path);
    }

    /** What scripts complained of and what was asked of other addresses, so far. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** A picture of the whole page as {@code target/screenshots/<name>.png}, to be looked at. */
    public void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")).setFullPage(true));
    }

    /** What axe finds wrong with the page, one line a finding. */
    public static List<String> barriers(Page page) {
        return new AxeBuilder(page).analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + rule.getHelp() + " at " + node.getTarget() + " " + node.getHtml()))
                .toList();
    }

    private static String onPath(String program) {
        for (String folder : System.getenv("PATH").split(":")) {
            Path candidate = Path.of(folder, program);
            if (Files.isExecutable(candidate)) {
                return candidate.toString();
            }
        }
        throw new IllegalStateException("no " + program + " on the path: run ./mingbai test, it installs what the tests need");
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
