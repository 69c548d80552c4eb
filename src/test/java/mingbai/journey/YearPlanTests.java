package mingbai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
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
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** A town plans its year: key points and tasks, a quota for its mayor, a training with attendance, a task done with evidence and checked by another. */
@Tag("journey")
@SpringBootTest(classes = {Mingbai.class, YearPlanTests.Wiring.class, Staff.class, OwnPassword.class}, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@DirtiesContext
class YearPlanTests {

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

    private Walk walk;
    private Agency town;
    private Actor office;
    private Actor clerk;
    private Actor mayor;
    private String plan;
    private String task;

    @Test
    void aTownsYearIsPlannedDoneAndChecked() throws IOException {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
        town = staff.agency("云桥县杏林镇人民政府");
        office = staff.person(town.code(), "示例镇办", Role.OFFICE);
        clerk = staff.person(town.code(), "示例经办", Role.DRAFTER);
        mayor = staff.person(town.code(), "示例镇长", Role.LEADER);
        try (Walk opened = new Walk(port, sessions, ownPassword, clock)) {
            walk = opened;
            written();
            issued();
            trained();
            done();
            checked();
            assertThat(walk.barriers()).isEmpty();
            assertThat(walk.complaints()).filteredOn(complaint -> !complaint.contains("422")).isEmpty();
        }
    }

    private void written() {
        Page page = walk.desk(office, "/desk/plans");
        walk.picture(page, "plans-empty");
        page.locator("#f-title").fill("2026年政务公开工作计划");
        Walk.press(page, "开始起草");
        plan = Walk.path(page);
        page.locator("#f-point-title").fill("推进社会救助信息公开");
        Walk.press(page, "增加要点");
        page.locator("summary:text-is('增加任务')").click();
        page.locator("#f-task-title").fill("公开救助标准和名单");
        page.locator("#f-task-person").fill("示例经办");
        page.locator("#f-task-due").fill("2026-03-06");
        page.locator("#f-task-evidence").fill("公开栏照片");
        Walk.press(page, "增加任务");
        page.locator("summary:text-is('设定个人定额')").click();
        page.locator("#f-quota-person").fill("示例镇长");
        page.locator("#f-quota-what").selectOption("TRAINING");
        Walk.press(page, "设定");
        assertThat(page.locator("main").innerText()).contains("公开救助标准和名单", "示例经办", "还差1次");
        walk.picture(page, "plan-draft");
    }

    private void issued() {
        Page page = walk.desk(office, plan);
        Walk.press(page, "下达计划");
        assertThat(page.locator("main").innerText()).contains("已下达");
        walk.picture(page, "plan-issued");
    }

    private void trained() {
        Page page = walk.desk(office, "/desk/work");
        page.locator("#f-kind").selectOption("TRAINING");
        page.locator("#f-day").fill("2026-02-10");
        page.locator("#f-title").fill("信息员培训");
        page.locator("#f-attendance").fill(town.name() + "，2，示例镇长、示例经办");
        Walk.press(page, "记下");
        assertThat(page.locator("main").innerText()).contains("2人次");
        walk.picture(page, "work-attended");
    }

    private void done() throws IOException {
        clock.set(LocalDateTime.of(2026, 3, 5, 10, 0));
        Page page = walk.desk(clerk, "/desk");
        page.locator("main a[href^='/desk/plan-task/']").first().click();
        task = Walk.path(page);
        page.locator("#f-work-text").fill("已贴到公开栏。");
        Walk.press(page, "报告完成");
        assertThat(page.locator("main").innerText()).contains("需要佐证材料");
        page.locator("#f-work-text").fill("已贴到公开栏。");
        page.locator("#f-work-files").setInputFiles(Files.writeString(folder.resolve("公开栏.txt"), "照片"));
        Walk.press(page, "报告完成");
        assertThat(page.locator("main").innerText()).contains("等待另一人核对", "公开栏.txt");
        walk.picture(page, "plan-task-done");
    }

    private void checked() {
        Page page = walk.desk(mayor, task);
        Walk.press(page, "核对无误");
        assertThat(page.locator("main").innerText()).contains("已核对");
        walk.picture(page, "plan-task-checked");
        walk.picture(walk.desk(mayor, "/desk/plans/standing?year=2026"), "plan-standing");
        page = walk.desk(mayor, "/desk/plan-quotas?year=2026");
        walk.picture(page, "plan-quotas");
        page.locator("main a", new Page.LocatorOptions().setHasText("记录")).first().click();
        assertThat(page.locator("main").innerText()).contains("信息员培训");
        walk.picture(page, "plan-attended");
        assertThat(walk.desk(mayor, task).locator("main").innerText()).contains("2026-03-05，示例经办", "2026-03-05，示例镇长");
    }
}
