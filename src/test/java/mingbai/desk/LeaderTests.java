package mingbai.desk;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.FIRST_REVIEW;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;
import static mingbai.web.Role.SECOND_REVIEW;
import static mingbai.web.Role.SECRECY_REVIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.catalog.DutyFixtures;
import mingbai.ledger.Actor;
import mingbai.publication.DocumentFixtures;
import mingbai.publication.PublishEdition;
import mingbai.publication.StartDraft;
import mingbai.publication.SubmitDraft;
import mingbai.publication.reading.DeskReading;
import mingbai.review.Decision;
import mingbai.review.GiveOpinion.Opinion;
import mingbai.review.SecrecyDecision;
import mingbai.review.TakeStep;
import mingbai.review.reading.ReviewReading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Every figure of the leader's view opens a list of as many rows, and every link of both may be opened by whoever sees them. */
@DatabaseTest
class LeaderTests {

    private static final Pattern FIGURE = Pattern.compile("<a href=\"(/desk/leader/list[^\"]*)\"[^>]*>(\\d+)</a>");
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/(?:desk/[^\"#]*|doc/[^\"#]*))\"");

    @Autowired MockMvc mvc;
    @Autowired Staff staff;
    @Autowired StartDraft startDraft;
    @Autowired SubmitDraft submit;
    @Autowired TakeStep takeStep;
    @Autowired PublishEdition publish;
    @Autowired DeskReading desk;
    @Autowired ReviewReading reviews;
    @Autowired SettableClock clock;
    @Autowired ApplicationContext program;

    private Agency county;
    private Agency town;
    private Actor drafter;

    @BeforeEach
    void aCountyAndItsTown() {
        backToMarch();
        county = staff.agency("青禾县人民政府");
        town = staff.below(county, "青禾县柳渡镇人民政府");
        drafter = staff.person(town.code(), "示例甲", DRAFTER);
    }

    @AfterEach
    void backToMarch() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    private void workOfAMonth() {
        long waiting = draft();
        submit(waiting);
        draft();
        long cleared = draft();
        clear(cleared);
        long published = draft();
        clear(published);
        publish.run(staff.person(town.code(), "示例戊", PUBLISHER), published, desk.edition(published).orElseThrow().version());
        DutyFixtures duties = new DutyFixtures(program);
        String matter = duties.monthly(town, "-L1", "救助资金发放情况");
        duties.counted(town, "2026-01-01");
        clock.set(LocalDateTime.of(2026, 4, 20, 9, 0));
        duties.compute(town);
        duties.published(town, matter, 77, "一月救助资金", "2026-01-31", "2026-02-03");
    }

    @Test
    void everyFigureIsTheNumberOfItsRows() throws Exception {
        workOfAMonth();
        Actor leader = staff.person(county.code(), "示例丙", LEADER);
        Map<String, Integer> figures = figures(page(leader, "/desk/leader"));
        assertThat(figures).hasSize(6 + 12 * 4).containsEntry("/desk/leader/list?of=steps", 1).containsEntry("/desk/leader/list?of=drafts", 1)
                .containsEntry("/desk/leader/list?of=cleared", 1).containsEntry("/desk/leader/list?of=published&month=2026-03", 1)
                .containsEntry("/desk/leader/list?of=duties", 2).containsEntry("/desk/leader/list?of=on-time&month=2026-02", 1)
                .containsEntry("/desk/leader/list?of=late&month=2026-03", 1);
        for (Map.Entry<String, Integer> figure : figures.entrySet()) {
            if (figure.getValue() > 0 || !figure.getKey().contains("month=")) {
                assertThat(rows(page(leader, figure.getKey()))).as(figure.getKey()).isEqualTo(figure.getValue());
            }
        }
    }

    @Test
    void everyLinkMayBeOpenedByLeaderAndOffice() throws Exception {
        workOfAMonth();
        for (Actor person : List.of(staff.person(county.code(), "示例丙", LEADER), staff.person(county.code(), "示例丁", OFFICE))) {
            String view = page(person, "/desk/leader");
            List<String> lists = figures(view).entrySet().stream().filter(figure -> figure.getValue() > 0).map(Map.Entry::getKey).toList();
            List<String> opened = new ArrayList<>(links(view));
            for (String list : lists) {
                opened.addAll(links(page(person, list)));
            }
            assertThat(opened).anyMatch(link -> link.startsWith("/desk/review/")).anyMatch(link -> link.startsWith("/doc/"));
            for (String link : opened.stream().distinct().toList()) {
                mvc.perform(get(URI.create(link)).with(staff.signedIn(person))).andExpect(result ->
                        assertThat(result.getResponse().getStatus()).as(link).isEqualTo(200));
            }
        }
    }

    @Test
    void anotherCountysWorkIsNotCounted() throws Exception {
        workOfAMonth();
        Actor stranger = staff.person(staff.agency("邻县人民政府").code(), "示例己", LEADER);
        assertThat(figures(page(stranger, "/desk/leader")).values()).allMatch(value -> value == 0);
    }

    @Test
    void aListThatIsNoneIsNotFound() throws Exception {
        Actor leader = staff.person(county.code(), "示例丙", LEADER);
        for (String odd : List.of("", "?of=everything", "?of=late&month=2026-13", "?of=late&month=99999-01", "?of=published")) {
            mvc.perform(get(URI.create("/desk/leader/list" + odd)).with(staff.signedIn(leader))).andExpect(status().isNotFound());
        }
    }

    private static Map<String, Integer> figures(String html) {
        Map<String, Integer> figures = new LinkedHashMap<>();
        FIGURE.matcher(html).results().forEach(found -> figures.put(found.group(1).replace("&amp;", "&"), Integer.parseInt(found.group(2))));
        return figures;
    }

    private static List<String> links(String html) {
        return LINK.matcher(html).results().map(found -> found.group(1).replace("&amp;", "&")).toList();
    }

    private static int rows(String html) {
        return html.split("<li data-item>", -1).length - 1;
    }

    private String page(Actor who, String address) throws Exception {
        return mvc.perform(get(URI.create(address)).with(staff.signedIn(who))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }

    private long draft() {
        return startDraft.run(drafter, town.code(), DocumentFixtures.notice());
    }

    private void submit(long edition) {
        submit.run(drafter, edition, desk.edition(edition).orElseThrow().version(), Map.of());
    }

    private void clear(long edition) {
        submit(edition);
        long matter = reviews.mattersOf("edition", edition).getFirst();
        takeStep.onScreen(staff.person(town.code(), "示例乙", FIRST_REVIEW), Opinion.onScreen(matter, 1, Decision.APPROVE, "", null));
        takeStep.onScreen(staff.person(town.code(), "示例丙", SECOND_REVIEW), Opinion.onScreen(matter, 2, Decision.APPROVE, "", null));
        takeStep.onScreen(staff.person(town.code(), "示例丁", SECRECY_REVIEW), Opinion.onScreen(matter, 3, Decision.APPROVE, "",
                SecrecyDecision.mayBePublic("不涉及国家秘密")));
    }
}
