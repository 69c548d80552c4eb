package mingbai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.Mingbai;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.TestDatabase;
import mingbai.identity.OwnPassword;
import mingbai.identity.Sessions;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.participation.ActivityContent;
import mingbai.participation.Hosting;
import mingbai.participation.survey.AskedSurvey;
import mingbai.participation.survey.SealBoxes;
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

/** A clerk writes a survey without scripts or help; it is reviewed; one person answers in a browser and a thousand others; the results are drawn and taken. */
@Tag("journey")
@SpringBootTest(classes = {Mingbai.class, SurveyTests.Wiring.class, Staff.class, OwnPassword.class}, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@DirtiesContext
class SurveyTests {

    private static final Pattern SUM = Pattern.compile("([一二三四五六七八九])加([一二三四五六七八九])等于几");
    private static final String NUMBERS = "零一二三四五六七八九";

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
    @Autowired SealBoxes seal;

    private Walk walk;
    private Hosting host;

    @Test
    void aSurveyFromItsQuestionsToItsResult() throws IOException {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
        host = new Hosting(beans, staff, "青林县政务服务局");
        try (Walk opened = new Walk(port, sessions, ownPassword, clock)) {
            walk = opened;
            Activity shown = reviewed(written());
            AskedSurvey asked = new AskedSurvey(beans, host, shown.id());
            answered(asked);
            long[] picked = asked.people(1_000, 31);
            results(asked, picked);
            taken(asked);
            assertThat(walk.barriers()).isEmpty();
            assertThat(walk.complaints()).filteredOn(complaint -> !complaint.contains("422")).isEmpty();
        }
    }

    private long written() {
        Page page = walk.desk(host.drafter, "/desk/participation/new?kind=survey");
        page.getByLabel("网上调查", Walk.exactly()).check();
        page.locator("#f-title").fill("办事体验网上调查");
        Walk.press(page, "保存，继续填写");
        Matcher id = Pattern.compile("/desk/participation/(\\d+)/edit").matcher(page.url());
        assertThat(id.find()).isTrue();
        page = walk.desk(host.drafter, "/desk/participation/" + id.group(1) + "/survey");
        page.locator("#f-questions").fill("1. 您主要从哪里办事（单选）\n- 网上");
        Walk.press(page, "保存题目");
        assertThat(page.locator("main").innerText()).contains("第1行：单选题要有2至20个选项");
        page.locator("#f-questions").fill(AskedSurvey.questions());
        page.getByLabel("公布，分批更新", Walk.exactly()).check();
        Walk.press(page, "保存题目");
        assertThat(page.locator("main").innerText()).contains("题目已经保存", "公众看到的问卷", "5. 请评价各个窗口");
        walk.picture(page, "survey-desk-draft");
        return Long.parseLong(id.group(1));
    }

    private Activity reviewed(long id) {
        Activity written = book.get(id);
        ActivityContent content = AskedSurvey.content().withPart(written.newest().content().part());
        Activity shown = host.cleared(host.saved(written, content));
        Page page = walk.visitor();
        walk.open(page, "/participation?kind=survey");
        page.locator("main a[href='" + shown.address() + "']").first().click();
        assertThat(page.locator("main").innerText()).contains("办事体验网上调查", "填写问卷");
        walk.picture(page, "survey-public");
        return shown;
    }

    private void answered(AskedSurvey asked) {
        Page page = walk.visitor();
        walk.open(page, asked.address());
        walk.picture(page, "survey-form");
        assertThat(page.getByText("7. 不满意的原因").isVisible()).isFalse();
        page.locator("#f-q1-1").check();
        page.locator("#f-q2-1").check();
        page.locator("#f-q3-1").check();
        assertThat(page.getByText("7. 不满意的原因").isVisible()).isTrue();
        page.locator("#f-q4").fill("五次");
        page.locator("#f-q5r1-1").check();
        page.locator("#f-q6o3").selectOption("1");
        page.locator("#f-q7").fill("停车难，电话13912345678");
        send(page);
        assertThat(page.locator("main").innerText()).contains("第4题请填0至50之间的整数");
        assertThat(page.locator("#f-q7").inputValue()).isEqualTo("停车难，电话13912345678");
        walk.picture(page, "survey-form-wrong");
        page.locator("#f-q4").fill("5");
        send(page);
        assertThat(page.locator("main").innerText()).contains("答卷已经收到");
        walk.picture(page, "survey-thanks");
        walk.open(page, "/view?mode=elder&next=/");
        walk.open(page, asked.address());
        walk.picture(page, "survey-form-elder");
    }

    private void send(Page page) {
        Matcher sum = SUM.matcher(page.locator("main").innerText());
        assertThat(sum.find()).isTrue();
        page.locator("#f-sum").fill(Integer.toString(NUMBERS.indexOf(sum.group(1)) + NUMBERS.indexOf(sum.group(2))));
        clock.advance(Duration.ofSeconds(10));
        Walk.press(page, "提交答卷");
    }

    private void results(AskedSurvey asked, long[] picked) {
        clock.set(LocalDateTime.of(2026, 3, 21, 9, 0));
        seal.run();
        Page page = walk.visitor();
        walk.open(page, asked.now().address());
        page.getByText("查看结果").first().click();
        assertThat(page.locator("main").innerText()).contains("共收到1001份答卷，下面的结果计入1001份");
        List<String> counts = page.locator("#q1 tbody td.figure:first-of-type").allInnerTexts();
        assertThat(counts).containsExactly(Long.toString(picked[1] + 1), Long.toString(picked[2]), Long.toString(picked[3]));
        assertThat(page.locator("#q1 svg rect").count()).isEqualTo(3);
        walk.picture(page, "survey-results");
        walk.open(page, "/view?mode=elder&next=/");
        walk.open(page, asked.address() + "/results");
        walk.picture(page, "survey-results-elder");
    }

    private void taken(AskedSurvey asked) throws IOException {
        Page page = walk.desk(host.leader, "/desk/participation/" + asked.now().id() + "/survey");
        walk.picture(page, "survey-desk-closed");
        Download file = page.waitForDownload(() -> Walk.press(page, "导出答卷（CSV）"));
        String table = Files.readString(file.path());
        assertThat(table.lines()).hasSize(1_002);
        assertThat(table).contains("停车难，电话139****5678", "'=HYPERLINK").doesNotContain("13912345678");
        Page sheet = walk.desk(host.leader, "/desk/participation/" + asked.now().id() + "/survey/sheet");
        sheet.locator("#f-q1-2").check();
        walk.picture(sheet, "survey-sheet");
        Walk.press(sheet, "计入这一份");
        assertThat(sheet.locator("main").innerText()).contains("已经计入");
    }
}
