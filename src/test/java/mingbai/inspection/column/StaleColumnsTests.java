package mingbai.inspection.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.catalog.Column;
import mingbai.catalog.Column.Shows;
import mingbai.catalog.ColumnFacts;
import mingbai.catalog.OpenColumn;
import mingbai.inspection.Fault;
import mingbai.inspection.Sweeps;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.publication.DocumentFixtures;
import mingbai.publication.Papers;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Columns of a region that was filled on 2 March 2026 and then forgotten. */
@DatabaseTest
class StaleColumnsTests {

    @Autowired private ListableBeanFactory beans;
    @Autowired private Staff staff;
    @Autowired private OpenColumn open;
    @Autowired private SetColumnTerm terms;
    @Autowired private LedgerCheck check;
    @Autowired private MockMvc mvc;

    private Sweeps sweeps;
    private Agency county;
    private Agency bureau;
    private Actor office;

    @BeforeEach
    void aRegion() {
        sweeps = new Sweeps(beans);
        county = staff.agency("云泽县人民政府");
        bureau = staff.below(county, "云泽县水利局");
        office = staff.person(county, Role.OFFICE);
        new Papers(beans, bureau.code()).publish(DocumentFixtures.notice("关于防汛值守的通知", LocalDate.of(2026, 2, 27)));
    }

    private Column column(String slug, String name, Shows shows, String shown, Long parent) {
        return open.open(office, county.code(), parent, new ColumnFacts(county.code().toLowerCase(Locale.ROOT) + "-" + slug, name, shows, shown, 1));
    }

    private List<Fault> faults(String rule, String day) {
        return sweeps.faults(rule, day, county);
    }

    @Test
    void newsIsStaleOnTheFifteenthDayAndSaysSoInTheSameWordsEachDay() {
        Column news = column("dt", "水利动态", Shows.GENRE, "通知", null);
        assertThat(faults(StaleColumns.NEWS, "2026-03-16")).isEmpty();
        assertThat(faults(StaleColumns.NEWS, "2026-03-17")).singleElement().satisfies(fault -> {
            assertThat(fault.subject()).isEqualTo(Long.toString(news.id()));
            assertThat(fault.why()).contains("2026-03-02", "14天");
            assertThat(faults(StaleColumns.NEWS, "2026-04-01")).extracting(Fault::why).containsOnly(fault.why());
        });
    }

    @Test
    void noticesOfTheFirstLevelHaveSixCalendarMonthsAndThoseBelowAYear() {
        Column notices = column("gg", "通知公告", Shows.GROUP, "", null);
        column("gg-sl", "水利公告", Shows.GENRE, "通知", notices.id());
        assertThat(faults(StaleColumns.NOTICES, "2026-09-02")).isEmpty();
        assertThat(faults(StaleColumns.NOTICES, "2026-09-03")).singleElement().satisfies(fault -> assertThat(fault.title()).endsWith("通知公告"));
        assertThat(faults(StaleColumns.OTHER, "2027-03-02")).isEmpty();
        assertThat(faults(StaleColumns.OTHER, "2027-03-03")).singleElement().satisfies(fault -> assertThat(fault.title()).endsWith("水利公告"));
    }

    @Test
    void aColumnWithoutAnythingIsEmptyAndNotStale() {
        column("kong", "人事任免", Shows.MATTER, "NOTHING-" + county.code(), null);
        column("lingdao", "领导信息", Shows.GENRE, "通知", null);
        assertThat(faults(StaleColumns.EMPTY, "2026-03-02")).singleElement().satisfies(fault -> assertThat(fault.title()).isEqualTo("空栏目：人事任免"));
        assertThat(faults(StaleColumns.OTHER, "2030-03-02")).as("what is standing does not age").isEmpty();
    }

    @Test
    void anOfficeSetsWhatIsAskedOfAColumnAndThatIsWhatIsLookedAt() throws Exception {
        Column water = column("sl", "水利工程", Shows.GENRE, "通知", null);
        String address = "/desk/inspection/columns";
        mvc.perform(post(address + "/" + county.code()).param("column", Long.toString(water.id())).param("kind", "OTHER").param("days", "0").param("reason", "按月更新")
                .with(staff.signedIn(office))).andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("更新期限应是1到")));
        mvc.perform(post(address + "/" + county.code()).param("column", Long.toString(water.id())).param("kind", "OTHER").param("days", "30").param("reason", "按月更新")
                .with(staff.signedIn(office))).andExpect(redirectedUrl(address + "?region=" + county.code() + "&done=1"));
        mvc.perform(get(address).param("region", county.code()).with(staff.signedIn(office))).andExpect(status().isOk())
                .andExpect(content().string(containsString("水利工程"))).andExpect(content().string(containsString("30天")));
        assertThat(faults(StaleColumns.OTHER, "2026-04-01")).isEmpty();
        assertThat(faults(StaleColumns.OTHER, "2026-04-02")).singleElement().satisfies(fault -> assertThat(fault.why()).contains("30天以内"));
        terms.set(office, county.code(), new SetColumnTerm.Typed(Long.toString(water.id()), "STANDING", "", "工程目录，不常变化"));
        assertThat(faults(StaleColumns.OTHER, "2027-04-02")).isEmpty();
        assertThatThrownBy(() -> terms.set(office, county.code(), new SetColumnTerm.Typed("1' or 1=1", "PLANET", "x", ""))).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.issues()).extracting(issue -> issue.field()).containsExactly("column", "kind", "reason"));
        assertThat(check.run()).noneMatch(finding -> finding.toString().contains(ColumnTerm.KIND));
    }

    @Test
    void fiveStaleColumnsFailTheSiteAndFourDoNot() {
        for (int n = 1; n <= 4; n++) {
            column("xw" + n, "第" + n + "类新闻", Shows.GENRE, "通知", null);
        }
        assertThat(faults(StaleColumns.MANY, "2026-04-01")).isEmpty();
        column("xw5", "第5类新闻", Shows.GENRE, "通知", null);
        assertThat(faults(StaleColumns.MANY, "2026-04-01")).singleElement().satisfies(fault -> assertThat(fault.why()).contains("共5个", "“第1类新闻”"));
        assertThat(faults(StaleColumns.MANY, "2026-03-16")).isEmpty();
    }

    @Test
    void theHomePageIsStaleWithoutAnythingNewInTwoWeeks() {
        column("zx", "资讯", Shows.GENRE, "通知", null);
        assertThat(faults(StaleColumns.HOME, "2026-03-16")).isEmpty();
        assertThat(faults(StaleColumns.HOME, "2026-03-17")).singleElement().satisfies(fault -> assertThat(fault.why()).contains("2026-03-02"));
    }
}
