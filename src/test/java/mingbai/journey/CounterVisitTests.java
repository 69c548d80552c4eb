package mingbai.journey;

import static mingbai.journey.Walk.named;
import static mingbai.journey.Walk.path;
import static mingbai.journey.Walk.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import mingbai.Mingbai;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.TestDatabase;
import mingbai.agency.Agency;
import mingbai.identity.OwnPassword;
import mingbai.identity.Sessions;
import mingbai.ledger.Actor;
import mingbai.web.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** Somebody who does not write comes to the counter: the clerk types and reads back, prints the record, keeps the signed sheet; at home a grandchild looks with number and code. */
@Tag("journey")
@SpringBootTest(classes = {Mingbai.class, CounterVisitTests.Wiring.class, Staff.class, OwnPassword.class}, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@DirtiesContext
class CounterVisitTests {

    private static final byte[] SIGNED = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @TestConfiguration
    static class Wiring {
        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock();
        }
    }

    @LocalServerPort int port;
    @Autowired Staff staff;
    @Autowired SettableClock clock;
    @Autowired Sessions sessions;
    @Autowired OwnPassword ownPassword;

    @Test
    void aVisitIsTypedReadBackPrintedSignedAndFollowed() throws IOException {
        Agency agency = staff.agency("青禾县民政局");
        Actor clerk = staff.person(agency.code(), "示例窗口", Role.OFFICE);
        try (Walk walk = new Walk(port, sessions, ownPassword, clock)) {
            List<String> given = atTheCounter(walk, walk.desk(clerk, "/desk/inquiry/new"));
            atHome(walk, walk.visitor(), given);
            assertThat(walk.barriers()).isEmpty();
            assertThat(walk.complaints()).allMatch(complaint -> complaint.contains("status of 422")); // what was typed wrong on purpose
        }
    }

    private static List<String> atTheCounter(Walk walk, Page page) throws IOException {
        walk.picture(page, "counter-new");
        page.locator("#f-channel-visit").check();
        page.locator("#f-text").fill("老伴今年满八十岁，想问高龄补贴怎样申领，要带什么材料，能不能由儿子代办。");
        page.locator("#f-name").fill("示例奶奶");
        page.locator("#f-phone").fill("0990-0000021");
        page.locator("#f-consent-yes").check();
        press(page, "核对");
        walk.picture(page, "counter-read");
        press(page, "返回修改");
        page.locator("#f-place").fill("青禾县城关镇");
        press(page, "核对");
        assertThat(page.locator("main").innerText()).contains("请念给对方听", "能不能由儿子代办", "青禾县城关镇");
        press(page, "登记");
        assertThat(page.locator("[role=alert]").innerText()).contains("请先把记录念给对方听");
        walk.picture(page, "counter-not-read");
        page.locator("#f-readBack").check();
        press(page, "登记");
        List<String> given = page.locator("strong.big").allInnerTexts();
        walk.picture(page, "counter-record");
        for (String paper : List.of("记录单 PDF", "记录单 DOCX", "回执 PDF", "回执 DOCX")) {
            Download saved = page.waitForDownload(() -> page.getByRole(AriaRole.LINK, named(paper)).click());
            assertThat(Files.size(saved.path())).as(paper).isGreaterThan(1_000);
        }
        page.locator("#f-scan").setInputFiles(new FilePayload("签字的记录单.pdf", "application/pdf", SIGNED));
        press(page, "上传");
        assertThat(page.locator("#signed").innerText()).contains("已有签字的记录单", "签字的记录单.pdf");
        walk.picture(page, "counter-signed");
        assertThat(path(page)).endsWith("/record");
        return given;
    }

    private static void atHome(Walk walk, Page page, List<String> given) {
        walk.open(page, "/inquiry/follow");
        walk.picture(page, "inquiry-follow");
        page.locator("#f-number").fill(given.get(0));
        page.locator("#f-code").fill("0000 0000 0000 0000");
        press(page, "查看");
        assertThat(page.locator("[role=alert]").innerText()).contains("编号和查询码对不上");
        page.locator("#f-code").fill(given.get(1).replace("-", " ").toLowerCase(java.util.Locale.ROOT));
        press(page, "查看");
        assertThat(page.locator("main").innerText()).contains("已经收到，等待受理", "2026-03-09", "来访", "能不能由儿子代办", "青禾县城关镇");
        page.locator("details.why summary").click();
        walk.picture(page, "inquiry-case-received");
        page.getByRole(AriaRole.LINK, named("补充或者留言")).click();
        walk.picture(page, "inquiry-supplement");
        page.locator("#f-text").fill("户口簿在儿子家，可以用复印件吗？");
        press(page, "发送");
        assertThat(page.locator("main").innerText()).contains("补充或者留言：已经办好。", "可以用复印件吗");
        walk.open(page, "/view?mode=elder&next=/inquiry/case");
        walk.picture(page, "inquiry-case-elder");
        page.getByRole(AriaRole.LINK, named("结束查看")).click();
        assertThat(path(page)).isEqualTo("/inquiry/follow");
    }
}
