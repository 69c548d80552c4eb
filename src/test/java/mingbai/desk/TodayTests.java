package mingbai.desk;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.FIRST_REVIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import mingbai.publication.DocumentFixtures;
import mingbai.publication.StartDraft;
import mingbai.publication.SubmitDraft;
import mingbai.publication.reading.DeskReading;
import mingbai.review.Decision;
import mingbai.review.GiveOpinion.Opinion;
import mingbai.review.TakeStep;
import mingbai.review.reading.ReviewReading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Today gathers what waits for one person, in tabs whose counts are their rows. */
@DatabaseTest
class TodayTests {

    private static final Pattern TAB = Pattern.compile("<a href=\"(/desk[^\"]*)\"[^>]*>([^<]*) <span class=\"count\">(\\d+)</span>");

    @Autowired MockMvc mvc;
    @Autowired Staff staff;
    @Autowired StartDraft startDraft;
    @Autowired SubmitDraft submit;
    @Autowired TakeStep takeStep;
    @Autowired DeskReading desk;
    @Autowired ReviewReading reviews;
    @Autowired SettableClock clock;

    private Agency agency;
    private Actor drafter;
    private Actor first;

    @AfterEach
    void backToMarch() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    @BeforeEach
    void anOffice() {
        backToMarch();
        agency = staff.agency("青禾县水务局");
        drafter = staff.person(agency.code(), "示例甲", DRAFTER);
        first = staff.person(agency.code(), "示例乙", FIRST_REVIEW, DRAFTER);
    }

    @Test
    void everyTabCountsItsRows() throws Exception {
        submitted();
        submitted();
        long back = submitted();
        say(first, back, Decision.RETURN, "请补充值守电话");
        String all = page(first, "/desk");
        List<String> tabs = tabs(all).map(tab -> tab.group(2)).toList();
        assertThat(tabs).containsExactly("全部", "审核", "退回修改");
        for (MatchedTab tab : tabs(all).map(match -> new MatchedTab(match.group(1), Integer.parseInt(match.group(3)))).toList()) {
            assertThat(rows(page(first, tab.address))).as(tab.address).isEqualTo(tab.count);
        }
        assertThat(rows(all)).isEqualTo(3);
    }

    /** The standard route gives each step two working days; 7 and 8 March 2026 are a weekend. */
    @Test
    void aStepsTermIsTheCalendars() throws Exception {
        clock.set(LocalDateTime.of(2026, 3, 5, 9, 0));
        submitted();
        assertThat(page(first, "/desk")).contains("还有2个工作日到期").contains("2026-03-09").doesNotContain("件已超期");
        clock.set(LocalDateTime.of(2026, 3, 11, 9, 0));
        assertThat(page(first, "/desk")).contains("已超期2个工作日").contains("其中1件已超期");
    }

    /** The schedule of 2030 is announced in 2029: in 2026 its days can only be reckoned. */
    @Test
    void aDayOfAYearNotAnnouncedIsSaidToBeProvisional() throws Exception {
        clock.set(LocalDateTime.of(2030, 3, 5, 9, 0));
        submitted();
        assertThat(page(first, "/desk")).contains("暂定");
    }

    @Test
    void whatIsLateComesFirst() throws Exception {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
        long back = submitted();
        say(first, back, Decision.RETURN, "请补充值守电话");
        submitted();
        clock.set(LocalDateTime.of(2026, 3, 12, 9, 0));
        submitted();
        List<String> statuses = Pattern.compile("<b>(已超期[^<]*|还有[^<]*)</b>|(被退回)").matcher(page(first, "/desk").split("我送出的")[0]).results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1)).toList();
        assertThat(statuses).containsExactly("已超期6个工作日", "还有2个工作日到期", "被退回");
    }

    @Test
    void theStartPageNamesPartPeopleAndWhatWaits() throws Exception {
        submitted();
        assertThat(page(first, "/desk/start")).contains("<b>初审人</b>", "<b>起草人</b>", "示例甲", "示例乙", "共1件", "还有2个工作日到期")
                .doesNotContain("四项练习");
    }

    @Test
    void anUnknownTabShowsEverything() throws Exception {
        submitted();
        assertThat(rows(page(first, "/desk?view=%3Cscript%3E&page=x"))).isEqualTo(1);
    }

    @Test
    void theDrafterSeesAtWhichStepAPaperIs() throws Exception {
        submitted();
        assertThat(page(drafter, "/desk")).contains("我送出的").contains("现在由青禾县水务局初审，今天送来");
    }

    @Test
    void whoHasNothingToDoIsToldSo() throws Exception {
        assertThat(page(drafter, "/desk")).contains("没有等您办理的事项");
    }

    private record MatchedTab(String address, int count) {}

    private static java.util.stream.Stream<java.util.regex.MatchResult> tabs(String html) {
        Matcher matcher = TAB.matcher(html);
        return matcher.results();
    }

    private static int rows(String html) {
        return html.split("<li data-item>", -1).length - 1;
    }

    private String page(Actor who, String address) throws Exception {
        return mvc.perform(get(java.net.URI.create(address)).with(staff.signedIn(who))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }

    private long submitted() {
        long edition = startDraft.run(drafter, agency.code(), DocumentFixtures.notice());
        submit.run(drafter, edition, desk.edition(edition).orElseThrow().version(), Map.of());
        return edition;
    }

    private void say(Actor who, long edition, Decision decision, String text) {
        takeStep.onScreen(who, Opinion.onScreen(reviews.mattersOf("edition", edition).getFirst(), 1, decision, text, null));
    }
}
