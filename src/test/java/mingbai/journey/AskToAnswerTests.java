package mingbai.journey;

import static mingbai.journey.Walk.exactly;
import static mingbai.journey.Walk.named;
import static mingbai.journey.Walk.path;
import static mingbai.journey.Walk.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
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

/**
 * One request on its whole way, over eight weeks: asked on line, confirmed, corrected, a third party heard, extended, partly disclosed, served and rated.
 * The program runs in this process so that its clock can be set; everything is done by people at their pages.
 */
@Tag("journey")
@SpringBootTest(classes = {Mingbai.class, AskToAnswerTests.Wiring.class, Staff.class, OwnPassword.class}, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@DirtiesContext
class AskToAnswerTests {

    private static final String SUBJECT = "城东村道改造工程2025年度竣工决算报告";
    private static final String DUE = "2026-05-20";
    /** What the law says of each day, as every place that explains the final due date must say it. */
    private static final List<String> WHY = List.of(
            "2026-03-02 提出申请，以2026-03-03为收到之日",
            "2026-03-03 收到申请，自次日起20个工作日内答复",
            "2026-03-05 告知补正，补正期限到2026-03-20；等待补正期间不计算答复期限",
            "2026-03-12 收到补正的申请，答复期限重新起算",
            "2026-03-16 发函征求第三方意见，2026-03-24反馈，期间不计入",
            "2026-04-09 经公开工作机构负责人同意并告知申请人，延长20个工作日");

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
    @Autowired Clock ofTheProgram;
    @Autowired Sessions sessions;
    @Autowired OwnPassword ownPassword;

    private Walk walk;
    private Page applicant;
    private Agency agency;
    private Actor clerk;
    private Actor head;
    private String number;
    private String secret;
    private String home;

    @Test
    void aRequestGoesItsWayFromTheFormToARatedAnswer() throws Exception {
        try (Walk begun = new Walk(port, sessions, ownPassword, clock)) {
            walk = begun;
            applicant = walk.visitor();
            agency = staff.agency("青禾县交通运输局");
            clerk = staff.person(agency.code(), "示例经办", Role.OFFICE, Role.DRAFTER);
            head = staff.person(agency.code(), "示例负责", Role.OFFICE, Role.LEADER);
            on("2026-03-02");
            asked();
            on("2026-03-03");
            confirmed();
            on("2026-03-05");
            correctionAsked();
            on("2026-03-12");
            corrected();
            on("2026-03-16");
            thirdPartyAsked();
            on("2026-03-24");
            opinionGiven();
            on("2026-04-09");
            extended();
            explainedEverywhere("extended");
            on("2026-04-24");
            drafted();
            reviewed();
            served();
            on("2026-04-27");
            seenAndRated();
            explainedEverywhere("answered");
            assertThat(walk.barriers()).isEmpty();
            assertThat(walk.complaints()).isEmpty();
        }
    }

    /** Nine in the morning of that day in China. */
    private void on(String day) {
        assertThat(ofTheProgram).isSameAs(clock);
        clock.set(LocalDate.parse(day).atTime(9, 0));
    }

    private void asked() {
        Page page = applicant;
        walk.open(page, "/agency/" + agency.code() + "/request/apply");
        walk.picture(page, "ask-what");
        page.locator("#f-subject").fill("城东村道的决算");
        page.locator("#f-description").fill("城东村道改造工程的决算，记不清是哪一年的。");
        press(page, "下一步");
        page.locator("#f-kind-natural").check();
        page.locator("#f-name").fill("张三丰");
        page.locator("#f-idNumber").fill("11010519491231002X");
        page.locator("#f-phone").fill("0990-0000001");
        walk.picture(page, "ask-who");
        press(page, "下一步");
        page.getByLabel("电子文件").check();
        page.getByLabel("在本平台查看").check();
        walk.picture(page, "ask-how");
        press(page, "下一步");
        walk.picture(page, "ask-check");
        press(page, "提交申请");
        page.getByRole(AriaRole.LINK, named("提交证明")).waitFor();
        walk.picture(page, "ask-receipt");
        List<String> given = page.locator("strong.big").allInnerTexts();
        number = given.get(0);
        secret = given.get(1);
        assertThat(number).isEqualTo(agency.code() + "-2026-00001");
        assertThat(page.locator("main").innerText()).contains("最迟不晚于2026年3月3日");
    }

    private void confirmed() {
        Page page = walk.desk(clerk, "/desk/requests");
        walk.picture(page, "request-list");
        page.getByRole(AriaRole.LINK, named("城东村道的决算")).first().click();
        home = page.url().replaceAll("https?://[^/]+", "").replaceAll("[?#].*", "");
        walk.picture(page, "request-submitted");
        act(page, "confirm");
        walk.picture(page, "request-confirm");
        press(page, "确认收到");
        assertThat(page.locator("#deadline").innerText()).contains("答复期限 2026-03-31");
        walk.picture(page, "request-confirmed");
    }

    private void correctionAsked() {
        Page page = walk.desk(clerk, home);
        act(page, "correction");
        page.locator("#f-items").fill("请写明需要哪一年度的决算报告。");
        page.locator("#f-until").fill("2026-03-20");
        walk.picture(page, "correction-ask");
        press(page, "制作补正告知书");
        walk.picture(page, "correction-waiting");
        page.getByRole(AriaRole.LINK, named("打开文书")).click();
        String letter = path(page);
        walk.picture(page, "letter-draft");
        signed(letter);
        servedOnPlatform(letter);
    }

    /** By another person than who wrote it. */
    private void signed(String letter) {
        Page page = walk.desk(head, letter);
        press(page, "签发");
        assertThat(page.locator("[role=status]").innerText()).contains("已签发并编号");
        walk.picture(page, "letter-signed");
    }

    private void servedOnPlatform(String letter) {
        Page page = walk.desk(clerk, letter);
        page.getByLabel("本平台", exactly()).check();
        press(page, "登记送达");
        assertThat(page.locator("[role=status]").innerText()).contains("已登记送达");
        walk.picture(page, "letter-served");
    }

    private void corrected() {
        Page page = follows();
        assertThat(page.locator("main").innerText()).contains("请您补正", "2026-03-20", "补正告知书");
        walk.picture(page, "follow-correction");
        page.getByRole(AriaRole.LINK, named("在线补正")).click();
        page.locator("#f-subject").fill(SUBJECT);
        page.locator("#f-description").fill("城东村道改造工程2025年度竣工决算报告，大约在2025年12月形成。");
        walk.picture(page, "follow-correct");
        press(page, "提交补正");
        assertThat(page.locator("main").innerText()).contains(SUBJECT, "2026-04-10");
        walk.picture(page, "follow-corrected");
    }

    private void thirdPartyAsked() {
        Page page = walk.desk(clerk, home);
        act(page, "opinions");
        page.locator("#f-kind-THIRD_PARTY").check();
        page.locator("#f-name").fill("青禾示例建设有限公司");
        page.locator("#f-address").fill("青禾县示例路2号");
        page.locator("#f-reason").fill("决算报告中的材料采购单价。");
        walk.picture(page, "opinion-ask");
        press(page, "制作征求意见书");
        page.getByRole(AriaRole.LINK, named("青禾示例建设有限公司")).click();
        walk.picture(page, "opinion-waiting");
        page.getByRole(AriaRole.LINK, named("打开文书")).click();
        String letter = path(page);
        signed(letter);
        page = walk.desk(clerk, letter);
        page.getByLabel("邮寄", exactly()).check();
        page.locator("#f-to").fill("青禾县示例路2号");
        page.locator("#f-tracking").fill("EX123456789CN");
        press(page, "登记送达");
        on("2026-03-18");
        page = walk.desk(clerk, letter);
        page.locator("#f-on").fill("2026-03-18");
        press(page, "登记收到");
        assertThat(page.locator("[role=status]").innerText()).contains("已登记收到日期");
        walk.picture(page, "opinion-received");
    }

    private void opinionGiven() {
        Page page = walk.desk(clerk, home + "/opinions");
        page.getByRole(AriaRole.LINK, named("青禾示例建设有限公司")).click();
        assertThat(page.locator("main").innerText()).contains("2026-04-09"); // fifteen working days from the eighteenth of March
        page.getByLabel("同意部分公开").check();
        page.locator("#f-reasons").fill("材料采购单价是商业秘密，其余可以公开。");
        page.locator("input[name=accepted][value=yes]").check();
        walk.picture(page, "opinion-enter");
        press(page, "登记意见");
        assertThat(page.locator("main").innerText()).contains("同意部分公开（2026-03-24）", "2026-04-20");
        walk.picture(page, "opinion-given");
    }

    private void extended() {
        Page page = walk.desk(clerk, home);
        act(page, "extension");
        page.locator("#f-days").fill("20");
        page.locator("#f-reason").fill("决算档案分存三处，需要逐页核对。");
        walk.picture(page, "extension-propose");
        press(page, "提出延长");
        assertThat(page.locator("main").innerText()).contains("答复期限将是" + DUE);
        page.getByRole(AriaRole.LINK, named("打开文书")).click();
        String letter = path(page);
        page = walk.desk(head, home + "/extension");
        walk.picture(page, "extension-consent");
        press(page, "同意延长");
        signed(letter);
        servedOnPlatform(letter);
    }

    /** The same day for the same reasons: on the desk, in print, for the applicant, and for programs. */
    private void explainedEverywhere(String name) throws Exception {
        Page page = walk.desk(clerk, home);
        page.locator("#why summary").first().click();
        explained(page.locator("#deadline").innerText(), page.locator("#why .timeline > li").allInnerTexts());
        walk.picture(page, "request-" + name);
        walk.open(page, home + "/print");
        explained(page.locator("main").innerText(), page.locator("main section:has(h2:text('答复期限')) .timeline > li").allInnerTexts());
        walk.picture(page, "request-print-" + name);
        page = follows();
        page.locator("details.why summary").click();
        explained(page.locator("main").innerText(), page.locator("details.why > ol > li").allInnerTexts());
        walk.picture(page, "follow-" + name);
        explainedToPrograms();
    }

    private static void explained(String due, List<String> steps) {
        assertThat(due).contains(DUE);
        assertThat(steps).hasSize(WHY.size());
        for (int i = 0; i < WHY.size(); i++) {
            assertThat(steps.get(i).replaceAll("\\s+", " ").strip()).startsWith(WHY.get(i));
        }
    }

    private void explainedToPrograms() throws Exception {
        HttpRequest call = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/requests/" + number)).header("Authorization", "Bearer " + secret).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(call, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"due_date\":\"" + DUE + "\"", "\"paused\":false", "\"received_on\":\"2026-03-03\"");
            WHY.forEach(step -> assertThat(answer.body()).contains("\"text\":\"" + step.substring(11) + "\""));
        }
    }

    private void drafted() {
        Page page = walk.desk(clerk, home);
        act(page, "answer");
        walk.picture(page, "answer-kinds");
        page.locator("a[href$='kind=PARTLY_GIVEN']").click();
        page.locator("#f-what1").fill("材料采购单价");
        page.locator("#f-ground1").selectOption("THIRD_PARTY");
        page.locator("#f-why1").fill("属于第三方的商业秘密，第三方不同意公开，公开会损害其合法权益。");
        page.locator("#f-given").setInputFiles(text("决算报告（已遮盖单价）.txt", "城东村道改造工程2025年度竣工决算报告。材料采购单价：■■■。合计人民币120万元。"));
        page.locator("#f-basis").setInputFiles(text("决算报告原件.txt", "城东村道改造工程2025年度竣工决算报告。材料采购单价：每吨430元。合计人民币120万元。"));
        press(page, "保存");
        assertThat(page.locator("#f-words").inputValue()).contains("材料采购单价");
        walk.picture(page, "answer-draft");
        press(page, "送审");
        assertThat(page.locator("main").innerText()).contains("已送审");
        walk.picture(page, "answer-in-review");
    }

    private static FilePayload text(String name, String text) {
        return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Three people, each at the own desk. */
    private void reviewed() {
        Page page = review("示例初审", Role.FIRST_REVIEW);
        walk.picture(page, "answer-review");
        page.getByLabel("意见").first().fill("内容完整，同意。");
        press(page, "同意");
        page = review("示例签发", Role.SECOND_REVIEW);
        page.getByLabel("意见").first().fill("同意签发。");
        press(page, "同意");
        page = review("示例保密", Role.SECRECY_REVIEW);
        page.getByLabel("可以公开", exactly()).check();
        page.getByLabel("审查依据").fill("对照本机关定密事项范围，不涉及国家秘密。");
        walk.picture(page, "answer-secrecy");
        press(page, "作出结论");
        page.getByText("没有等您审核的文稿").waitFor();
    }

    private Page review(String name, Role role) {
        Page page = walk.desk(staff.person(agency.code(), name, role), "/desk/review");
        page.locator("[data-item] a.title").filter(new Locator.FilterOptions().setHasText(number)).click();
        return page;
    }

    private void served() {
        Page page = walk.desk(clerk, home + "/answer");
        page.locator("#f-method").selectOption("PLATFORM");
        page.locator("#f-sentOn").fill("2026-04-24");
        walk.picture(page, "answer-serve");
        page.onceDialog(dialog -> dialog.accept());
        press(page, "送达");
        assertThat(page.locator("main").innerText()).contains("2026-04-24送达");
        walk.picture(page, "answer-served");
    }

    private void seenAndRated() throws IOException {
        Page page = follows();
        assertThat(page.locator("main").innerText()).contains("答复书", "决算报告（已遮盖单价）.txt", "行政复议").doesNotContain("决算报告原件");
        walk.picture(page, "follow-answer");
        String file = Files.readString(page.waitForDownload(() -> page.getByRole(AriaRole.LINK, named("决算报告（已遮盖单价）.txt")).click()).path());
        assertThat(file).contains("合计人民币120万元").doesNotContain("430");
        page.getByRole(AriaRole.LINK, named("评价答复")).click();
        page.getByLabel("4分，满意").check();
        page.locator("#f-words").fill("答复清楚。");
        walk.picture(page, "follow-rate");
        press(page, "提交评价");
        assertThat(page.locator("main").innerText()).contains("您对答复的评价：4分");
    }

    /** With number and secret, as the receipt says. */
    private Page follows() {
        walk.open(applicant, "/request/follow");
        applicant.locator("#f-number").fill(number);
        applicant.locator("#f-secret").fill(secret);
        walk.picture(applicant, "follow-entry");
        press(applicant, "查看");
        applicant.locator("article.follow").waitFor();
        return applicant;
    }

    private void act(Page page, String name) {
        page.locator("main a[href='" + home + "/" + name + "']").first().click();
    }
}
