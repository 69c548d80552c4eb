package mingbai.journey;

import static mingbai.journey.Walk.path;
import static mingbai.journey.Walk.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import mingbai.Mingbai;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.TestDatabase;
import mingbai.agency.Agency;
import mingbai.identity.OwnPassword;
import mingbai.identity.Sessions;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Actor;
import mingbai.web.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** Somebody reports without a name, comes back by number and code, is asked, answers, adds a paper and reads the end; at the desk one named person handles it and a colleague sees nothing. */
@Tag("journey")
@SpringBootTest(classes = {Mingbai.class, AnonymousReportTests.Wiring.class, Staff.class, OwnPassword.class}, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@DirtiesContext
class AnonymousReportTests {

    private static final String FACTS = "仓库的账本被换过三次，旧账本在锅炉房。";

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
    @Autowired AccountReading accounts;
    @Value("${mingbai.data}") Path data;

    private Walk walk;
    private Agency body;
    private Actor leader;
    private Actor office;
    private Actor keeper;
    private Page reporter;
    private String number;
    private String code;

    @Test
    void anUnknownReporterIsHeardProtectedAndTold() throws Exception {
        try (Walk begun = new Walk(port, sessions, ownPassword, clock)) {
            walk = begun;
            body = staff.agency("青禾县仓储中心");
            leader = staff.person(body.code(), "示例领导", Role.LEADER);
            office = staff.person(body.code(), "示例办公", Role.OFFICE);
            keeper = staff.person(body.code(), "示例受理");
            reporter = walk.visitor();
            named();
            reported();
            accepted();
            answered();
            told();
            read();
            colleagueSeesNothing();
            elder();
            assertThat(walk.barriers()).isEmpty();
            assertThat(walk.complaints()).filteredOn(said -> !said.contains("422")).isEmpty(); // a form to be put right is answered so
        }
    }

    private void named() {
        Page page = walk.desk(leader, "/desk/misconduct/keepers");
        page.locator("#f-agency").selectOption(body.code());
        page.locator("#f-login").fill(accounts.require(keeper.accountId()).login());
        page.locator("#f-reason").fill("负责内部监督");
        press(page, "指定");
        assertThat(page.locator("main").innerText()).contains("等待确认");
        walk.picture(page, "misconduct-keepers");
        page = walk.desk(office, "/desk/misconduct/keepers");
        page.locator("form[action$='/confirm'] button").click();
        assertThat(page.locator("main").innerText()).contains("示例办公", "确认").doesNotContain("等待确认");
    }

    private void reported() throws Exception {
        Page page = reporter;
        walk.open(page, "/inquiry/misconduct");
        walk.picture(page, "misconduct-form");
        page.locator("#f-against").selectOption(body.code());
        page.locator("#f-head-no").check();
        page.locator("#f-facts").fill(FACTS);
        page.locator("#f-fear-yes").check();
        page.locator("#f-files").setInputFiles(new FilePayload("底账.txt", "text/plain", ("底账第七页。" + "领用一百二十袋。".repeat(20_000)).getBytes(StandardCharsets.UTF_8)));
        page.locator("#f-sum").fill("99");
        clock.advance(java.time.Duration.ofSeconds(10));
        press(page, "提交举报");
        assertThat(page.locator(".issues").innerText()).contains("请算一算");
        assertThat(page.locator("#f-facts").inputValue()).isEqualTo(FACTS);
        assertThat(page.locator("form[action='/inquiry/misconduct'] ul").innerText()).contains("底账.txt");
        walk.picture(page, "misconduct-again");
        page.locator("#f-sum").fill(Integer.toString(sum(page.locator("label[for=f-sum]").innerText())));
        press(page, "提交举报");
        assertThat(page.locator("h1").innerText()).isEqualTo("举报已经收到");
        walk.picture(page, "misconduct-receipt");
        List<String> given = page.locator("strong.big").allInnerTexts();
        number = given.get(0);
        code = given.get(1);
        try (Stream<Path> left = Files.list(data.resolve("uploads"))) {
            assertThat(left.filter(Files::isRegularFile)).as("what lay in plain while it came in").isEmpty();
        }
    }

    private static int sum(String words) {
        String numbers = "零一二三四五六七八九";
        return numbers.indexOf(words.charAt(0)) + numbers.indexOf(words.charAt(2));
    }

    private Page report(String reason) {
        Page page = walk.desk(keeper, "/desk/misconduct");
        page.locator("input[name=report]").first().check();
        page.locator("#f-reason").fill(reason);
        press(page, "打开（记录在案）");
        assertThat(path(page)).isEqualTo("/desk/misconduct/report");
        return page;
    }

    private void accepted() {
        Page page = walk.desk(keeper, "/desk");
        assertThat(page.locator("main").innerText()).contains("专办事项").doesNotContain("仓库");
        page = walk.desk(keeper, "/desk/misconduct");
        walk.picture(page, "misconduct-list");
        page = report("决定是否受理");
        assertThat(page.locator("body").innerText()).contains(FACTS, "没有留姓名", "2026-03-23");
        walk.picture(page, "misconduct-report");
        page.locator("#f-step-accept").check();
        page.locator("#f-words").fill("已经受理，有问题在这里问您。");
        press(page, "办理这一步");
        assertThat(page.locator("[role=status]").first().innerText()).contains("已经办理");
        page.locator("#f-text").fill("旧账本是哪一天烧的？");
        press(page, "留言");
        page.locator("#f-point").selectOption("rights");
        page.locator("#f-note").fill("在留言里说明了。");
        press(page, "记下");
        assertThat(page.locator("main").innerText()).contains("旧账本是哪一天烧的？", "在留言里说明了。");
        walk.picture(page, "misconduct-report-accepted");
    }

    private void answered() {
        clock.set(LocalDate.of(2026, 3, 5).atTime(9, 0));
        Page page = reporter;
        walk.open(page, "/inquiry/misconduct/follow");
        walk.picture(page, "misconduct-follow");
        page.locator("#f-number").fill(number.toLowerCase(java.util.Locale.ROOT));
        page.locator("#f-code").fill(code.replace("-", " "));
        press(page, "查看");
        assertThat(page.locator("main").innerText()).contains("已受理", "旧账本是哪一天烧的？").doesNotContain("示例受理");
        page.locator("#f-text").fill("三月一日晚上，锅炉房的门是我锁的。");
        page.locator("#f-files").setInputFiles(new FilePayload("值班表.txt", "text/plain", "三月一日值班表".getBytes(StandardCharsets.UTF_8)));
        press(page, "送出");
        assertThat(page.locator("[role=status]").first().innerText()).contains("已经送到受理人");
        walk.picture(page, "misconduct-case");
        press(page, "换一个查询码");
        code = page.locator("strong.big").allInnerTexts().get(1);
    }

    private void told() throws Exception {
        Page page = report("看补充的材料");
        assertThat(page.locator("main").innerText()).contains("锅炉房的门是我锁的");
        Download download = page.waitForDownload(() -> page.locator("form[action$='/file'] button").last().click());
        assertThat(Files.readString(download.path())).isEqualTo("三月一日值班表");
        for (String step : List.of("investigate", "conclude", "tell")) {
            page.locator("#f-step-" + step).check();
            page.locator("#f-words").fill(step.equals("tell") ? "查实，责任人已经受到处分。" : "内部记录。");
            press(page, "办理这一步");
        }
        assertThat(page.locator("body").innerText()).contains("已告知结果", "看补充的材料", "打开文件");
        walk.picture(page, "misconduct-report-told");
        press(page, "合上");
    }

    private void read() {
        Page page = reporter;
        walk.open(page, "/inquiry/misconduct/follow");
        page.locator("#f-number").fill(number);
        page.locator("#f-code").fill(code);
        press(page, "查看");
        assertThat(page.locator("main").innerText()).contains("查实，责任人已经受到处分。").doesNotContain("内部记录。");
        walk.picture(page, "misconduct-case-told");
        press(page, "结束查看");
        walk.open(page, "/inquiry/misconduct/case");
        assertThat(path(page)).isEqualTo("/inquiry/misconduct/follow");
    }

    private void colleagueSeesNothing() {
        Page page = walk.desk(office, "/desk");
        assertThat(page.locator("body").innerText()).doesNotContain("专办事项");
    }

    private void elder() {
        walk.open(reporter, "/view?mode=elder&next=/inquiry/misconduct");
        walk.picture(reporter, "misconduct-form-elder");
        Page page = walk.desk(keeper, "/view?mode=elder&next=/desk/misconduct");
        walk.picture(page, "misconduct-list-elder");
        walk.picture(walk.desk(keeper, "/desk/misconduct/new"), "misconduct-new-elder");
    }
}
