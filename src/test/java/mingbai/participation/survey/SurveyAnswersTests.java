package mingbai.participation.survey;

import static mingbai.participation.survey.AskedSurvey.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.ledger.LedgerCheck;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.participation.ActivityKind;
import mingbai.participation.CancelActivity;
import mingbai.participation.CancelReason;
import mingbai.participation.ConcludeActivity;
import mingbai.participation.DraftActivity;
import mingbai.participation.Hosting;
import mingbai.participation.SubmitActivity;
import mingbai.publication.reading.DeskReading;
import mingbai.web.Refused;
import mingbai.web.chart.Chart;
import mingbai.web.chart.Mark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@DatabaseTest
class SurveyAnswersTests {

    private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([^\"]+)\"");
    private static final Pattern SUM = Pattern.compile("([一二三四五六七八九])加([一二三四五六七八九])等于几");
    private static final String NUMBERS = "零一二三四五六七八九";

    @Autowired BeanFactory beans;
    @Autowired Staff staff;
    @Autowired SettableClock clock;
    @Autowired SurveyReading surveys;
    @Autowired AnswerBoxTable boxes;
    @Autowired SealBoxes seal;
    @Autowired HandOutSurveyCodes codes;
    @Autowired ExportAnswers export;
    @Autowired SetSurvey set;
    @Autowired DraftActivity draft;
    @Autowired SubmitActivity submit;
    @Autowired CancelActivity cancel;
    @Autowired ConcludeActivity conclude;
    @Autowired DeskReading editions;
    @Autowired ActivityBook book;
    @Autowired LedgerCheck check;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvc mvc;

    @BeforeEach
    void march() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    private Tally tally(AskedSurvey asked) {
        return surveys.tally(surveys.of(asked.now()));
    }

    private List<String> faults(Activity activity) {
        return check.run().stream().map(finding -> finding.where()).filter(where -> where.contains(Long.toString(activity.id()))).toList();
    }

    @Test
    void a_thousand_answers_are_counted_and_drawing_csv_and_raw_table_agree() throws Exception {
        AskedSurvey asked = new AskedSurvey(beans, staff, plan(true, false, 3));
        long[] picked = asked.people(1000, 21);
        assertThat(surveys.received(asked.now().id())).isEqualTo(1000);
        assertThat(boxes.of(asked.now().id())).extracting(AnswerBox::answers).containsExactly(500, 500);
        assertThat(tally(asked).answers()).isZero();
        seal.run();
        assertThat(tally(asked).answers()).isEqualTo(500);
        assertThatThrownBy(() -> export.run(asked.host.leader, asked.now().id())).isInstanceOf(Refused.class).hasMessageContaining("截止以后才能导出");
        mvc.perform(get(asked.address() + "/results")).andExpect(status().isOk()).andExpect(content().string(containsString("共收到1000份答卷，下面的结果计入500份")));

        clock.set(LocalDateTime.of(2026, 3, 21, 0, 30));
        Tally tally = tally(asked);
        assertThat(tally.questions().getFirst().picked()).containsExactly(picked[1], picked[2], picked[3]);
        Chart drawn = TallyCharts.of(tally).getFirst();
        assertThat(drawn.series().getFirst().marks()).extracting(Mark::value).containsExactly(picked[1], picked[2], picked[3]);
        String csv = mvc.perform(get(asked.address() + "/results.csv")).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).contains("1. 您主要从哪里办事,网上," + picked[1] + ",人", "1. 您主要从哪里办事,窗口," + picked[2] + ",人", "1. 您主要从哪里办事,电话," + picked[3] + ",人");
        List<List<String>> raw = export.run(asked.host.leader, asked.now().id()).rows();
        assertThat(raw).hasSize(1000);
        assertThat(raw.stream().filter(row -> row.getFirst().equals("窗口"))).hasSize((int) picked[2]);
        String file = mvc.perform(post("/desk/participation/" + asked.now().id() + "/survey/answers").with(staff.signedIn(asked.host.leader))).andExpect(status().isOk())
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(file).contains("'=HYPERLINK").doesNotContain("13912345678").doesNotContain("2026-03-02").contains("139****5678");
        assertThat(file.lines()).hasSize(1001);
        seal.run();
        assertThat(faults(asked.now())).isEmpty();
    }

    @Test
    void neither_place_nor_ledger_says_when_an_answer_came_and_none_is_altered_unseen() {
        AskedSurvey asked = new AskedSurvey(beans, staff, plan(false, false, 3));
        long id = asked.now().id();
        List<String> came = IntStream.range(0, 30).mapToObj(n -> "第" + (char) ('甲' + n) + "个").toList();
        came.forEach(words -> asked.answered(asked.sent(Map.of("q1", List.of("1"), "q3", List.of("1"), "q7", List.of(words)), "", "10.22.0." + came.indexOf(words))));
        List<String> lie = boxes.given(id, 1);
        assertThat(lie).hasSize(30).isNotEqualTo(lie.stream().sorted((one, other) -> order(came, one) - order(came, other)).toList());
        assertThat(boxes.find(id, 1).orElseThrow().touched().state()).isEqualTo(Map.of("openedOn", "2026-03-02", "sealedOn", "", "answers", 30L, "digest", ""));
        clock.set(LocalDateTime.of(2026, 3, 3, 9, 0));
        seal.run();
        assertThat(boxes.given(id, 1)).isNotEqualTo(lie).containsExactlyInAnyOrderElementsOf(lie);
        assertThat(faults(asked.now())).isEmpty();

        String seventh = boxes.given(id, 1).get(6);
        alter(id, "[]");
        assertThat(faults(asked.now())).isNotEmpty();
        alter(id, seventh); // for the checks of others
        assertThat(faults(asked.now())).isEmpty();
    }

    private static int order(List<String> came, String given) {
        return IntStream.range(0, came.size()).filter(n -> given.contains(came.get(n))).findFirst().orElseThrow();
    }

    private void alter(long id, String given) {
        jdbc.sql("update participation_survey_answer set given = :given where activity = :id and place = 7").param("given", given).param("id", id).update();
    }

    @Test
    void a_box_is_closed_when_ten_lie_in_it_and_the_last_ten_are_not_told_before_the_end() {
        AskedSurvey asked = new AskedSurvey(beans, staff, plan(true, false, 3));
        long id = asked.now().id();
        asked.people(6, 23);
        clock.set(LocalDateTime.of(2026, 3, 3, 9, 0));
        seal.run();
        asked.people(6, 24);
        assertThat(boxes.of(id)).extracting(AnswerBox::answers).containsExactly(10, 2);
        clock.set(LocalDateTime.of(2026, 3, 4, 9, 0));
        asked.people(9, 25);
        clock.set(LocalDateTime.of(2026, 3, 5, 9, 0));
        seal.run();
        assertThat(boxes.of(id)).extracting(AnswerBox::answers).containsExactly(10, 10, 1);
        assertThat(tally(asked).answers()).isEqualTo(10);
        clock.set(LocalDateTime.of(2026, 3, 21, 9, 0));
        assertThat(tally(asked).answers()).isEqualTo(21);
        seal.run();
        assertThat(boxes.of(id)).noneMatch(box -> box.sealedOn() == null);
        assertThat(faults(asked.now())).isEmpty();
    }

    @Test
    void a_double_click_counts_once_and_is_thanked_twice() throws Exception {
        AskedSurvey asked = new AskedSurvey(beans, staff, plan(true, false, 3));
        Form form = aged(asked.address());
        mvc.perform(answer(asked.address(), form, "10.31.1.1").param("q1", "1")).andExpect(status().isOk()).andExpect(content().string(containsString("答卷已经收到")))
                .andExpect(header().doesNotExist("Set-Cookie")).andExpect(header().string("Cache-Control", containsString("no-store")));
        mvc.perform(answer(asked.address(), form, "10.31.1.1").param("q1", "2")).andExpect(status().isOk()).andExpect(content().string(containsString("先前已经计入")));
        assertThat(surveys.received(asked.now().id())).isEqualTo(1);
    }

    @Test
    void one_network_has_its_share_of_a_day_codes_stand_beside_and_the_network_is_forgotten() throws Exception {
        AskedSurvey asked = new AskedSurvey(beans, staff, plan(true, false, 2));
        long id = asked.now().id();
        for (int n = 0; n < 2; n++) {
            mvc.perform(answer(asked.address(), aged(asked.address()), "10.31.2.1").param("q1", "1")).andExpect(status().isOk());
        }
        mvc.perform(answer(asked.address(), aged(asked.address()), "10.31.2.1").param("q1", "1").param("q4", "17")).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("达到每天的上限"))).andExpect(content().string(containsString("value=\"17\"")));
        String page = mvc.perform(post("/desk/participation/" + id + "/survey/codes").param("number", "2").with(staff.signedIn(asked.host.leader))).andExpect(status().isOk())
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        Matcher code = Pattern.compile("[A-Z2-9]{5}-[A-Z2-9]{5}").matcher(page);
        assertThat(code.find()).isTrue();
        String typed = code.group().toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        mvc.perform(answer(asked.address(), aged(asked.address()), "10.31.2.1").param("q1", "2").param("sum", "").param("code", typed)).andExpect(status().isOk());
        mvc.perform(answer(asked.address(), aged(asked.address()), "10.31.2.1").param("q1", "2").param("code", typed)).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("答题码不对，或者已经用过")));
        assertThat(surveys.received(id)).isEqualTo(3);
        clock.set(LocalDateTime.of(2026, 3, 3, 0, 10));
        seal.run();
        assertThat(marks(id, "network")).isZero();
        assertThat(marks(id, "form")).isEqualTo(3);
        mvc.perform(answer(asked.address(), aged(asked.address()), "10.31.2.1").param("q1", "1")).andExpect(status().isOk());
        clock.set(LocalDateTime.of(2026, 3, 5, 0, 10));
        seal.run();
        assertThat(marks(id, "form")).isZero();
    }

    private long marks(long id, String kind) {
        return jdbc.sql("select count(*) from participation_survey_mark where activity = :id and kind = :kind").param("id", id).param("kind", kind).query(Long.class).single();
    }

    @Test
    void where_a_code_is_asked_nobody_answers_without() {
        AskedSurvey asked = new AskedSurvey(beans, staff, plan(false, true, 3));
        assertThatThrownBy(() -> asked.answered(asked.sent(Map.of("q1", List.of("1")), "", "10.31.3.1"))).isInstanceOf(Refused.class).hasMessageContaining("凭答题码填写");
        String code = codes.run(asked.host.leader, asked.now().id(), 1).getFirst();
        assertThat(asked.answered(asked.sent(Map.of("q1", List.of("1")), code, "10.31.3.1"))).isEqualTo(AnswerSurvey.Taken.COUNTED);
        assertThatThrownBy(() -> codes.run(asked.host.leader, asked.now().id(), 201)).isInstanceOf(Refused.class);
    }

    @Test
    void a_program_and_a_hostile_form_are_refused_with_a_sentence() throws Exception {
        AskedSurvey asked = new AskedSurvey(beans, staff, plan(true, false, 50));
        AskedSurvey other = new AskedSurvey(beans, staff, plan(true, false, 50));
        String address = asked.address();
        mvc.perform(answer(address, shown(address), "10.31.4.1").param("q1", "1")).andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("提交得太快")));
        mvc.perform(post(address).param("q1", "1").with(from("10.31.4.1"))).andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("已经失效")));
        mvc.perform(answer(address, aged(other.address()), "10.31.4.1").param("q1", "1")).andExpect(content().string(containsString("已经失效")));
        mvc.perform(answer(address, aged(address), "10.31.4.1").param("q1", "7")).andExpect(content().string(containsString("请在列出的答案中选择")));
        mvc.perform(answer(address, aged(address), "10.31.4.1").param("q1", "1").param("q7", "<script>alert(1)</script>".repeat(400))).andExpect(status().isOk());
        mvc.perform(answer(address, aged(address), "10.31.4.1").param("q1", "1").param("q3", "1").param("q7", "<script>x</script>".repeat(20))).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("第7题最多100字"))).andExpect(content().string(not(containsString("<script>x"))));
        mvc.perform(post(address).param("seal", aged(address).seal()).param("sum", "99").param("q1", "1").with(from("10.31.4.1"))).andExpect(content().string(containsString("答数不对，换了一道")));
        mvc.perform(answer(address, aged(address), "10.31.4.2").param("q1", "1").param("website", "http://x")).andExpect(status().isOk());
        assertThat(surveys.received(asked.now().id())).isEqualTo(1);
        mvc.perform(get("/participation/2026-0000/survey")).andExpect(status().isNotFound());
        mvc.perform(get("/participation/{number}/survey/results", "' or 1=1")).andExpect(status().isNotFound());
    }

    @Test
    void a_flood_from_one_network_is_slowed_and_told() throws Exception {
        AskedSurvey asked = new AskedSurvey(beans, staff, plan(true, false, 50));
        for (int n = 0; n < 20; n++) {
            mvc.perform(post(asked.address()).param("q1", "1").with(from("10.31.5.1"))).andExpect(status().isUnprocessableContent());
        }
        mvc.perform(post(asked.address()).param("q1", "1").param("q4", "23").with(from("10.31.5.1"))).andExpect(status().isTooManyRequests()).andExpect(header().exists("Retry-After"))
                .andExpect(content().string(containsString("提交得太频繁"))).andExpect(content().string(containsString("value=\"23\"")));
    }

    @Test
    void results_stay_shut_until_the_office_opens_them_and_a_cancelled_survey_has_none() throws Exception {
        AskedSurvey asked = new AskedSurvey(beans, staff, plan(false, false, 3));
        asked.people(12, 26);
        mvc.perform(get(asked.address() + "/results")).andExpect(status().isNotFound());
        mvc.perform(get(asked.now().address())).andExpect(status().isOk()).andExpect(content().string(containsString("填写问卷"))).andExpect(content().string(containsString("已收到12份")));
        Activity now = asked.now();
        cancel.run(asked.host.leader, now.id(), now.version(), CancelReason.NOT_NEEDED, "答卷封存，不再使用");
        mvc.perform(get(asked.address())).andExpect(redirectedUrl(now.address()));
        mvc.perform(get(asked.address() + "/results")).andExpect(redirectedUrl(now.address()));
        mvc.perform(get(asked.address() + "/results.csv")).andExpect(redirectedUrl(now.address()));
        mvc.perform(post(asked.address()).param("q1", "1")).andExpect(redirectedUrl(now.address()));
        assertThatThrownBy(() -> asked.answered(asked.sent(Map.of("q1", List.of("1")), "", "10.31.6.1"))).isInstanceOf(Refused.class).hasMessageContaining("已取消");
    }

    @Test
    void who_sends_a_sheet_after_the_end_is_told_and_sees_no_questionnaire() throws Exception {
        AskedSurvey asked = new AskedSurvey(beans, staff, plan(false, false, 3));
        clock.set(LocalDateTime.of(2026, 3, 21, 0, 30));
        mvc.perform(post(asked.address()).param("q1", "1").param("q7", "写了一半的话")).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("现在不能提交答卷"))).andExpect(content().string(containsString("写了一半的话")))
                .andExpect(content().string(not(containsString("name=\"q1\""))));
    }

    @Test
    void the_desk_writes_questions_and_nobody_changes_them_once_answers_came() throws Exception {
        Hosting host = new Hosting(beans, staff, "青林县民政局");
        Activity begun = host.begun(ActivityKind.SURVEY, AskedSurvey.content());
        String address = "/desk/participation/" + begun.id() + "/survey";
        assertThatThrownBy(() -> submit.run(host.drafter, begun.id(), begun.version(), Map.of())).isInstanceOf(Refused.class).hasMessageContaining("还没有写题目");
        mvc.perform(get(address).with(staff.signedIn(host.drafter))).andExpect(status().isOk()).andExpect(content().string(containsString("题目怎样写")));
        MockHttpServletRequestBuilder form = post(address).param("live", "1").param("codesOnly", "0").param("perNetwork", "3").param("version", Long.toString(begun.version()));
        mvc.perform(form.param("questions", "1. 题目（投票）").with(staff.signedIn(host.drafter))).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("括号里的“投票”看不懂"))).andExpect(content().string(containsString("1. 题目（投票）")));
        mvc.perform(post(address).param("live", "1").param("codesOnly", "0").param("perNetwork", "3").param("version", Long.toString(begun.version()))
                .param("questions", QuestionnaireTests.TEXT).with(staff.signedIn(host.drafter))).andExpect(redirectedUrlPattern("/desk/participation/*/survey?done=saved"));
        mvc.perform(get(address).with(staff.signedIn(host.drafter))).andExpect(content().string(containsString("仅当第1题选择“网上”或“电话”时回答")));

        AskedSurvey asked = new AskedSurvey(beans, staff, plan(true, false, 3));
        asked.people(1, 27);
        Activity open = asked.now();
        Activity revising = draft.revise(asked.host.drafter, open.id(), open.version(), "改一个错字");
        Activity changed = set.run(asked.host.drafter, open.id(), revising.version(), new SetSurvey.Plan("1. 别的题（评分）", true, false, 3));
        assertThatThrownBy(() -> submit.run(asked.host.drafter, changed.id(), changed.version(), Map.of())).isInstanceOf(Refused.class).hasMessageContaining("题目不能再改");
        assertThat(Arrays.asList(book.get(open.id()).address())).containsExactly(open.address());
    }

    @Test
    void staff_enter_a_sheet_of_paper_and_the_result_becomes_a_draft() throws Exception {
        AskedSurvey asked = new AskedSurvey(beans, staff, plan(true, false, 3));
        asked.people(11, 28);
        String address = "/desk/participation/" + asked.now().id() + "/survey/sheet";
        String page = mvc.perform(get(address).with(staff.signedIn(asked.host.leader))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        Matcher form = SEAL.matcher(page);
        assertThat(form.find()).isTrue();
        for (int click = 0; click < 2; click++) {
            mvc.perform(post(address).param("seal", form.group(1)).param("q1", "2").with(staff.signedIn(asked.host.leader))).andExpect(redirectedUrl(address + "?done=1"));
        }
        assertThat(surveys.received(asked.now().id())).isEqualTo(12);
        assertThat(surveys.entered(asked.now().id())).isEqualTo(1);
        clock.set(LocalDateTime.of(2026, 3, 21, 9, 0));
        mvc.perform(get(asked.address() + "/results")).andExpect(content().string(containsString("其中工作人员录入的纸质答卷和以前的答卷1份")));
        Activity closed = asked.now();
        long edition = conclude.run(asked.host.drafter, closed.id(), closed.version());
        String body = editions.edition(edition).orElseThrow().body();
        assertThat(body).contains("收到答卷12份", "1. 您主要从哪里办事", "7. 不满意的原因").doesNotContain("13912345678").doesNotContain("HYPERLINK");
        assertThat(faults(asked.now())).isEmpty();
    }

    private record Form(String seal, String sum) {}

    private Form shown(String address) throws Exception {
        String page = mvc.perform(get(address)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        Matcher seal = SEAL.matcher(page);
        Matcher sum = SUM.matcher(page);
        assertThat(seal.find() && sum.find()).isTrue();
        return new Form(seal.group(1), Integer.toString(NUMBERS.indexOf(sum.group(1)) + NUMBERS.indexOf(sum.group(2))));
    }

    private Form aged(String address) throws Exception {
        Form form = shown(address);
        clock.advance(Duration.ofSeconds(10));
        return form;
    }

    private static MockHttpServletRequestBuilder answer(String address, Form form, String network) {
        return post(address).param("seal", form.seal()).param("sum", form.sum()).with(from(network));
    }

    private static RequestPostProcessor from(String network) {
        return (MockHttpServletRequest request) -> {
            request.setRemoteAddr(network);
            return request;
        };
    }
}
