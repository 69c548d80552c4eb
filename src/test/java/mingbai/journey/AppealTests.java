package mingbai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import mingbai.Mingbai;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.TestDatabase;
import mingbai.assessment.appeal.AppealCase;
import mingbai.identity.OwnPassword;
import mingbai.identity.Sessions;
import mingbai.ledger.Actor;
import mingbai.web.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * A town opens its provisional sheet, takes one indicator apart to its single records, and appeals with evidence; somebody else decides; the score changes and
 * the town is told.
 */
@Tag("journey")
@SpringBootTest(classes = {Mingbai.class, AppealTests.Wiring.class, Staff.class, OwnPassword.class}, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@DirtiesContext
class AppealTests {

    @TestConfiguration
    static class Wiring {
        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock();
        }
    }

    @TempDir static Path folder;
    @LocalServerPort int port;
    @Autowired Staff staff;
    @Autowired SettableClock clock;
    @Autowired Sessions sessions;
    @Autowired OwnPassword ownPassword;
    @Autowired BeanFactory beans;

    private Walk walk;
    private AppealCase made;
    private Actor town;
    private Actor decider;

    @Test
    void anAppealChangesTheScore() throws IOException {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
        made = new AppealCase(beans, staff);
        town = staff.person(made.town.code(), "示例镇办", Role.OFFICE);
        decider = staff.person(made.county.code(), "示例复核", Role.OFFICE);
        try (Walk opened = new Walk(port, sessions, ownPassword, clock)) {
            walk = opened;
            apart();
            appealed();
            decided();
            told();
            assertThat(walk.barriers()).isEmpty();
            assertThat(walk.complaints()).filteredOn(complaint -> !complaint.contains("422")).isEmpty();
        }
    }

    private void apart() {
        Page page = walk.desk(town, "/desk/appeals");
        walk.picture(page, "appeals");
        page.locator("main a[href='/desk/appeals/sheet/" + made.sheet().id() + "']").click();
        walk.picture(page, "appeal-sheet");
        Locator trainings = page.locator("main a[href*='work.trainings']").first();
        assertThat(trainings.innerText()).isEqualTo("2次");
        trainings.click();
        assertThat(page.locator("main tbody tr").count()).isEqualTo(2);
        assertThat(page.locator("main").innerText()).contains("2025-04-08", "2025-09-16");
    }

    private void appealed() throws IOException {
        Page page = walk.desk(town, "/desk/appeals/sheet/" + made.sheet().id());
        page.locator("main a[href*='indicator=training']").click();
        walk.picture(page, "appeal-new");
        Walk.press(page, "提交申诉");
        assertThat(page.locator("main").innerText()).contains("请写明哪里不对");
        page.locator("#f-text").fill("十一月还办过一次培训，当时没有记入台账，应计三次。");
        page.locator("#f-files").setInputFiles(Files.writeString(folder.resolve("签到表.txt"), "2025年11月18日，参加18人"));
        Walk.press(page, "提交申诉");
        assertThat(page.locator("main").innerText()).contains("申诉已经提交", "签到表.txt", "2026-03-16");
        walk.picture(page, "appeal-own");
    }

    private void decided() {
        Page page = walk.desk(decider, "/desk/appeals");
        page.locator("main a[href*='/desk/appeals/case/']").first().click();
        walk.picture(page, "appeal-case");
        page.getByLabel("申诉成立", Walk.exactly()).check();
        page.locator("#f-points").fill("9");
        page.locator("#f-reason").fill("签到表属实，按三次计。");
        Walk.press(page, "作出决定");
        assertThat(page.locator("main").innerText()).contains("决定已经作出", "由6分调整为9分");
    }

    private void told() {
        Page page = walk.desk(town, "/desk/appeals/sheet/" + made.sheet().id());
        assertThat(page.locator("main").innerText()).contains("9 / 10", "复核决定：6分调整为9分", "申诉成立");
        walk.picture(page, "appeal-sheet-after");
        page = walk.desk(town, "/desk/messages");
        assertThat(page.locator("main").innerText()).contains("申诉成立", "得分有变动");
    }
}
