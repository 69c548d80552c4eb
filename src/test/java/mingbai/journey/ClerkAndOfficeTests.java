package mingbai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import mingbai.RunningProgram;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A morning in the practice ground: the town's clerk clears three duties, then the county's office urges the ten latest units. */
@Tag("journey")
class ClerkAndOfficeTests {

    private static final String MATTER = "社会救助资金发放情况";
    private static final Pattern PERIOD = Pattern.compile("(\\d{4})年(\\d{1,2})月");

    @TempDir
    static Path temporary;

    private final Map<String, Page> desks = new LinkedHashMap<>();
    private RunningProgram program;
    private Browser browser;

    @Test
    void theTownClearsThreeDutiesAndTheCountyUrgesTheTenLatest() throws IOException {
        try (RunningProgram running = RunningProgram.started(Map.of(), "sandbox", "--port", "0", "--data", temporary.resolve("town").toString());
                Browser opened = Browser.before(running)) {
            program = running;
            browser = opened;
            int late = count("late");
            saysThatThereWasNothing();
            fromAFile();
            fromTheLastPeriod();
            assertThat(count("late")).isEqualTo(late - 3);
            browser.picture(desk("learner", "/desk"), "clerk-after");
            urgesTheTenLatest();
            readsTheUrging();
        }
    }

    private void saysThatThereWasNothing() {
        Page page = firstLate("办理人大代表建议情况");
        browser.picture(page, "clerk-duty");
        page.locator("form[action$='/nothing'] textarea").fill("本期没有收到代表建议。");
        page.locator("form[action$='/nothing'] button").click();
        assertThat(page.locator("main").innerText()).contains("本期无此类信息");
    }

    private void fromAFile() throws IOException {
        Page page = firstLate(MATTER);
        YearMonth period = period(page);
        page.getByRole(AriaRole.LINK, named("起草这一期的文件")).click();
        page.locator("input[name=origin][value=file]").check();
        page.locator("input[type=file]").setInputFiles(new FilePayload("救助资金.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                docx("样板镇" + period.getYear() + "年" + period.getMonthValue() + "月社会救助资金发放情况", "本月发放社会救助资金12.4万元，惠及86户，全部通过专户发放。")));
        press(page, "起草");
        published(page, period);
    }

    private void fromTheLastPeriod() {
        Page page = firstLate(MATTER);
        YearMonth period = period(page);
        page.getByRole(AriaRole.LINK, named("起草这一期的文件")).click();
        page.locator("input[name=origin][value=last]").check();
        press(page, "起草");
        assertThat(page.locator("#f-title").inputValue()).contains("社会救助资金");
        published(page, period);
    }

    /** Completed, sent, reviewed by three colleagues and published by the clerk; the duty is done by that alone. */
    private void published(Page page, YearMonth period) {
        page.locator("#f-issuer").fill("练习县样板镇人民政府");
        page.locator("#f-writtenOn").fill(period.atEndOfMonth().toString());
        page.locator("#f-genre").selectOption("通知");
        page.locator("#f-theme").selectOption("综合政务");
        page.locator("#f-summary").fill("公布当月社会救助资金发放情况。");
        if (page.locator("#confirm-all").count() > 0) {
            page.locator("#confirm-all").check();
        }
        browser.picture(page, "clerk-editor");
        press(page, "送审");
        assertThat(page.locator("main").innerText()).contains("已送审");
        String edition = page.url().replaceAll(".*/edition/(\\d+).*", "$1");
        String title = page.locator("h1").innerText();
        approve(desk("first", "/desk?view=review"), title, "同意");
        approve(desk("leader", "/desk?view=review"), title, "同意");
        Page secrecy = opened(desk("secrecy", "/desk?view=review"), title);
        secrecy.getByLabel("可以公开", new Page.GetByLabelOptions().setExact(true)).check();
        secrecy.getByLabel("审查依据").fill("对照本机关定密事项范围，不涉及国家秘密。");
        press(secrecy, "作出结论");
        Page publisher = desk("learner", "/desk/publish");
        publisher.locator("form[action='/desk/edition/" + edition + "/publish'] button").click();
        assertThat(publisher.locator("main").innerText()).contains("已发布");
    }

    private void approve(Page page, String title, String button) {
        opened(page, title).getByLabel("意见").first().fill("内容完整，同意。");
        press(page, button);
    }

    private static Page opened(Page page, String title) {
        page.locator("[data-item] a.title").filter(new Locator.FilterOptions().setHasText(title)).first().click();
        return page;
    }

    private void urgesTheTenLatest() {
        Page page = desk("county", "/desk/duties/ranking");
        browser.picture(page, "office-ranking");
        assertThat(page.locator("input[name=agency]:checked").count()).isEqualTo(10); // ticked beforehand
        List<String> late = page.locator("tbody tr td:nth-child(3)").allInnerTexts();
        assertThat(late).isSortedAccordingTo((a, b) -> Integer.compare(number(b), number(a)));
        page.locator("textarea[name=text]").fill("请于本周内公开逾期事项，或者说明本期无此类信息。");
        press(page, "发出催办");
        browser.picture(page, "office-urged");
        assertThat(page.locator("[role=status]").innerText()).contains("10");
    }

    private void readsTheUrging() {
        Page page = desk("learner", "/desk?view=messages");
        assertThat(page.locator("[data-item]").first().innerText()).contains("催办");
        browser.picture(page, "clerk-urged");
    }

    private static int number(String text) {
        return Integer.parseInt(text.replaceAll("\\D", ""));
    }

    private int count(String state) {
        Page page = desk("learner", "/desk/duties?state=" + state);
        return page.locator("[data-item]").filter(new Locator.FilterOptions().setHasNotText("村集体收支情况")).count();
    }

    private Page firstLate(String matter) {
        Page page = desk("learner", "/desk?view=duties");
        page.locator("[data-item] a.title").filter(new Locator.FilterOptions().setHasText(matter)).first().click();
        return page;
    }

    private static YearMonth period(Page page) {
        MatchResult found = PERIOD.matcher(page.locator("h1").innerText()).results().findFirst().orElseThrow();
        return YearMonth.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
    }

    private static byte[] docx(String title, String text) throws IOException {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText(title);
            document.createParagraph().createRun().setText(text);
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private Page desk(String login, String address) {
        Page page = desks.computeIfAbsent(login, this::signedIn);
        browser.open(page, address);
        return page;
    }

    private Page signedIn(String login) {
        String[] line = program.results(14).stream().filter(result -> result.startsWith(login + " ")).findFirst().orElseThrow().split(" +");
        Page page = browser.person();
        browser.open(page, "/sign-in");
        page.locator("input[name=login]").fill(line[0]);
        page.locator("input[name=password]").fill(line[1]);
        page.locator("main button[type=submit]").click();
        page.locator(".places").waitFor();
        return page;
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
