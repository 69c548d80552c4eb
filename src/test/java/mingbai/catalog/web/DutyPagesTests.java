package mingbai.catalog.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.catalog.DutyFixtures;
import mingbai.catalog.reading.DutyRow;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.notice.reading.MessageReading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** The desk's pages of duties on 2 March 2026. Nobody but the test's own agencies is within the callers' reach. */
@DatabaseTest
class DutyPagesTests {

    @Autowired
    MockMvc mvc;
    @Autowired
    Staff staff;
    @Autowired
    ApplicationContext program;
    @Autowired
    MessageReading messages;
    @Autowired
    Ids ids;
    @Autowired
    SettableClock clock;

    private DutyFixtures duties;
    private Agency above;
    private Agency agency;
    private Actor clerk;
    private Actor office;
    private String fees;

    @BeforeEach
    void aClerkAndAnOfficeAbove() {
        duties = new DutyFixtures(program);
        above = staff.agency("云泽县人民政府");
        agency = staff.below(above, "云泽县收费管理局");
        clerk = staff.person(agency, DRAFTER);
        office = staff.person(above, OFFICE);
        fees = duties.monthly(agency, "-01", "行政事业性收费");
        duties.counted(agency, "2026-01-01");
        duties.compute(agency);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    private String page(String address, Actor person) throws Exception {
        return mvc.perform(get(address).with(staff.signedIn(person))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    /** Left in {@code target/look} to be looked at. */
    private static void looked(String name, String page) throws Exception {
        Files.createDirectories(Path.of("target", "look"));
        Files.writeString(Path.of("target", "look", "desk-" + name + ".html"), page);
    }

    /** The figure on a tab. */
    private static int figure(String page, String label) {
        Matcher found = Pattern.compile(label + " <span>(\\d+)</span>").matcher(page);
        assertThat(found.find()).as("tab " + label).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private static int rows(String page) {
        return page.split("<li data-item>", -1).length - 1;
    }

    private DutyRow january() {
        return duties.duty(agency, fees, "2026-01");
    }

    @Test
    void everyFigureIsThatOfItsList() throws Exception {
        duties.published(agency, fees, ids.next(), "2026年2月收费情况", null, "2026-03-02");
        for (String[] tab : new String[][] {{"late", "逾期"}, {"due", "即将到期"}, {"coming", "未到期"}, {"done", "已办"}, {"excused", "免除"}}) {
            String shown = page("/desk/duties?state=" + tab[0], clerk);
            assertThat(rows(shown)).as(tab[1]).isEqualTo(figure(shown, tab[1]));
        }
        String late = page("/desk/duties", clerk);
        assertThat(late).contains("行政事业性收费（2026年1月）", "已逾期").doesNotContain("行政事业性收费（2026年2月）");
        assertThat(figure(late, "已办")).isEqualTo(1);
    }

    @Test
    void theListIsNarrowedByTheAddressAndOddAddressesAreHarmless() throws Exception {
        String other = duties.monthly(agency, "-02", "征地信息");
        duties.compute(agency);
        assertThat(page("/desk/duties?state=late&matter=" + other, clerk)).contains("征地信息").doesNotContain("行政事业性收费（");
        assertThat(page("/desk/duties?state=late&person=me", clerk)).contains("这里没有事项");
        for (String odd : List.of("state=%3Cscript%3E", "agency=" + "x".repeat(300), "person=99999999999999999999", "page=-4", "page=999999", "within=nowhere")) {
            page("/desk/duties?" + odd, clerk);
        }
        mvc.perform(get("/desk/duties?state=late&agency=" + above.code()).with(staff.signedIn(clerk))).andExpect(content().string(containsString("这里没有事项")));
    }

    @Test
    void anotherAgencysDutiesAreNotShown() throws Exception {
        Agency elsewhere = staff.agency("云河县收费管理局");
        Actor stranger = staff.person(elsewhere, DRAFTER, OFFICE, LEADER);
        assertThat(page("/desk/duties", stranger)).contains("还没有开始计算").doesNotContain("云泽县收费管理局");
        assertThat(page("/desk/duties/ranking", stranger)).contains("没有逾期的机关").doesNotContain("云泽县收费管理局");
        mvc.perform(get(january().address()).with(staff.signedIn(stranger))).andExpect(status().isForbidden());
        mvc.perform(post("/desk/duties").param("act", "nothing").param("reason", "无").param("duty", Long.toString(january().id())).with(staff.signedIn(stranger)))
                .andExpect(status().isNotFound());
        assertThat(duties.states(agency)).contains("2026-01 LATE");
    }

    @Test
    void tickedDutiesAreAnsweredWithOneReason() throws Exception {
        String other = duties.monthly(agency, "-02", "征地信息");
        duties.compute(agency);
        String[] ticked = {Long.toString(january().id()), Long.toString(duties.duty(agency, other, "2026-01").id())};
        mvc.perform(post("/desk/duties?state=late").param("act", "nothing").param("reason", "").param("duty", ticked).with(staff.signedIn(clerk)))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("请说明为什么本期没有这类信息")));
        mvc.perform(post("/desk/duties?state=late").param("act", "nothing").param("reason", "一月份没有发生").param("duty", ticked).with(staff.signedIn(clerk)))
                .andExpect(redirectedUrl("/desk/duties?state=late&done=2"));
        assertThat(duties.duties(agency)).filteredOn(row -> row.period().equals("2026-01")).extracting(row -> row.state().name()).containsOnly("NOTHING");
        mvc.perform(post("/desk/duties").param("act", "nothing").param("reason", "无").with(staff.signedIn(clerk))).andExpect(status().isUnprocessableContent());
        mvc.perform(post("/desk/duties").param("act", "excuse").param("reason", "无").param("duty", "77").with(staff.signedIn(clerk)))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void theListIsDownloadedWithFormulasMadeHarmless() throws Exception {
        duties.monthly(agency, "-02", "=HYPERLINK(1)");
        duties.compute(agency);
        String csv = page("/desk/duties.csv?state=late", clerk);
        assertThat(csv).contains("应公开事项,周期,责任机关", "行政事业性收费,2026年1月,云泽县收费管理局", "'=HYPERLINK(1)");
        byte[] xlsx = mvc.perform(get("/desk/duties.xlsx?state=late").with(staff.signedIn(clerk))).andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
        assertThat(xlsx).startsWith('P', 'K');
    }

    @Test
    void theDutyExplainsItsDayAndOffersWhatCanBeDone() throws Exception {
        DutyRow february = duties.duty(agency, fees, "2026-02");
        String shown = page(february.address(), clerk);
        looked("duty", shown);
        assertThat(shown).contains("截止 2026-03-13", "2026年2月在 2026-02-28 结束", "每月结束后10个工作日内", "周末休息", "登记信息形成或变更", "内容要素")
                .doesNotContain("免除这一项").doesNotContain("登记批准日期");
        assertThat(page(february.address(), office)).contains("免除这一项");
        looked("duties", page("/desk/duties", office));
    }

    @Test
    void aReasonThatIsTooLongIsKeptAndRefused() throws Exception {
        String long1 = "无".repeat(1001);
        mvc.perform(post(january().address() + "/nothing").param("reason", long1).with(staff.signedIn(clerk))).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(long1)));
        mvc.perform(post(january().address() + "/change").param("on_day", "2026-02-30").param("what", "<b>变").with(staff.signedIn(clerk)))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(not(containsString("<b>变"))));
        mvc.perform(post(january().address() + "/move").param("document", "x").param("reason", "误").with(staff.signedIn(clerk))).andExpect(status().isUnprocessableContent());
        mvc.perform(post(january().address() + "/nothing").param("reason", "一月份没有收费").with(staff.signedIn(clerk))).andExpect(redirectedUrl(january().address()));
        assertThat(page(january().address(), clerk)).contains("说明本期无此类信息：一月份没有收费").doesNotContain("本期没有这类信息</h2>");
    }

    @Test
    void theOfficeExcusesItsOwnOfficeDoesNot() throws Exception {
        Actor own = staff.person(agency, OFFICE);
        mvc.perform(post(january().address() + "/excuse").param("reason", "停征").with(staff.signedIn(own))).andExpect(status().isUnprocessableContent());
        mvc.perform(post(january().address() + "/excuse").param("reason", "停征").with(staff.signedIn(office))).andExpect(redirectedUrl(january().address()));
        assertThat(duties.states(agency)).contains("2026-01 EXCUSED");
    }

    @Test
    void theLatestAreTickedAndUrgedWithOneText() throws Exception {
        String shown = page("/desk/duties/ranking?top=10", office);
        looked("ranking", shown);
        assertThat(shown).contains("value=\"" + agency.code() + "\" checked", "1项", "未催办");
        mvc.perform(post("/desk/duties/ranking").param("agency", agency.code()).param("text", "").with(staff.signedIn(office))).andExpect(status().isUnprocessableContent());
        mvc.perform(post("/desk/duties/ranking").param("agency", agency.code()).param("text", "请抓紧公开。").with(staff.signedIn(office)))
                .andExpect(redirectedUrl("/desk/duties/ranking?top=0&urged=1"));
        assertThat(messages.urgings(agency.code())).hasSize(1);
        assertThat(page("/desk/duties/ranking?top=0&urged=1", office)).contains("0/1人已阅").doesNotContain("未催办");
        assertThat(messages.inbox(clerk.accountId(), 0, 5)).hasSize(1);
    }

    @Test
    void theOfficeSetsFromWhichDayDutiesCount() throws Exception {
        Agency fresh = staff.below(above, "云泽县档案馆");
        duties.monthly(fresh, "-01", "查阅人次");
        assertThat(page("/desk/duties/counting", office)).contains("云泽县档案馆");
        mvc.perform(post("/desk/duties/counting").param("agency", fresh.code()).param("from_day", "2007-01-01").with(staff.signedIn(office)))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("2008-05-01")));
        mvc.perform(post("/desk/duties/counting").param("agency", fresh.code()).param("from_day", "2026-02-01").with(staff.signedIn(office)))
                .andExpect(redirectedUrl("/desk/duties/counting?done=1"));
        assertThat(duties.states(fresh)).containsExactly("2026-02 COMING", "2026-03 COMING");
        mvc.perform(get("/desk/duties/counting").with(staff.signedIn(clerk))).andExpect(status().isForbidden()).andExpect(content().string(not(containsString("云泽县档案馆"))));
    }
}
