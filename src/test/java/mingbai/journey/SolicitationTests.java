package mingbai.journey;

import static mingbai.journey.Walk.path;
import static mingbai.journey.Walk.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDateTime;
import mingbai.Mingbai;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.TestDatabase;
import mingbai.identity.OwnPassword;
import mingbai.identity.Sessions;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.participation.Hosting;
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

/** A draft is laid before the public, a citizen says something to one passage, it is judged, and the explained result stands beside the draft. */
@Tag("journey")
@SpringBootTest(classes = {Mingbai.class, SolicitationTests.Wiring.class, Staff.class, OwnPassword.class}, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@DirtiesContext
class SolicitationTests {

    @TestConfiguration
    static class Wiring {
        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock();
        }
    }

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Staff staff;
    @Autowired SettableClock clock;
    @Autowired Sessions sessions;
    @Autowired OwnPassword ownPassword;
    @Autowired ActivityBook book;

    private Hosting host;
    private Walk walk;

    @Test
    void fromTheDraftToItsExplainedResult() throws InterruptedException {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
        host = new Hosting(beans, staff, "征集县城市管理局");
        try (Walk opened = new Walk(port, sessions, ownPassword, clock)) {
            walk = opened;
            Activity open = theBureauWrites();
            theCitizenSpeaks(open);
            theBureauJudges(open);
            theResultIsPublic(open);
            assertThat(walk.barriers()).isEmpty();
            assertThat(walk.complaints()).filteredOn(complaint -> !complaint.contains("422")).isEmpty();
        }
    }

    private Activity theBureauWrites() {
        Page page = walk.desk(host.drafter, "/desk/participation");
        walk.picture(page, "solicitation-none");
        page.getByRole(com.microsoft.playwright.options.AriaRole.LINK, Walk.named("新建活动")).first().click();
        page.getByLabel("意见征集").check();
        page.locator("input[name=title]").fill("《停车管理办法（征求意见稿）》公开征求意见");
        walk.picture(page, "solicitation-new");
        press(page, "保存，继续填写");
        page.locator("textarea[name=text]").fill("为了规范停车秩序，现公开征求意见。\n\n- 对全文或者其中一段提意见\n- 结果在截止后公布");
        page.locator("input[name=opensOn]").fill("2026-03-02");
        page.locator("input[name=closesOn]").fill("2026-03-20");
        page.locator("textarea[name=contact]").fill("来信：示范路1号\n电子邮箱：parking@example.org");
        walk.picture(page, "solicitation-edit");
        press(page, "保存");
        String address = path(page);
        walk.open(page, address + "/draft");
        page.locator("#f-period-decision").check();
        page.locator("textarea[name=draft]").fill("第一条 为了规范停车秩序，制定本办法。\n第二条 道路停车按时收费，每小时四元，每日最高二十元。\n第三条 本办法自公布之日起施行。");
        walk.picture(page, "solicitation-draft");
        press(page, "保存");
        press(page, "送审");
        assertThat(page.content()).contains("最早2026-04-01截止");
        walk.picture(page, "solicitation-too-short");
        walk.open(page, address + "/edit");
        page.locator("input[name=closesOn]").fill("2026-04-01");
        press(page, "保存");
        press(page, "送审");
        assertThat(page.content()).contains("已经送审");
        Activity submitted = book.get(Long.parseLong(address.substring(address.lastIndexOf('/') + 1)));
        walk.open(page, address);
        walk.picture(page, "solicitation-in-review");
        return host.passed(submitted);
    }

    private void theCitizenSpeaks(Activity open) {
        Page page = walk.visitor();
        walk.open(page, "/participation");
        walk.picture(page, "participation-list");
        walk.open(page, open.address());
        walk.picture(page, "solicitation-public");
        page.getByRole(com.microsoft.playwright.options.AriaRole.LINK, Walk.named("对第2段提意见")).click();
        assertThat(page.content()).contains("每小时四元");
        page.locator("textarea[name=text]").fill("夜间应当免费，夜班工人回家停车没有别的办法。");
        page.locator("input[name=consent]").check();
        walk.picture(page, "solicitation-form");
        clock.advance(Duration.ofSeconds(20));
        page.locator("input[name=sum]").fill("99");
        press(page, "提交意见");
        assertThat(page.content()).contains("答数不对", "夜班工人");
        walk.picture(page, "solicitation-form-wrong");
        page.locator("input[name=sum]").fill(sum(page.content()));
        press(page, "提交意见");
        assertThat(page.content()).contains("第1号");
        walk.picture(page, "solicitation-received");
        walk.open(page, "/view?mode=elder&next=" + open.address());
        walk.picture(page, "solicitation-public-elder");
        walk.open(page, open.address() + "/opinion?passage=2");
        walk.picture(page, "solicitation-form-elder");
        walk.open(page, "/view?mode=standard&next=/participation");
    }

    private static String sum(String page) {
        java.util.regex.Matcher asked = java.util.regex.Pattern.compile("([一二三四五六七八九])加([一二三四五六七八九])等于几").matcher(page);
        assertThat(asked.find()).isTrue();
        String numbers = "零一二三四五六七八九";
        return Integer.toString(numbers.indexOf(asked.group(1)) + numbers.indexOf(asked.group(2)));
    }

    private void theBureauJudges(Activity open) {
        Page page = walk.desk(host.drafter, open.deskAddress() + "/opinions/new");
        page.locator("textarea[name=text]").fill("建议取消收费。");
        walk.picture(page, "solicitation-enter");
        press(page, "保存，打印核对");
        walk.picture(page, "solicitation-slip");
        walk.open(page, open.deskAddress() + "/opinions?verdict=-");
        walk.picture(page, "solicitation-opinions");
        page.getByLabel("第1号，第2段").check();
        page.locator("#f-verdict-said-adopted").check();
        page.locator("textarea[name=reason]").fill("第二条增加：22时至次日7时免费。");
        press(page, "处理");
        page.getByLabel("第2号，对全文").check();
        page.locator("#f-verdict-said-not_adopted").check();
        press(page, "处理");
        assertThat(page.content()).contains("请写明理由");
        walk.picture(page, "solicitation-opinions-wrong");
        page.locator("textarea[name=gist]").fill("有人主张取消收费");
        page.locator("textarea[name=reason]").fill("道路资源有限，收费用于周转。");
        press(page, "处理");
        assertThat(page.content()).contains("已经处理");
    }

    private void theResultIsPublic(Activity open) throws InterruptedException {
        clock.set(LocalDateTime.of(2026, 4, 2, 9, 0));
        Page page = walk.desk(host.drafter, open.deskAddress());
        walk.picture(page, "solicitation-closed");
        press(page, "起草结果文件");
        assertThat(page.content()).contains("意见采纳情况的说明");
        String edition = path(page).replaceAll(".*/", "");
        String document = host.published(Long.parseLong(edition));
        for (int i = 0; i < 100 && book.get(open.id()).resultPath().isEmpty(); i++) {
            Thread.sleep(100);
        }
        Page visitor = walk.visitor();
        walk.open(visitor, open.address());
        walk.picture(visitor, "solicitation-concluded");
        visitor.locator("a[href='" + document + "']").first().click();
        assertThat(visitor.content()).contains("共收到意见2条", "夜间应当免费", "道路资源有限", open.address());
        walk.picture(visitor, "solicitation-result");
        walk.open(page, "/desk/participation");
        walk.picture(page, "solicitation-list");
    }
}
