package mingbai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.RunningProgram;
import mingbai.RunningProgram.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One paper on its whole way: drafted, returned, corrected, signed, reviewed for secrecy, published, found and proved, by five people and a citizen. */
@Tag("journey")
class DraftToProofTests {

    private static final String PASSWORD = "Fang-xun 2026 nian";
    private static final String PASTED = """
            青禾县人民政府办公室文件
            青政办发〔2026〕7号
            青禾县人民政府办公室关于做好2026年
            防汛工作的通知
            各乡镇人民政府，县政府各部门：
            为做好今年防汛工作，保障人民群众生命财产安全，经县政府同意，现就有关事项通知如下。
            一、落实值守责任
            各单位实行24小时值守。联系人张某，身份证号11010519491231002X。
            二、备足抢险物资
            各乡镇于2026年4月30日前完成物资清点。
            青禾县人民政府办公室
            2026年2月27日
            """;

    @TempDir
    static Path folder;

    private final Map<String, String> oneTime = new LinkedHashMap<>();
    private final Map<String, Page> desks = new LinkedHashMap<>();
    private final List<String> barriers = new ArrayList<>();
    private Browser browser;
    private RunningProgram program;

    @Test
    void aPaperGoesItsWayFromDraftToPublic() throws IOException {
        Path data = folder.resolve("data");
        try (RunningProgram running = RunningProgram.serving(data); Browser opened = Browser.before(running)) {
            program = running;
            browser = opened;
            staff(data);
            drafted();
            returned();
            corrected();
            approvedByKeyboard();
            signed();
            reviewedForSecrecy();
            published();
            furtherPages();
            foundByACitizen();
            assertThat(barriers).isEmpty();
            // Chromium calls the answer to a form that was not accepted (422) an error of the page.
            assertThat(browser.complaints()).filteredOn(complaint -> !complaint.contains("422")).isEmpty();
        }
    }

    private void staff(Path data) throws IOException {
        Path agencies = Files.writeString(folder.resolve("agencies.csv"), """
                code,name,parent_code,kind,level,address,phone,fax,email,office_hours,postcode,person_in_charge
                QHX,青禾县人民政府,,government,county,,,,,,,
                QHXB,青禾县人民政府办公室,QHX,department,county,,,,,,,
                """);
        Path accounts = Files.writeString(folder.resolve("accounts.csv"), """
                login,name,agency_code,roles,phone,email
                jia,示例甲,QHXB,drafter,,
                yi,示例乙,QHXB,first_review,,
                bing,示例丙,QHXB,second_review;leader,,
                ding,示例丁,QHXB,secrecy_review,,
                wu,示例戊,QHXB,publisher;office,,
                """);
        Outcome established = RunningProgram.run("import", "agencies", agencies.toString(), "--data", data.toString());
        assertThat(established.code()).as(established.messages().toString()).isZero();
        Outcome taken = RunningProgram.run("import", "accounts", accounts.toString(), "--data", data.toString());
        assertThat(taken.code()).as(taken.messages().toString()).isZero();
        taken.results().stream().filter(line -> line.contains("\t")).forEach(line -> oneTime.put(line.split("\t")[0], line.split("\t")[1]));
        assertThat(oneTime).hasSize(5);
    }

    private void drafted() {
        Page page = desk("jia");
        picture(page, "desk-today-empty");
        page.getByRole(AriaRole.LINK, named("新建文稿")).first().click();
        page.getByLabel("粘贴或者输入正文").fill(PASTED);
        picture(page, "desk-new-draft");
        page.getByRole(AriaRole.BUTTON, button("建立草稿")).click();
        assertThat(page.locator("#f-title").inputValue()).isEqualTo("青禾县人民政府办公室关于做好2026年防汛工作的通知");
        assertThat(page.locator("#f-documentNumber").inputValue()).isEqualTo("青政办发〔2026〕7号");
        assertThat(page.locator("#f-writtenOn").inputValue()).isEqualTo("2026-02-27");
        picture(page, "desk-editor");
        page.getByRole(AriaRole.BUTTON, button("送审")).click();
        assertThat(page.locator(".issues").innerText()).contains("主题分类").contains("没有确认").contains("公民身份号码");
        picture(page, "desk-editor-issues");
        page.getByRole(AriaRole.BUTTON, button("遮盖全部身份号码")).click();
        assertThat(page.locator("#f-body").innerText()).contains("1101**********002X");
        page.getByLabel("主题分类").selectOption("农业、林业、水利\\水利");
        page.getByLabel("全部核对无误").check();
        page.getByRole(AriaRole.BUTTON, button("送审")).click();
        assertThat(page.locator("main").innerText()).contains("已送审").contains("审核中");
        picture(page, "desk-edition-in-review");
    }

    private void returned() {
        Page page = desk("yi");
        picture(page, "desk-today-reviewer");
        page.locator("[data-item] a.title").click();
        picture(page, "desk-review");
        page.getByLabel("意见").first().fill("请补充值守电话。");
        page.getByRole(AriaRole.BUTTON, button("退回修改")).click();
        assertThat(page.locator("main").innerText()).contains("没有等您审核的文稿");
    }

    private void corrected() {
        Page page = desk("jia");
        picture(page, "desk-today-returned");
        page.locator("[data-item] a.title").first().click();
        assertThat(page.locator("main").innerText()).contains("请补充值守电话");
        Locator body = page.locator("#f-body");
        body.locator("p").filter(new Locator.FilterOptions().setHasText("24小时值守")).click();
        page.keyboard().press("End");
        page.keyboard().type("值守电话0000-0000000。");
        page.getByText("已自动保存").waitFor();
        page.getByRole(AriaRole.BUTTON, button("保存")).click();
        page.getByRole(AriaRole.LINK, named("比较各稿")).click();
        assertThat(page.locator("ins").allInnerTexts().toString()).contains("值守电话");
        picture(page, "desk-compare");
        page.goBack();
        page.getByRole(AriaRole.BUTTON, button("送审")).click();
        assertThat(page.locator("main").innerText()).contains("已送审");
    }

    /** Nothing but keys: j to the first paper, Enter, Tab to the opinion, Tab to the button, Enter. */
    private void approvedByKeyboard() {
        Page page = desk("yi");
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.locator(".decide").waitFor();
        assertThat(page.locator(".changes ins").allInnerTexts().toString()).contains("值守电话");
        picture(page, "desk-review-changes");
        tabTo(page, "意见");
        page.keyboard().type("同意。");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.getByText("没有等您审核的文稿").waitFor();
    }

    private void tabTo(Page page, String label) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            Object at = page.evaluate("() => document.activeElement.labels?.[0]?.innerText ?? ''");
            if (at.toString().startsWith(label)) {
                return;
            }
        }
        throw new AssertionError("no way by Tab to the field " + label);
    }

    private void signed() {
        Page page = desk("bing");
        page.locator(".places").getByText("审核", new Locator.GetByTextOptions().setExact(true)).click();
        picture(page, "desk-review-list");
        page.locator("input[name=matter]").check();
        page.getByLabel("意见").fill("同意签发。");
        page.getByRole(AriaRole.BUTTON, button("同意勾选的文稿")).click();
        assertThat(page.locator("main").innerText()).contains("已同意");
    }

    private void reviewedForSecrecy() {
        Page page = desk("ding");
        page.locator("[data-item] a.title").click();
        page.getByRole(AriaRole.BUTTON, button("作出结论")).click();
        assertThat(page.locator(".issues").innerText()).contains("请作出保密审查结论");
        page.getByLabel("可以公开", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("审查依据").fill("对照本机关定密事项范围，不涉及国家秘密。");
        picture(page, "desk-secrecy");
        Page clerk = desk("wu");
        browser.open(clerk, page.url().replaceAll("https?://[^/]+", "") + "/entered");
        picture(clerk, "desk-entered");
        page.getByRole(AriaRole.BUTTON, button("作出结论")).click();
        page.getByText("没有等您审核的文稿").waitFor();
    }

    private void published() {
        Page page = desk("wu");
        page.locator(".places").getByText("发布", new Locator.GetByTextOptions().setExact(true)).click();
        picture(page, "desk-publish");
        page.getByRole(AriaRole.BUTTON, button("立即发布")).click();
        assertThat(page.locator("main").innerText()).contains("已发布");
    }

    private void furtherPages() {
        Page page = desk("wu");
        for (String[] place : new String[][] {{"起草与文稿", "desk-drafts"}, {"已公开文件", "desk-documents"}, {"公开登记簿", "desk-register"}, {"审核流程", "desk-routes"}}) {
            page.locator(".places").getByText(place[0]).click();
            picture(page, place[1]);
        }
        page.locator(".places").getByText("公开登记簿").click();
        assertThat(page.locator("main").innerText()).contains("初审 示例乙：退回修改").contains("可以公开").contains("示例丁");
        page.locator(".places").getByText("已公开文件").click();
        page.locator("tbody a").first().click();
        picture(page, "desk-document");
        browser.open(page, "/desk/search?q=" + "%E9%98%B2%E6%B1%9B");
        until(page, ".items .title");
        picture(page, "desk-search");
    }

    private void foundByACitizen() throws IOException {
        Page page = browser.person();
        browser.open(page, "/search?q=%E9%98%B2%E6%B1%9B");
        until(page, "main a[href^='/doc/']");
        page.locator("main a[href^='/doc/']").first().click();
        assertThat(page.locator("main").innerText()).contains("值守电话0000-0000000").contains("1101**********002X").contains("青政办发〔2026〕7号");
        picture(page, "portal-document-published");
        page.getByRole(AriaRole.LINK, named("核验这份文件")).click();
        until(page, "a[href$='/proof.json']");
        picture(page, "portal-proof");
        verified(page);
    }

    /** As the page says: both files beside each other, checked by the program without any server, then one character changed. */
    private static void verified(Page page) throws IOException {
        Path proof = folder.resolve("proof.json");
        Path content = folder.resolve("content.json");
        page.waitForDownload(() -> page.locator("a[href$='/proof.json']").click()).saveAs(proof);
        page.waitForDownload(() -> page.locator("a[href$='/content.json']").click()).saveAs(content);
        String key = page.locator("code.digest").first().innerText().replaceAll(".*--key ", "").strip();
        Outcome holds = RunningProgram.run("verify", proof.toString(), "--document", content.toString(), "--key", key);
        assertThat(holds.results()).as(holds.messages().toString()).last().isEqualTo("证明成立");
        Files.writeString(content, Files.readString(content).replace("值守电话", "值班电话"));
        assertThat(RunningProgram.run("verify", proof.toString(), "--document", content.toString(), "--key", key).code()).isEqualTo(1);
    }

    /** The index follows the ledger a moment later: looks again until the thing is there. */
    private static void until(Page page, String selector) {
        for (int i = 0; i < 60 && page.locator(selector).count() == 0; i++) {
            page.waitForTimeout(500);
            page.reload();
        }
        assertThat(page.locator(selector).count()).as(selector + " at " + page.url()).isPositive();
    }

    private Page desk(String login) {
        Page page = desks.computeIfAbsent(login, this::signedIn);
        browser.open(page, "/desk");
        return page;
    }

    private Page signedIn(String login) {
        Page page = browser.person();
        browser.open(page, "/sign-in");
        page.getByLabel("登录名").fill(login);
        page.getByLabel("密码").fill(oneTime.get(login));
        page.getByRole(AriaRole.BUTTON, button("登录")).click();
        page.getByLabel("当前密码").fill(oneTime.get(login));
        page.getByLabel("新密码", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        page.getByLabel("再输一次新密码").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, button("修改密码")).click();
        page.locator(".places").waitFor();
        return page;
    }

    private void picture(Page page, String name) {
        browser.picture(page, name);
        Browser.barriers(page).forEach(barrier -> barriers.add(name + ": " + barrier));
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
