package mingbai.journey;

import static mingbai.journey.Walk.path;
import static mingbai.journey.Walk.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDateTime;
import mingbai.Mingbai;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.TestDatabase;
import mingbai.identity.OwnPassword;
import mingbai.identity.Sessions;
import mingbai.ledger.Actor;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.participation.Hosting;
import mingbai.web.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** An interview from its announcement to the transcript: a citizen asks, a moderator lets it through, two people write the live text, the page renews itself. */
@Tag("journey")
@SpringBootTest(classes = {Mingbai.class, InterviewTests.Wiring.class, Staff.class, OwnPassword.class}, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@DirtiesContext
class InterviewTests {

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
    @Autowired BeanFactory beans;
    @Autowired ActivityBook book;

    private Walk walk;
    private Hosting host;
    private Actor moderator;

    @Test
    void anInterviewIsHeldBeforeEverybodysEyes() throws InterruptedException {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
        host = new Hosting(beans, staff, "访谈县水务局");
        moderator = staff.person(host.agency.code(), "示例审核", Role.PUBLISHER);
        try (Walk opened = new Walk(port, sessions, ownPassword, clock)) {
            walk = opened;
            Activity held = announced();
            Page citizen = asked(held);
            live(held, citizen);
            transcript(held);
            assertThat(walk.barriers()).isEmpty();
            assertThat(walk.complaints()).filteredOn(complaint -> !complaint.contains("422")).isEmpty();
        }
    }

    private Activity announced() {
        Page page = walk.desk(host.drafter, "/desk/participation/new");
        page.getByLabel("在线访谈").check();
        page.locator("input[name=title]").fill("农村供水怎么改");
        press(page, "保存，继续填写");
        page.locator("textarea[name=text]").fill("围绕农村供水改造与网友交流，欢迎提前提问。");
        page.locator("input[name=startsAt]").fill("2026-03-02T14:00");
        page.locator("input[name=endsAt]").fill("2026-03-02T15:00");
        press(page, "保存");
        String address = path(page);
        walk.open(page, address + "/interview");
        page.locator("#f-answerBy").fill("2026-03-09");
        page.locator("#f-guests").fill("示例甲|县水务局副局长");
        page.locator("#f-special-0").check();
        page.getByLabel("示例审核").check();
        walk.picture(page, "interview-part");
        press(page, "保存");
        press(page, "送审");
        assertThat(page.content()).contains("已经送审");
        return host.passed(book.get(Long.parseLong(address.substring(address.lastIndexOf('/') + 1))));
    }

    private Page asked(Activity held) {
        Page page = walk.visitor();
        walk.open(page, held.address());
        page.locator("main a[href='" + held.address() + "/live']").first().click();
        walk.picture(page, "interview-before");
        page.locator("#f-text").fill("我家什么时候通水？电话13912345678。");
        clock.advance(Duration.ofSeconds(20));
        page.locator("#f-sum").fill("99");
        press(page, "提交提问");
        assertThat(page.content()).contains("答数不对", "我家什么时候通水");
        walk.picture(page, "interview-ask-wrong");
        page.locator("#f-sum").fill(sum(page.content()));
        press(page, "提交提问");
        assertThat(page.content()).contains("提问已经收到").doesNotContain("我家什么时候通水");
        return page;
    }

    private static String sum(String page) {
        java.util.regex.Matcher asked = java.util.regex.Pattern.compile("([一二三四五六七八九])加([一二三四五六七八九])等于几").matcher(page);
        assertThat(asked.find()).isTrue();
        String numbers = "零一二三四五六七八九";
        return Integer.toString(numbers.indexOf(asked.group(1)) + numbers.indexOf(asked.group(2)));
    }

    private void live(Activity held, Page citizen) {
        clock.set(LocalDateTime.of(2026, 3, 2, 14, 1));
        Page desk = walk.desk(moderator, held.deskAddress() + "/live");
        assertThat(desk.locator("main").innerText()).contains("139****5678");
        walk.picture(desk, "interview-desk");
        desk.locator("textarea[name^=shown-]").fill("我家什么时候通水？");
        desk.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, Walk.named("显示").setExact(true)).click();
        Page clerk = walk.desk(host.drafter, held.deskAddress() + "/live");
        clerk.locator("#f-voice").selectOption("guest-1");
        clerk.locator("#f-question").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        clerk.locator("#f-text").fill("今年九月底前通水。");
        press(clerk, "录入，交审核人放行");
        assertThat(clerk.locator("main").innerText()).contains("您录入的，由另一位审核人放行");
        walk.open(citizen, held.address() + "/live");
        assertThat(citizen.content()).contains("我家什么时候通水？", "有删节").doesNotContain("九月底", "139****");
        walk.open(desk, held.deskAddress() + "/live");
        walk.picture(desk, "interview-desk-waiting");
        press(desk, "放行");
        assertThat(desk.locator("main").innerText()).contains("已经放行");
        citizen.getByText("今年九月底前通水。").waitFor(new Locator.WaitForOptions().setTimeout(60_000)); // it asks for itself
        walk.picture(citizen, "interview-live");
        walk.open(citizen, "/view?mode=elder&next=" + held.address() + "/live");
        walk.picture(citizen, "interview-live-elder");
        walk.open(citizen, "/view?mode=standard&next=/participation");
    }

    private void transcript(Activity held) throws InterruptedException {
        clock.set(LocalDateTime.of(2026, 3, 2, 16, 0));
        Page page = walk.desk(host.drafter, held.deskAddress());
        press(page, "起草结果文件");
        String document = host.published(Long.parseLong(path(page).replaceAll(".*/", "")));
        for (int i = 0; i < 100 && book.get(held.id()).resultPath().isEmpty(); i++) {
            Thread.sleep(100);
        }
        Page visitor = walk.visitor();
        walk.open(visitor, document);
        assertThat(visitor.content()).contains("我家什么时候通水？", "今年九月底前通水。", held.address());
        walk.open(visitor, held.address() + "/live");
        assertThat(visitor.content()).contains("访谈结果已经公布").doesNotContain("我要提问");
        walk.picture(visitor, "interview-over");
    }
}
