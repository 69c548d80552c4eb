package mingbai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mingbai.RunningProgram;
import mingbai.RunningProgram.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody with a telephone of 320 pixels and without scripts asks for information, keeps the receipt, follows the case and adds something. */
@Tag("journey")
class AskAndFollowTests {

    @TempDir
    static Path folder;

    private final List<String> barriers = new ArrayList<>();
    private Browser browser;

    @Test
    void aRequestIsAskedAndFollowedWithoutScripts() throws Exception {
        Path data = folder.resolve("data");
        try (RunningProgram running = RunningProgram.serving(data); Browser opened = Browser.before(running)) {
            browser = opened;
            Path agencies = Files.writeString(folder.resolve("agencies.csv"), """
                    code,name,parent_code,kind,level,address,phone,fax,email,office_hours,postcode,person_in_charge
                    SLJ,示例县交通局,,department,county,示例镇中心路2号,0000-1234568,,,工作日9:00至17:00,,
                    """);
            Outcome established = RunningProgram.run("import", "agencies", agencies.toString(), "--data", data.toString());
            assertThat(established.code()).as(established.results() + " " + established.messages()).isZero();
            Page citizen = browser.person(320, 700, false);
            String[] receipt = asked(citizen);
            followed(citizen, receipt[0], receipt[1]);
            assertThat(barriers).isEmpty();
            assertThat(browser.complaints()).filteredOn(complaint -> !complaint.contains("422")).isEmpty();
        }
    }

    private String[] asked(Page citizen) {
        browser.open(citizen, "/agency/SLJ/request");
        citizen.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("在线申请")).click();
        looked(citizen, "ask-what");
        citizen.getByLabel("信息的名称或者主题").fill("城东村道改造工程2025年度竣工决算报告");
        press(citizen, "下一步");
        looked(citizen, "ask-what-wrong");
        assertThat(citizen.locator(".issues").innerText()).contains("请写明信息的名称、文号");
        citizen.getByLabel("文号或者便于查找的其他特征").fill("大约在2025年12月形成，由公路站编制。");
        press(citizen, "下一步");
        citizen.getByLabel("自然人").check();
        citizen.getByLabel("姓名或者单位名称").fill("张三丰");
        citizen.getByLabel("证件号码").fill("110105194912310021");
        citizen.getByLabel("联系电话").fill("139 0000 0001");
        press(citizen, "下一步");
        looked(citizen, "ask-who-wrong");
        assertThat(citizen.locator(".issues").innerText()).contains("校验码不符");
        citizen.getByLabel("证件号码").fill("11010519491231002X");
        press(citizen, "下一步");
        looked(citizen, "ask-how");
        citizen.getByLabel("电子文件").check();
        citizen.getByLabel("在本平台查看").check();
        press(citizen, "下一步");
        looked(citizen, "ask-check");
        press(citizen, "提交申请");
        looked(citizen, "ask-receipt");
        return citizen.locator(".big").allInnerTexts().toArray(String[]::new);
    }

    private void followed(Page citizen, String number, String secret) {
        citizen.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("查看进度")).click();
        looked(citizen, "follow-entry");
        citizen.getByLabel("申请编号").fill(number);
        citizen.getByLabel("查询码").first().fill(secret);
        citizen.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查看").setExact(true)).click();
        assertThat(citizen.locator("h1").innerText()).contains("城东村道改造工程");
        looked(citizen, "follow-case");
        citizen.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("补充材料或者留言")).click();
        looked(citizen, "follow-message");
        citizen.getByLabel("内容").fill("只要决算表就可以。");
        press(citizen, "发送");
        assertThat(citizen.locator("main").innerText()).contains("只要决算表就可以。", "已经办好");
        looked(citizen, "follow-case-after");
    }

    private static void press(Page page, String name) {
        page.locator("main button:not(.quiet)").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(name)).first().click();
    }

    private void looked(Page page, String name) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(name + " is not wider than the screen").isLessThanOrEqualTo(320);
        Browser.barriers(page).forEach(barrier -> barriers.add(name + ": " + barrier));
        browser.picture(page, name);
    }
}
