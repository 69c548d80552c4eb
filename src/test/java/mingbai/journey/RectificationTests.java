package mingbai.journey;

import static mingbai.journey.Walk.path;
import static mingbai.journey.Walk.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import mingbai.Mingbai;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.TestDatabase;
import mingbai.agency.Agency;
import mingbai.catalog.DutyFixtures;
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
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The machine finds a late duty; the office orders to rectify, the bureau answers with evidence, the office rechecks, strikes off and closes. */
@Tag("journey")
@SpringBootTest(classes = {Mingbai.class, RectificationTests.Wiring.class, Staff.class, OwnPassword.class}, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@DirtiesContext
class RectificationTests {

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

    @Test
    void fromALateDutyToAClosedOrder() throws InterruptedException {
        Agency county = staff.agency("整改县人民政府");
        Agency bureau = staff.below(county, "整改县民政局");
        Actor office = staff.person(county.code(), "县办甲", Role.OFFICE);
        Actor leader = staff.person(county.code(), "县办领导", Role.LEADER);
        Actor drafter = staff.person(bureau.code(), "局内乙", Role.DRAFTER);
        DutyFixtures duties = new DutyFixtures(program);
        duties.counted(bureau, "2026-01-01");
        duties.monthly(bureau, "-j1", "收费情况");
        duties.compute(bureau);
        try (Walk walk = new Walk(port, sessions, ownPassword, clock)) {
            theMachineLooks(walk, office, bureau);
            String order = theOfficeOrders(walk, office, leader, bureau);
            theBureauAnswers(walk, drafter, order);
            theOfficeStrikesOffAndCloses(walk, office, order, bureau);
            assertThat(walk.barriers()).isEmpty();
            assertThat(walk.complaints()).isEmpty();
        }
    }

    private static void theMachineLooks(Walk walk, Actor office, Agency bureau) throws InterruptedException {
        Page page = walk.desk(office, "/desk/inspection?agency=" + bureau.code());
        press(page, "立即检查所选机关");
        for (int i = 0; i < 150 && !page.content().contains("检查完成"); i++) {
            Thread.sleep(200);
            page.reload();
        }
        assertThat(page.content()).contains("检查完成");
        walk.picture(page, "rectify-looked");
    }

    private static String theOfficeOrders(Walk walk, Actor office, Actor leader, Agency bureau) {
        Page page = walk.desk(office, "/desk/inspection?rule=duty.late&agency=" + bureau.code());
        walk.picture(page, "rectify-ledger");
        page.locator("input[name=finding]").first().check();
        press(page, "为勾选的问题起草整改通知书");
        assertThat(page.content()).contains("应公开事项逾期", "第五十三条");
        walk.picture(page, "rectify-draft");
        String order = path(page);
        Page signing = walk.desk(leader, order);
        press(signing, "签发并送达");
        assertThat(signing.content()).contains("整改〔2026〕1号", "已送达，整改中");
        return order;
    }

    private static void theBureauAnswers(Walk walk, Actor drafter, String order) {
        Page page = walk.desk(drafter, order);
        walk.picture(page, "rectify-order");
        page.locator("textarea[name^=done-]").fill("已经公开1月收费情况。");
        page.locator("input[name^=address-]").fill("/agencies");
        page.locator("textarea[name=answer]").fill("所列问题已经整改，今后每月5日前核对。");
        press(page, "报送整改报告");
        assertThat(page.content()).contains("已报告，待复查");
    }

    private static void theOfficeStrikesOffAndCloses(Walk walk, Actor office, String order, Agency bureau) {
        Page page = walk.desk(office, order);
        page.locator("td a[href^='/desk/inspection/finding/']").first().click();
        walk.picture(page, "rectify-finding");
        page.locator("input[name=recheck-answer][value=yes]").check();
        page.locator("textarea[name=recheck-seen]").fill("打开看过，已经公开。");
        press(page, "登记复查");
        press(page, "销号");
        assertThat(page.content()).contains("已销号");
        Page closing = walk.desk(office, order);
        press(closing, "办结");
        assertThat(closing.content()).contains("整改到位，同意办结");
        walk.picture(closing, "rectify-closed");
        Page ledger = walk.desk(office, "/desk/inspection?state=closed&agency=" + bureau.code());
        assertThat(ledger.content()).contains("应公开事项逾期");
        Page rule = walk.desk(office, "/desk/inspection/rule?key=duty.late");
        walk.picture(rule, "rectify-rule");
        walk.picture(walk.desk(office, "/desk/inspection/enter"), "rectify-enter");
        walk.picture(walk.desk(office, "/desk/inspection/orders"), "rectify-orders");
    }
}
