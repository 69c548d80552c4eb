package mingbai.journey;

import static mingbai.journey.Walk.exactly;
import static mingbai.journey.Walk.named;
import static mingbai.journey.Walk.path;
import static mingbai.journey.Walk.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.Mingbai;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.TestDatabase;
import mingbai.agency.Agency;
import mingbai.identity.OwnPassword;
import mingbai.identity.Sessions;
import mingbai.ledger.Actor;
import mingbai.publication.DocumentFixtures;
import mingbai.publication.IndexNumber;
import mingbai.publication.Papers;
import mingbai.web.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** A reader has a question on a page: asked from there, accepted, answered through review, read by the asker and, masked and with consent, by everybody; then rated. */
@Tag("journey")
@SpringBootTest(classes = {Mingbai.class, AskAndBeAnsweredTests.Wiring.class, Staff.class, OwnPassword.class}, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@DirtiesContext
class AskAndBeAnsweredTests {

    private static final String NUMBERS = "零一二三四五六七八九";
    private static final Pattern SUM = Pattern.compile("([一二三四五六七八九])加([一二三四五六七八九])等于几");
    private static final String ANSWER = "您好！补贴对象以购房合同备案时间为准，二手住房不在补贴范围以内。";

    @TestConfiguration
    static class Wiring {
        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock();
        }
    }

    @LocalServerPort int port;
    @Autowired ApplicationContext program;
    @Autowired Staff staff;
    @Autowired SettableClock clock;
    @Autowired Sessions sessions;
    @Autowired OwnPassword ownPassword;

    private Walk walk;
    private Agency agency;
    private Actor office;

    @Test
    void aQuestionOnAPageIsAnsweredPublishedAndRated() {
        agency = staff.agency("青禾县住房保障局");
        office = staff.person(agency.code(), "示例经办", Role.OFFICE, Role.DRAFTER);
        IndexNumber paper = new Papers(program, agency.code()).publish(DocumentFixtures.notice("青禾县购房补贴办法", LocalDate.of(2026, 2, 10)));
        try (Walk begun = new Walk(port, sessions, ownPassword, clock)) {
            walk = begun;
            Page asker = walk.visitor();
            List<String> given = asked(asker, "/doc/" + paper.org() + "/" + paper.no());
            accepted();
            drafted();
            reviewed();
            String published = answered(asker, given);
            readByEverybody(walk.visitor(), published);
            rated(asker);
            inElderMode(asker);
            assertThat(walk.barriers()).isEmpty();
            assertThat(walk.complaints()).allMatch(complaint -> complaint.contains("status of 422")); // what was typed wrong on purpose
        }
    }

    private List<String> asked(Page page, String document) {
        walk.open(page, document);
        page.getByRole(AriaRole.LINK, named("对这页有意见")).click();
        assertThat(page.locator("main").innerText()).contains("对公开的信息提意见", "青禾县住房保障局", "青禾县购房补贴办法");
        walk.picture(page, "inquiry-write");
        page.locator("#f-kind-feedback").check();
        page.locator("#f-title").fill("购房补贴办法没有写二手住房");
        page.locator("#f-text").fill("我是示例读者，电话13900000021。办法第三条没有说二手住房能不能领补贴，请写清楚。");
        page.locator("#f-name").fill("示例读者");
        page.locator("#f-phone").fill("13900000021");
        page.locator("#f-consent-yes").check();
        page.locator("#f-sum").fill("99");
        clock.advance(Duration.ofSeconds(10));
        press(page, "提交");
        assertThat(page.locator("[role=alert]").innerText()).contains("答数不对");
        assertThat(page.locator("#f-text").inputValue()).contains("二手住房能不能领补贴");
        walk.picture(page, "inquiry-write-wrong");
        sum(page);
        page.locator(".submit button[value=send]").last().click();
        if (page.locator("#similar").count() > 0) {
            walk.picture(page, "inquiry-write-similar");
            press(page, "没有我要的，继续提交");
        }
        assertThat(page.locator("h1").innerText()).isEqualTo("已经提交");
        walk.picture(page, "inquiry-receipt");
        return page.locator("strong.big").allInnerTexts();
    }

    private static void sum(Page page) {
        Matcher asked = SUM.matcher(page.locator("label[for=f-sum]").innerText());
        assertThat(asked.find()).isTrue();
        page.locator("#f-sum").fill(Integer.toString(NUMBERS.indexOf(asked.group(1)) + NUMBERS.indexOf(asked.group(2))));
    }

    private void accepted() {
        Page page = walk.desk(office, "/desk/inquiry");
        walk.picture(page, "inquiry-desk-inbox");
        page.getByRole(AriaRole.LINK, named("购房补贴办法没有写二手住房")).first().click();
        walk.picture(page, "inquiry-desk-case");
        page.locator("#next").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("受理")).first().click();
        press(page, "受理");
        assertThat(page.locator("#next").innerText()).contains("办理中");
    }

    private void drafted() {
        Page page = walk.desk(office, "/desk/inquiry");
        page.getByRole(AriaRole.LINK, named("购房补贴办法没有写二手住房")).first().click();
        page.getByRole(AriaRole.LINK, named("起草答复")).click();
        page.locator("#f-words").fill(ANSWER);
        press(page, "由答复重新生成公开的文字");
        assertThat(page.locator("#f-publicQuestion").inputValue()).contains("二手住房").doesNotContain("13900000021", "示例读者");
        page.locator("input[name=wanted]").check();
        walk.picture(page, "inquiry-desk-answer");
        press(page, "送审");
        assertThat(page.locator("main").innerText()).contains("审核");
    }

    /** Three people, each at the own desk. */
    private void reviewed() {
        Page page = review("示例初审", Role.FIRST_REVIEW);
        walk.picture(page, "inquiry-review");
        page.getByLabel("意见").first().fill("同意。");
        press(page, "同意");
        page = review("示例签发", Role.SECOND_REVIEW);
        page.getByLabel("意见").first().fill("同意签发。");
        press(page, "同意");
        page = review("示例保密", Role.SECRECY_REVIEW);
        page.getByLabel("可以公开", exactly()).check();
        page.getByLabel("审查依据").fill("对照本机关定密事项范围，不涉及国家秘密。");
        press(page, "作出结论");
        page.getByText("没有等您审核的文稿").waitFor();
    }

    private Page review(String name, Role role) {
        Page page = walk.desk(staff.person(agency.code(), name, role), "/desk/review");
        page.locator("[data-item] a.title").first().click();
        return page;
    }

    private String answered(Page page, List<String> given) {
        walk.open(page, "/inquiry/follow");
        page.locator("#f-number").fill(given.get(0));
        page.locator("#f-code").fill(given.get(1));
        press(page, "查看");
        assertThat(page.locator("main").innerText()).contains("已经答复", ANSWER, "机关受理", "作出答复", "这个答复已经公开");
        walk.picture(page, "inquiry-case-answered");
        return page.getByRole(AriaRole.LINK, named("公开的样子")).getAttribute("href");
    }

    private void readByEverybody(Page page, String published) {
        walk.open(page, published);
        assertThat(page.locator("main").innerText()).contains("二手住房", "以购房合同备案时间为准").doesNotContain("13900000021", "示例读者");
        walk.picture(page, "inquiry-published");
        walk.open(page, "/inquiry");
        walk.picture(page, "inquiry-landing");
        walk.open(page, "/inquiry/answer");
        assertThat(page.locator("main").innerText()).contains("青禾县住房保障局");
    }

    private void rated(Page page) {
        page.getByRole(AriaRole.LINK, named("评价答复")).click();
        walk.picture(page, "inquiry-rate");
        page.locator("#f-stars-4").check();
        page.locator("#f-words").fill("说清楚了，希望写进办法。");
        press(page, "提交评价");
        assertThat(page.locator("main").innerText()).contains("您对这次答复的评价：满意");
        assertThat(path(page)).isEqualTo("/inquiry/case");
    }

    private void inElderMode(Page page) {
        walk.open(page, "/view?mode=elder&next=/inquiry");
        walk.picture(page, "inquiry-landing-elder");
        walk.open(page, "/inquiry/write?agency=" + agency.code());
        walk.picture(page, "inquiry-write-elder");
        walk.open(page, "/agency/" + agency.code() + "/mailbox");
        walk.picture(page, "inquiry-mailboxes-elder");
    }
}
