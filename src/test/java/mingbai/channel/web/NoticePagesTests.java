package mingbai.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.almanac.Almanac;
import mingbai.almanac.DatedWork;
import mingbai.calendar.SpecialDay;
import mingbai.calendar.WorkCalendar;
import mingbai.channel.BeginNotice;
import mingbai.channel.HandleObjection;
import mingbai.channel.LivePapers;
import mingbai.channel.NoticeOutcome;
import mingbai.channel.Objection;
import mingbai.channel.TakeObjection;
import mingbai.channel.TellNoticeResult;
import mingbai.channel.reading.NoticeReading;
import mingbai.inspection.Sweeps;
import mingbai.ledger.Actor;
import mingbai.publication.reading.PublicDocument;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A 公示 from its beginning to its result: the period cannot be cut short, and who objected stays private. */
@DatabaseTest
class NoticePagesTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired MockMvc mvc;
    @Autowired Staff staff;
    @Autowired BeanFactory beans;
    @Autowired SettableClock clock;
    @Autowired BeginNotice begin;
    @Autowired TakeObjection take;
    @Autowired HandleObjection handle;
    @Autowired TellNoticeResult tell;
    @Autowired NoticeReading notices;
    @Autowired Almanac almanac;
    @Autowired List<DatedWork> dated;

    private Agency town;
    private LivePapers papers;
    private Actor clerk;

    @BeforeEach
    void aTown() {
        clock.set(MONDAY.atTime(9, 0));
        town = staff.agency("示例镇人民政府");
        papers = new LivePapers(beans);
        clerk = staff.person(town, Role.PUBLISHER);
    }

    @AfterEach
    void backToMonday() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    @Test
    void the_last_day_is_counted_in_working_days_and_shown_with_what_is_left() throws Exception {
        long id = begun(papers.guide(town), "welfare", 7);
        assertThat(page("/notice/" + id)).contains("还剩7个工作日", "datetime=\"2026-03-11\"", "0000-1234567", "社会救助对象审核公示").doesNotContain("公示结果</h2>");
        clock.set(LocalDateTime.of(2026, 3, 7, 12, 0)); // Saturday
        assertThat(page("/notice/" + id)).contains("还剩3个工作日");
        clock.set(LocalDateTime.of(2026, 3, 11, 23, 59));
        assertThat(page("/notice/" + id)).contains("今天是最后一天");
        clock.set(LocalDateTime.of(2026, 3, 12, 0, 1));
        assertThat(page("/notice/" + id)).contains("公示期满，等待公布结果");
    }

    @Test
    void the_holiday_of_may_moves_the_last_day() throws Exception {
        PublicDocument guide = papers.guide(town);
        clock.set(LocalDateTime.of(2026, 4, 29, 9, 0));
        long id = begin.run(clerk, town.code(), facts(guide, "general", LocalDate.of(2026, 4, 29), 5));
        assertThat(notices.find(Long.toString(id)).orElseThrow().lastDay(almanac.calendar()).day()).isAfter(LocalDate.of(2026, 5, 7));
    }

    @Test
    void a_holiday_that_is_announced_is_said_to_move_the_last_day() {
        PublicDocument guide = papers.guide(town);
        long id = begun(guide, "general", 5);
        WorkCalendar before = almanac.calendar();
        WorkCalendar after = WorkCalendar.of(before.announcedYears(), List.of(new SpecialDay(LocalDate.of(2026, 3, 5), "示例假日", false, "https://www.example.gov.cn/notice")));
        assertThat(dated.stream().filter(work -> work.kind().equals("公示")).flatMap(work -> work.moved(before, after).stream()).filter(moved -> moved.agency().equals(town.code())))
                .containsExactly(new DatedWork.Moved(guide.content() == null ? "" : guide.content().title(), town.code(), LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 10), "/desk/notices/" + id));
    }

    @Test
    void a_result_that_nobody_told_is_a_fault_ten_working_days_after_the_period() {
        long id = begun(papers.guide(town), "general", 5); // until 9 March
        assertThat(sweeps().faults("standing.notice", "2026-03-23", town)).isEmpty();
        assertThat(sweeps().faults("standing.notice", "2026-03-24", town)).singleElement().satisfies(fault -> {
            assertThat(fault.why()).contains("2026-03-09届满", "2026-03-23前公布");
            assertThat(fault.address()).isEqualTo("/desk/notices/" + id);
        });
    }

    private Sweeps sweeps() {
        return new Sweeps((ListableBeanFactory) beans);
    }

    @Test
    void a_period_below_the_shortest_is_refused_and_so_is_what_is_not_public() {
        PublicDocument guide = papers.guide(town);
        refused("不得少于7个工作日", facts(guide, "welfare", MONDAY, 6));
        refused("不得早于文件公开之日", facts(guide, "general", MONDAY.minusDays(1), 5));
        refused("请选择公示的类型", facts(guide, "whatever", MONDAY, 5));
        refused("没有这个索引号", new BeginNotice.Facts("NOBODY/1", "general", MONDAY, 5, "", "1", ""));
        refused("至少填一项", new BeginNotice.Facts(guide.indexNumber(), "general", MONDAY, 5, "", "", ""));
        Agency other = staff.agency("别镇");
        refused("不是本机关的文件", facts(papers.guide(other), "general", MONDAY, 5));
        begun(guide, "general", 5);
        refused("正在公示", facts(guide, "general", MONDAY, 5));
    }

    @Test
    void nobody_ends_a_notice_early_or_over_an_open_objection() {
        long id = begun(papers.guide(town), "general", 5);
        clock.set(LocalDateTime.of(2026, 3, 9, 17, 0)); // the last day
        endingRefused("不能提前结束", id, NoticeOutcome.NO_OBJECTION);
        endingRefused("文件没有撤下", id, NoticeOutcome.WITHDRAWN);
        long objection = take.run(clerk, id, LocalDate.of(2026, 3, 9), Objection.Medium.PHONE, "示例庚 电话0000-7654321", "第二项的标准有误");
        clock.set(LocalDateTime.of(2026, 3, 10, 9, 0));
        endingRefused("还有1条异议没有处理", id, NoticeOutcome.UPHELD);
        handle.run(clerk, objection, 1, "经核实，标准无误，已当面说明。");
        assertThatExceptionOfType(Overtaken.class).isThrownBy(() -> handle.run(clerk, objection, 1, "再次处理"));
        endingRefused("不能公布为没有收到异议", id, NoticeOutcome.NO_OBJECTION);
        endingRefused("先发布调整情况", id, NoticeOutcome.CHANGED);
        tell.run(clerk, id, version(id), NoticeOutcome.UPHELD, "");
        assertThatExceptionOfType(Overtaken.class).isThrownBy(() -> tell.run(clerk, id, version(id), NoticeOutcome.UPHELD, ""));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> take.run(clerk, id, LocalDate.of(2026, 3, 10), Objection.Medium.VISIT, "", "迟到的意见"));
    }

    @Test
    void the_result_is_public_and_who_objected_is_not() throws Exception {
        PublicDocument guide = papers.guide(town);
        long id = begun(guide, "general", 5);
        long objection = take.run(clerk, id, MONDAY, Objection.Medium.LETTER, "示例辛，住示例村9号", "李某不符合条件");
        handle.run(clerk, objection, 1, "经入户核实，予以调整。");
        clock.set(LocalDateTime.of(2026, 3, 10, 9, 0));
        PublicDocument adjusted = papers.publish(town, "公示调整情况", "<p>调整一项。</p>", "");
        tell.run(clerk, id, version(id), NoticeOutcome.CHANGED, adjusted.indexNumber());

        assertThat(page("/notice/" + id)).contains("公示内容有调整", "公示调整情况", adjusted.address(), "1件，已处理1件").doesNotContain("示例辛").doesNotContain("李某").doesNotContain("入户核实");
        assertThat(page("/notices")).doesNotContain("示例辛").doesNotContain("李某");
        assertThat(text("/desk/notices/" + id, staff.signedIn(clerk))).contains("示例辛，住示例村9号", "李某不符合条件", "经入户核实，予以调整。");
        mvc.perform(get("/desk/notices/" + id).with(staff.signedIn(staff.person(staff.agency("别镇"), Role.OFFICE)))).andExpect(status().isForbidden());
    }

    @Test
    void a_document_withdrawn_under_way_ends_its_notice_and_its_title_is_not_shown() throws Exception {
        PublicDocument guide = papers.guide(town);
        long id = begun(guide, "general", 5);
        papers.withdraw(town, guide, "名单有误");
        assertThat(page("/notice/" + id)).contains("文件已撤下").doesNotContain("高龄津贴");
        clock.set(LocalDateTime.of(2026, 3, 10, 9, 0));
        endingRefused("重新发布后再次公示", id, NoticeOutcome.NO_OBJECTION);
        tell.run(clerk, id, 1, NoticeOutcome.WITHDRAWN, "");
        assertThat(page("/notice/" + id)).contains("公示终止");
    }

    @Test
    void the_clerk_begins_takes_handles_and_tells_on_the_desk() throws Exception {
        PublicDocument guide = papers.guide(town);
        RequestPostProcessor me = staff.signedIn(clerk);
        assertThat(text("/desk/notices", me)).contains("发起公示");
        mvc.perform(post("/desk/notices").with(me).param("agency", town.code()).param("document", guide.indexNumber()).param("kind", "general").param("days", "x").param("beginsOn", "2026-13-01"))
                .andExpect(status().isUnprocessableContent());
        String location = String.valueOf(mvc.perform(post("/desk/notices").with(me).param("agency", town.code()).param("document", guide.indexNumber()).param("kind", "general")
                .param("days", "5").param("beginsOn", "2026-03-02").param("phone", "0000-1234567")).andExpect(status().isFound()).andReturn().getResponse().getHeader("Location"));
        String address = location.replaceAll("\\?.*", "");
        mvc.perform(post(address + "/objections").with(me).param("receivedOn", "2026-03-02").param("medium", "FAX").param("text", "有误")).andExpect(status().isUnprocessableContent());
        mvc.perform(post(address + "/objections").with(me).param("receivedOn", "2026-03-02").param("medium", "VISIT").param("text", "<script>有误</script>")).andExpect(status().isFound());
        assertThat(text("/desk", me)).contains("核实并处理异议");
        Objection objection = notices.objections(Long.parseLong(address.substring(address.lastIndexOf('/') + 1))).getFirst();
        mvc.perform(post("/desk/objection/" + objection.id()).with(me).param("version", "1").param("handling", " ")).andExpect(status().isUnprocessableContent());
        mvc.perform(post("/desk/objection/" + objection.id()).with(me).param("version", "1").param("handling", "已核实")).andExpect(status().isFound());
        mvc.perform(post(address + "/result").with(me).param("version", "2").param("outcome", "UPHELD")).andExpect(status().isUnprocessableContent());
        clock.set(LocalDateTime.of(2026, 3, 10, 9, 0));
        assertThat(text("/desk", staff.signedIn(clerk))).contains("公示期满，公布结果");
        mvc.perform(post(address + "/result").with(staff.signedIn(clerk)).param("version", "2").param("outcome", "UPHELD")).andExpect(status().isFound());
        assertThat(text(address, staff.signedIn(clerk))).contains("&lt;script&gt;有误", "结果已公布");
    }

    @Test
    void hostile_addresses_are_not_found() throws Exception {
        for (String address : List.of("/notice/x", "/notice/1", "/notice/99999999999999999999", "/notice/-1")) {
            mvc.perform(get(address)).andExpect(status().isNotFound());
        }
        mvc.perform(get("/notices").param("page", "x")).andExpect(status().isOk());
        mvc.perform(get("/notices").param("page", "99999")).andExpect(status().isOk());
    }

    private long begun(PublicDocument document, String kind, int days) {
        return begin.run(clerk, town.code(), facts(document, kind, MONDAY, days));
    }

    private static BeginNotice.Facts facts(PublicDocument document, String kind, LocalDate on, int days) {
        return new BeginNotice.Facts(document.indexNumber(), kind, on, days, "", "0000-1234567", "");
    }

    private void refused(String says, BeginNotice.Facts facts) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> begin.run(clerk, town.code(), facts)).withMessageContaining(says);
    }

    private void endingRefused(String says, long id, NoticeOutcome outcome) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> tell.run(clerk, id, version(id), outcome, "")).withMessageContaining(says);
    }

    private long version(long id) {
        return notices.find(Long.toString(id)).orElseThrow().version();
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private String text(String address, RequestPostProcessor who) throws Exception {
        return mvc.perform(get(address).with(who)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
