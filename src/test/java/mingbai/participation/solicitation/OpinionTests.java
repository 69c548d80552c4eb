package mingbai.participation.solicitation;

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
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.ledger.LedgerCheck;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.participation.ActivityContent;
import mingbai.participation.ActivityKind;
import mingbai.participation.ActivityState;
import mingbai.participation.CancelActivity;
import mingbai.participation.CancelReason;
import mingbai.participation.ConcludeActivity;
import mingbai.participation.Hosting;
import mingbai.participation.ImportActivity;
import mingbai.participation.solicitation.JudgeOpinions.Said;
import mingbai.publication.reading.DeskReading;
import mingbai.web.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@DatabaseTest
class OpinionTests {

    private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([^\"]+)\"");
    private static final Pattern SUM = Pattern.compile("([一二三四五六七八九])加([一二三四五六七八九])等于几");
    private static final String NUMBERS = "零一二三四五六七八九";
    private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
    private static final LocalDate APRIL_1 = LocalDate.of(2026, 4, 1);

    @Autowired BeanFactory beans;
    @Autowired Staff staff;
    @Autowired SettableClock clock;
    @Autowired ActivityBook book;
    @Autowired EnterOpinion enter;
    @Autowired JudgeOpinions judge;
    @Autowired OpinionReading opinions;
    @Autowired ConcludeActivity conclude;
    @Autowired ImportActivity importActivity;
    @Autowired ImportOpinions importOpinions;
    @Autowired DeskReading editions;
    @Autowired LedgerCheck check;
    @Autowired MockMvc mvc;

    private Hosting host;

    @BeforeEach
    void aCounty() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
        host = new Hosting(beans, staff, "青林县城市管理局");
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    private Activity open() {
        return host.cleared(host.begun(ActivityKind.SOLICITATION, Hosting.parking(MARCH_2, APRIL_1)));
    }

    @Test
    void a_shorter_period_must_be_explained_in_the_notice() {
        clock.set(LocalDateTime.of(2026, 6, 1, 9, 0));
        Activity shorter = host.begun(ActivityKind.SOLICITATION, Hosting.parking(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30)));
        assertThatThrownBy(() -> host.submitted(shorter)).isInstanceOf(Refused.class).hasMessageContaining("最早2026-07-01截止");
        ActivityContent content = shorter.newest().content();
        DraftText draft = DraftText.of(content);
        Activity explained = host.saved(shorter, content.withPart(new DraftText(draft.period(), "汛期将至，需要尽快施行", draft.text()).part()));
        assertThat(book.state(host.cleared(explained))).isEqualTo(ActivityState.OPEN);
        Activity whole = host.begun(ActivityKind.SOLICITATION, Hosting.parking(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 1)));
        assertThat(book.state(host.cleared(whole))).isEqualTo(ActivityState.OPEN);
    }

    @Test
    void a_review_that_ate_up_the_period_sends_it_back_instead_of_shortening_it() {
        Activity submitted = host.submitted(host.begun(ActivityKind.SOLICITATION, Hosting.parking(null, APRIL_1)));
        clock.set(LocalDateTime.of(2026, 3, 5, 9, 0));
        Activity back = host.passed(submitted);
        assertThat(back.shown()).isNull();
        assertThat(back.newest().opinion()).contains("审核通过时已经不符合要求").contains("最早2026-04-04截止");
    }

    @Test
    void anybody_says_something_to_a_passage_and_a_form_counts_once() throws Exception {
        Activity open = open();
        String address = open.address() + "/opinion";
        mvc.perform(get(open.address())).andExpect(content().string(containsString(address + "?passage=2")));
        Form form = shown(address + "?passage=2");
        mvc.perform(say(address, form, "10.21.1.1").param("passage", "2").param("text", "太快")).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("提交得太快")));
        clock.advance(Duration.ofSeconds(30));
        mvc.perform(say(address, form, "10.21.1.1").param("passage", "2").param("text", "夜间免费。电话13912345678")).andExpect(redirectedUrl(address + "/received?n=1"))
                .andExpect(header().doesNotExist("Set-Cookie"));
        mvc.perform(say(address, form, "10.21.1.1").param("passage", "2").param("text", "夜间免费。")).andExpect(redirectedUrl(address + "/received?n=1"));
        mvc.perform(get(address + "/received?n=1")).andExpect(content().string(containsString("第1号")));
        mvc.perform(get(address + "/received?n=2")).andExpect(status().isNotFound());
        mvc.perform(get(open.address())).andExpect(content().string(not(containsString("夜间免费"))));
        Opinion opinion = opinions.numbered(open.id(), 1).orElseThrow();
        assertThat(opinion.passage()).isEqualTo(2);
        assertThat(opinion.masked(MARCH_2)).isEqualTo("夜间免费。电话139****5678");
        assertThat(check.run()).extracting(finding -> finding.where()).noneMatch(where -> where.contains(Long.toString(opinion.id())));
    }

    @Test
    void what_is_wrong_is_told_and_what_was_typed_stays() throws Exception {
        Activity open = open();
        String address = open.address() + "/opinion";
        Form form = aged(address);
        mvc.perform(say(address, form, "10.21.2.1").param("passage", "99").param("text", "第99段不好").param("name", "张某".repeat(60))).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请选择意见针对哪一段"))).andExpect(content().string(containsString("第99段不好")));
        mvc.perform(post(address).param("text", "没有表单").with(from("10.21.2.2"))).andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("已经失效")));
        mvc.perform(say(address, aged(address), "10.21.2.3").param("passage", "0").param("text", "机器").param("website", "x")).andExpect(redirectedUrl(open.address()));
        assertThat(opinions.count(open.id(), OpinionReading.Narrowed.NOT)).isZero();
        for (int n = 0; n < 20; n++) {
            mvc.perform(post(address).with(from("10.21.2.4")));
        }
        mvc.perform(say(address, aged(address), "10.21.2.4").param("passage", "0").param("text", "第二十一次")).andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After")).andExpect(content().string(containsString("第二十一次")));
        clock.set(LocalDateTime.of(2026, 4, 2, 0, 0));
        mvc.perform(get(address)).andExpect(redirectedUrl(open.address()));
        mvc.perform(get("/participation/2026-9999/opinion")).andExpect(status().isNotFound());
    }

    @Test
    void after_the_end_what_was_typed_can_be_copied_and_a_cancelled_draft_is_shown_by_no_way() throws Exception {
        Activity open = open();
        String address = open.address() + "/opinion";
        Form form = aged(address);
        enter.run(host.drafter, open.id(), OpinionWay.COUNTER, MARCH_2, new OpinionWords(1, "慢一点", "", "", false));
        clock.set(LocalDateTime.of(2026, 4, 2, 0, 0));
        mvc.perform(say(address, form, "10.21.3.1").param("passage", "2").param("text", "写到一半截止了")).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("现在不接收网上意见"))).andExpect(content().string(containsString("写到一半截止了")))
                .andExpect(content().string(not(containsString("道路停车按时收费")))).andExpect(content().string(not(containsString("name=\"seal\""))));
        beans.getBean(CancelActivity.class).run(host.leader, open.id(), host.now(open).version(), CancelReason.NOT_NEEDED, "意见封存");
        mvc.perform(say(address, form, "10.21.3.1").param("passage", "2").param("text", "取消以后")).andExpect(redirectedUrl(open.address()));
        mvc.perform(get(address)).andExpect(redirectedUrl(open.address()));
        mvc.perform(get(address + "/received?n=1")).andExpect(redirectedUrl(open.address()));
    }

    @Test
    void judged_opinions_become_an_explained_result() throws Exception {
        Activity open = open();
        Opinion first = enter.run(host.drafter, open.id(), OpinionWay.COUNTER, MARCH_2, new OpinionWords(2, "夜间十点以后应当免费，方便夜班工人停车回家。", "某工人", "", false));
        Opinion same = enter.run(host.drafter, open.id(), OpinionWay.LETTER, MARCH_2, new OpinionWords(2, "晚上不收费。", "", "", true));
        Opinion other = enter.run(host.drafter, open.id(), OpinionWay.EMAIL, MARCH_2, new OpinionWords(0, "<b>一律免费</b>", "", "", true));
        assertThatThrownBy(() -> judge.run(host.drafter, open.id(), List.of(first.id(), same.id()), new Said("", Verdict.ADOPTED, ""))).hasMessageContaining("请归纳意见的内容");
        assertThatThrownBy(() -> judge.run(host.drafter, open.id(), List.of(first.id()), new Said("应当夜间十点以后应当免费，方便夜班工人停车回家", Verdict.ADOPTED, "")))
                .hasMessageContaining("没有同意公布原文");
        judge.run(host.drafter, open.id(), List.of(first.id(), same.id()), new Said("建议夜间停车免费", Verdict.ADOPTED, "第二条增加：22时至次日7时免费"));
        assertThatThrownBy(() -> judge.run(host.drafter, open.id(), List.of(other.id()), new Said("", Verdict.NOT_ADOPTED, " "))).hasMessageContaining("请写明理由");

        clock.set(LocalDateTime.of(2026, 4, 2, 9, 0));
        Activity closed = host.now(open);
        assertThatThrownBy(() -> conclude.run(host.drafter, open.id(), closed.version())).hasMessageContaining("还有1条意见没有处理");
        mvc.perform(post("/desk/participation/" + open.id() + "/opinions/judge").with(staff.signedIn(host.drafter)).param("chosen", Long.toString(other.id()))
                .param("verdict-said", "not_adopted").param("reason", "道路资源有限")).andExpect(redirectedUrlPattern("/desk/participation/*/opinions?verdict=-&done=judged"));
        long edition = conclude.run(host.drafter, open.id(), closed.version());
        String body = editions.edition(edition).orElseThrow().body();
        assertThat(body).contains("共收到意见3条：来信1条、电子邮件1条、窗口1条").contains("采纳2条，未采纳1条").contains("建议夜间停车免费").contains("道路资源有限")
                .contains("&lt;b&gt;一律免费").contains(open.address()).doesNotContain("某工人");
        assertThat(host.now(open).result()).isEqualTo(edition);

        String document = host.published(edition);
        for (int i = 0; i < 600 && host.now(open).concludedOn() == null; i++) {
            Thread.sleep(50); // the reader of the ledger notes it
        }
        Activity concluded = host.now(open);
        assertThat(book.state(concluded)).isEqualTo(ActivityState.CONCLUDED);
        assertThat(concluded.resultPath()).isEqualTo(document);
        mvc.perform(get(open.address())).andExpect(content().string(containsString(document)));
        mvc.perform(get(document)).andExpect(content().string(containsString(open.address()))).andExpect(content().string(containsString("<dt>意见征集</dt>")));
        mvc.perform(get("/desk/participation/" + open.id() + "/opinions.csv").with(staff.signedIn(host.drafter))).andExpect(status().isOk())
                .andExpect(content().string(containsString("某工人")));
        mvc.perform(get("/desk/participation/" + open.id() + "/opinions").with(staff.signedIn(host.leader))).andExpect(status().isOk());
        assertThat(check.run()).extracting(finding -> finding.where()).noneMatch(where -> where.contains(Long.toString(open.id())) || where.contains(Long.toString(first.id())));
    }

    @Test
    void at_the_counter_the_clerk_types_and_prints() throws Exception {
        Activity open = open();
        String address = "/desk/participation/" + open.id() + "/opinions/new";
        mvc.perform(get(address).with(staff.signedIn(host.drafter))).andExpect(status().isOk());
        mvc.perform(post(address).with(staff.signedIn(host.drafter)).param("way", "counter").param("receivedOn", "2027-01-01").param("passage", "0").param("text", "慢一点"))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("慢一点")));
        mvc.perform(post(address).with(staff.signedIn(host.drafter)).param("way", "counter").param("receivedOn", "2026-03-02").param("passage", "1").param("text", "慢一点"))
                .andExpect(redirectedUrlPattern("/desk/participation/*/opinions/slip?n=1"));
        mvc.perform(get("/desk/participation/" + open.id() + "/opinions/slip?n=1").with(staff.signedIn(host.drafter))).andExpect(content().string(containsString("慢一点")));
        mvc.perform(get("/desk/participation/" + open.id() + "/draft").with(staff.signedIn(host.drafter))).andExpect(status().isOk());
    }

    @Test
    void the_draft_is_written_on_its_own_page() throws Exception {
        Activity begun = host.begun(ActivityKind.SOLICITATION, ActivityContent.of("《绿化办法》征求意见"));
        mvc.perform(get("/desk/participation/" + begun.id() + "/edit").with(staff.signedIn(host.drafter))).andExpect(status().isOk());
        mvc.perform(post("/desk/participation/" + begun.id() + "/draft").with(staff.signedIn(host.drafter)).param("version", "1").param("period", "decision")
                .param("shortened", "长".repeat(501)).param("draft", "第一条 <script>")).andExpect(status().isUnprocessableContent());
        mvc.perform(post("/desk/participation/" + begun.id() + "/draft").with(staff.signedIn(host.drafter)).param("version", "1").param("period", "decision")
                .param("draft", "第一条 <script>\r\n\r\n第二条 好\u0000好")).andExpect(redirectedUrl("/desk/participation/" + begun.id() + "?done=saved"));
        assertThat(DraftText.of(host.now(begun).newest().content()).passages()).containsExactly("第一条 <script>", "第二条 好好");
        mvc.perform(get("/desk/participation/" + begun.id()).with(staff.signedIn(host.drafter))).andExpect(content().string(not(containsString("<script>\n"))));
    }

    @Test
    void what_was_held_elsewhere_is_brought_over_with_its_judgements() throws Exception {
        Instant shown = LocalDateTime.of(2025, 5, 6, 9, 0).atZone(clock.getZone()).toInstant();
        Activity past = importActivity.run(host.drafter, new ImportActivity.Past(host.agency.code(), ActivityKind.SOLICITATION,
                Hosting.parking(LocalDate.of(2025, 5, 6), LocalDate.of(2025, 6, 6)), shown, "", null));
        assertThat(past.number()).startsWith("2025-");
        importOpinions.run(host.drafter, past.id(), List.of(new ImportOpinions.Group(List.of(new ImportOpinions.Came(OpinionWay.WEB, LocalDate.of(2025, 5, 7),
                new OpinionWords(2, "晚上免费", "", "", true))), "晚上免费", Verdict.ADOPTED, "已经采纳")));
        assertThat(opinions.tally(past).as(Verdict.ADOPTED)).isEqualTo(1);
        mvc.perform(get(past.address())).andExpect(content().string(containsString("已截止，整理中")));
        assertThatThrownBy(() -> importActivity.run(host.drafter, new ImportActivity.Past(host.agency.code(), ActivityKind.SOLICITATION, Hosting.parking(MARCH_2, APRIL_1), shown,
                "", null))).hasMessageContaining("只能补录已经结束的活动");
        assertThat(check.run()).extracting(finding -> finding.where()).noneMatch(where -> where.contains(Long.toString(past.id())));
    }

    private record Form(String seal, String sum) {}

    private Form shown(String address) throws Exception {
        String page = mvc.perform(get(address)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
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

    private static MockHttpServletRequestBuilder say(String address, Form form, String network) {
        return post(address).param("seal", form.seal()).param("sum", form.sum()).with(from(network));
    }

    private static RequestPostProcessor from(String network) {
        return (MockHttpServletRequest request) -> {
            request.setRemoteAddr(network);
            return request;
        };
    }
}
